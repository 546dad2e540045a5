import { expect, it } from 'vitest';
import type { SetChoice } from '#lib/domain/choices.ts';
import type { Position, Positions } from '#lib/domain/evidence.ts';
import { listedOn, listingShares } from '#lib/domain/matching/listing-share.ts';

const set = (id: string, size: number): SetChoice => ({
	...{ id, tier: 'mandate', scale: 'set' },
	options: Array.from({ length: size }, (_, at) => `${id}-${at}`),
});
const list = (...items: string[]): Position => ({
	...{ kind: 'at-least', year: 2026, attested: 2020, status: 'inferred', items, claims: [] },
});

it('how likely an item is listed is the mean over the bodies with a list, and a half where there is none', () => {
	const bodies: readonly Positions[] = [
		{ tasks: list('tasks-0', 'tasks-1'), sectors: { kind: 'not-documented' } },
		{ tasks: list('tasks-2') },
		{ tasks: { kind: 'other-years', year: 2026, spans: [] } },
		{},
	];
	// 2 of 4 and 1 of 4.
	const shares = listingShares([set('tasks', 4), set('sectors', 5)], bodies);
	expect(shares).toEqual({ tasks: 0.375, sectors: 0.5 });
	expect(listedOn(shares, 'tasks')).toBe(0.375);
	expect(listedOn(shares, 'of another edition')).toBe(0.5);
});
