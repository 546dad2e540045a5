import { bench, describe } from 'vitest';
import type { ModelSlice } from '#lib/content/slices.ts';
import type { PositionClaim } from '#lib/domain/evidence.ts';
import { matrixViewFrom } from '#lib/features/matrix/matrix-address.ts';
import { answerTo } from '#lib/features/matrix/matrix-answer.ts';
import { matrixRows } from '#lib/features/matrix/matrix-rows.ts';
import { CHOICES, CLAIMS, MODELS } from '../unit/domain/evidence-on-file.ts';

/** So many bodies with their claims: the documented ones over and over, under other names. */
function bodies(count: number): { models: readonly ModelSlice[]; claims: readonly PositionClaim[] } {
	const rounds = Math.ceil(count / MODELS.length);
	const named = (id: string, round: number) => `${id}-${round}`;
	const models = Array.from({ length: rounds }, (_, round) =>
		MODELS.map(({ id, listed, comparable }): ModelSlice => ({
			...{ id: named(id, round), name: named(id, round), short: named(id, round) },
			...{ listed, comparable, province: 'ON', kind: 'coalition' },
		})),
	);
	const kept = models.flat().slice(0, count);
	const ids = new Set(kept.map(({ id }) => id));
	const claims = Array.from({ length: rounds }, (_, round) =>
		CLAIMS.map((claim) => ({ ...claim, model: named(claim.model, round) })),
	)
		.flat()
		.filter(({ model }) => ids.has(model));
	return { models: kept, claims };
}

for (const query of ['if=coordination:permanent,funding:!core', 'how=inferred&year=any&sort=documented'])
	describe(`a question to the matrix, rows and answer: ${query}; growth with the bodies`, () => {
		for (const count of [65, 250, 1000, 2000, 4000]) {
			const { models, claims } = bodies(count);
			const view = matrixViewFrom(new URLSearchParams(query), { choices: CHOICES, models });
			bench(`${count} bodies`, () => {
				const rows = matrixRows(CHOICES, models, claims, view.moment);
				answerTo(view, rows, CHOICES, 'en', undefined);
			});
		}
	});
