import { expect, test } from 'vitest';
import { grouped } from '#lib/domain/evidence.ts';
import { phasesAt } from '#lib/domain/phases.ts';
import { phaseSpan } from '#lib/domain/shown-phases.ts';
import { phasePeriod } from '#lib/features/matrix/phase-words.ts';
import { CHOICES, CLAIMS } from '../../domain/evidence-on-file.ts';

const claimsOn = (model: string, choice: string) =>
	CLAIMS.filter((claim) => claim.model === model && claim.choice === choice);

test('what is read again once a contradiction has ended began when its sources say so', () => {
	// Recurring money since 2022, from two sources of that year; beside it, mixed money from 2022 to 2025.
	const [last] = phasesAt(claimsOn('on-peel-strategy', 'funding'), 'last-known');
	expect(last && phasePeriod(last, 'last-known')).toBe('depuis 2022, dernière mention\u00a0: 2022');
	// The table that is saved says the years alone.
	expect(last && phaseSpan(last)).toEqual({ from: 2022, to: null });
});

test('nothing on file is said to be so since a year after the last that attests it', () => {
	let open = 0;
	for (const [model] of grouped(CLAIMS, (claim) => claim.model))
		for (const { id } of CHOICES)
			for (const moment of ['last-known', 'any-time'] as const)
				for (const phase of phasesAt(claimsOn(model, id), moment)) {
					const [, since, attested] =
						/^depuis (\d+), dernière mention\u00a0: (\d+)/.exec(phasePeriod(phase, moment)) ?? [];
					if (since === undefined) continue;
					open += 1;
					expect(Number(since), `${model} ${id}`).toBeLessThanOrEqual(Number(attested));
					expect(phaseSpan(phase).from).toBe(Number(since));
				}
	expect(open).toBeGreaterThan(200);
});

test('what goes on is not said to be announced until a year that is over', () => {
	let announced = 0;
	for (const [model] of grouped(CLAIMS, (claim) => claim.model))
		for (const { id } of CHOICES)
			for (const phase of phasesAt(claimsOn(model, id), 'any-time')) {
				const [, until] = /annoncée? jusqu’en (\d+)/.exec(phasePeriod(phase, 'any-time')) ?? [];
				if (until === undefined) continue;
				announced += 1;
				const { to } = phaseSpan(phase);
				expect(Number(until), `${model} ${id}`).toBeGreaterThanOrEqual(to ?? Infinity);
			}
	expect(announced).toBeGreaterThan(0);
});
