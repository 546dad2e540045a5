import { expect, test } from 'vitest';
import type { ClaimSlice } from '#lib/content/slices.ts';
import type { Position, PositionClaim } from '#lib/domain/evidence.ts';
import { numberedSources } from '#lib/features/evidence/numbered-sources.ts';

// Of a claim, only what is numbered or asked of it is given here.
const claim = (id: string, value: string) =>
	({ id, value, status: 'documented' }) as unknown as PositionClaim;
const known = (...claims: PositionClaim[]): Position => ({
	...{ kind: 'known', year: 2026, attested: 2020 },
	side: { value: 'core', status: 'documented', attested: 2020, claims },
});
// Nor of what a reader is told of it, more than its source.
const slice = (id: string, source: string) => ({ id, source: { id: source } }) as unknown as ClaimSlice;

const first = known(claim('a', 'core'), claim('b', 'core'));
const second = known(claim('c', 'core'));
const silent: Position = { kind: 'not-documented' };
const claims = [slice('a', 'report'), slice('b', 'column'), slice('c', 'report'), slice('d', 'other')];

test('each source has one number, in the order in which it is met; one that nothing rests on has none', () => {
	const { sources, numbersOf } = numberedSources([silent, first, second], claims);
	expect(sources.map(({ id }) => id)).toEqual(['report', 'column']);
	expect([silent, first, second].map(numbersOf)).toEqual([[], [1, 2], [1]]);
});

test('before the claims are there, there is no number', () => {
	expect(numberedSources([first], []).numbersOf(first)).toEqual([]);
});
