import { describe, expect, it } from 'vitest';
import { CHOICES } from '#lib/content/choices.ts';
import type { Known } from '#lib/domain/evidence.ts';
import type { Phase } from '#lib/domain/phases.ts';
import { setBeside } from '#lib/features/matrix/pinned-order.ts';

const position = (value: string): Known => ({
	kind: 'known',
	year: 2026,
	attested: 2026,
	side: { value, status: 'documented', attested: 2026, claims: [] },
});
const known = (...values: string[]): Phase[] =>
	values.map((value, at) => ({ span: { from: at, to: at }, position: position(value) }));
const ids = (choices: readonly { readonly id: string }[]) => choices.map(({ id }) => id);

describe('bodies side by side', () => {
	it('differ, are alike, or cannot be told, one of the three for each choice', () => {
		const { apart, alike, unknown } = setBeside(CHOICES, [
			{ phases: { entry: known('single'), funding: known('core'), case: known('direct') } },
			{ phases: { entry: known('single'), funding: known('project') } },
			{ phases: { entry: known('single') } },
		]);
		expect(ids(apart)).toEqual(['funding']);
		expect(ids(alike)).toEqual(['entry']);
		expect(unknown).toHaveLength(CHOICES.length - 2);
		expect(ids(unknown)).toContain('case');
	});

	it('that held the same at other times of a longer one differ', () => {
		const { apart, alike } = setBeside(CHOICES, [
			{ phases: { entry: known('single', 'several'), funding: known('core', 'project') } },
			{ phases: { entry: known('single', 'several'), funding: known('core') } },
		]);
		expect(ids(apart)).toEqual(['funding']);
		expect(ids(alike)).toEqual(['entry']);
	});
});
