import { describe, expect, it } from 'vitest';
import type { ModelSlice } from '#lib/content/slices.ts';
import type { Entries } from '#lib/domain/answers.ts';
import type { Choice } from '#lib/domain/choices.ts';
import type { PositionClaim } from '#lib/domain/evidence.ts';
import { DEFAULT_VIEW } from '#lib/features/evidence/comparison-address.ts';
import { coverageOf } from '#lib/features/evidence/coverage.ts';
import { readyView, standingOf, type Evidence } from '#lib/features/evidence/standing.ts';
import type { ComparisonView } from '#lib/features/evidence/comparison-address.ts';
import { summaryOf } from '#lib/features/compare/summary.ts';
import { claim } from '../../domain/claims.ts';

const IDS = ['a', 'b', 'c', 'd'];
const choices: readonly Choice[] = IDS.map((id) => ({
	...{ id, tier: 'core', scale: 'ordinal', options: ['low', 'middle', 'high'] },
}));
const answered = (...ids: string[]): Entries =>
	Object.fromEntries(
		ids.map((id) => [id, { answer: { state: 'chosen', options: ['high'] }, note: '', importance: 1 }]),
	);

function body(id: string, about: Partial<ModelSlice> = {}): ModelSlice {
	return {
		...{ id, name: id, short: id, province: 'ON', kind: 'coalition', listed: true, comparable: true },
		...about,
	};
}
/** Claims of a body, one a choice: an option, or nothing. */
function known(
	model: string,
	values: readonly (string | undefined)[],
	about: Partial<PositionClaim> = {},
): PositionClaim[] {
	return values.flatMap((value, at) =>
		value === undefined
			? []
			: [
					claim({
						...{ id: `${model}-${at}`, model, choice: IDS[at] ?? '', value, from: 2020, to: null },
						...{ sourceYear: 2024, ...about },
					}),
				],
	);
}
const stand = (evidence: Evidence, entries: Entries, view: Partial<ComparisonView> = {}) =>
	standingOf(readyView(evidence, { ...DEFAULT_VIEW, ...view }), entries);
const all = (value: string) => IDS.map(() => value);

describe('who stands in the comparison', () => {
	const models = [
		body('listed'),
		body('unlisted', { listed: false }),
		body('unit', { listed: false, kind: 'police-unit', comparable: false }),
	];
	const claims = models.flatMap(({ id }) => known(id, all('high')));
	const evidence = { choices, models, claims };

	it('holds the bodies that the person added, whatever kinds are asked for', () => {
		const models = [body('one'), body('two', { listed: false }), body('own-1', { listed: false })];
		const claims = models.flatMap(({ id }) => known(id, ['high', 'high', 'high', 'high']));
		const { ranking } = stand({ choices, models, claims }, answered(...IDS));
		expect(ranking.ranked.map(({ model }) => model).sort()).toEqual(['one', 'own-1']);
	});

	it('is the bodies of the presentation, unless kinds are added', () => {
		const standing = stand(evidence, answered(...IDS));
		expect(standing.ranking.ranked.map(({ model }) => model)).toEqual(['listed']);
		expect(standing.considered).toBe(1);
		const wider = stand(evidence, answered(...IDS), { kinds: ['coalition'] });
		expect(wider.ranking.ranked.map(({ model }) => model)).toEqual(['listed', 'unlisted']);
	});

	it('shows bodies that are not comparable and never ranks them', () => {
		const standing = stand(evidence, answered(...IDS), { kinds: ['police-unit'] });
		expect(standing.shown.map(({ id }) => id)).toEqual(['unit']);
		const named = [...standing.ranking.ranked, ...standing.ranking.apart].map(({ model }) => model);
		expect(named).not.toContain('unit');
	});

	it('leaves inferences out when asked to, and counts whom that leaves too little documented', () => {
		const claims = [
			...known('listed', all('high')),
			// Two answers stated, two inferred: ranked only when inferences count.
			...known('other', ['high', 'high']),
			...known('other', [undefined, undefined, 'high', 'high'], { status: 'inferred' }),
		];
		const some = { choices, models: [body('listed'), body('other')], claims };
		const whole = stand(some, answered(...IDS));
		expect(whole.ranking.ranked.map(({ model }) => model)).toEqual(['listed', 'other']);
		expect(whole.moreInferred).toBe(0);
		const bare = stand(some, answered(...IDS), { stated: true });
		expect(bare.ranking.ranked.map(({ model }) => model)).toEqual(['listed']);
		expect(bare.ranking.apart[0]).toMatchObject({ model: 'other', documented: 2, lower: 0.5, upper: 1 });
		expect(bare.moreInferred).toBe(1);
		// The bounds without inferences stand beside the others: L^d = 2/4, U^d = 1.
		expect(whole.ranking.ranked[1]).toMatchObject({ lower: 1, statedLower: 0.5, statedUpper: 1 });
	});

	it('orders by what is expected, not by what is documented', () => {
		// Of x three answers are known: (1 + 1 + ½)/4 documented, E = that + ½/4 = ¾. Of y all four, ½ each.
		const claims = [...known('x', ['high', 'high', 'middle']), ...known('y', all('middle'))];
		const models = [body('y'), body('x')];
		const { ranking } = stand({ choices, models, claims }, answered(...IDS));
		expect(ranking.ranked.map(({ model, expected }) => [model, expected])).toEqual([
			['x', 0.75],
			['y', 0.5],
		]);
	});

	it('reads the year of the view', () => {
		const standing = stand(evidence, answered(...IDS), { year: 2010 });
		expect(standing.ranking.ranked).toEqual([]);
		expect(standing.ranking.apart.map(({ model }) => model)).toEqual(['listed']);
		expect(standing.attested).toBeUndefined();
	});

	it('says between which years the positions that count are attested', () => {
		const mixed = [
			...known('listed', all('high')),
			...known('unlisted', all('low'), { to: 2022, sourceYear: null }),
		];
		const standing = stand({ ...evidence, claims: mixed }, answered(...IDS), { kinds: ['coalition'] });
		expect(standing.attested).toEqual({ first: 2022, last: 2024 });
	});
});

describe('what is said first', () => {
	const summary = (
		bodies: Readonly<Record<string, readonly (string | undefined)[]>>,
		entries: Entries = answered(...IDS),
	) => {
		const models = Object.keys(bodies).map((id) => body(id));
		const claims = Object.entries(bodies).flatMap(([id, values]) => known(id, values));
		return summaryOf(stand({ choices, models, claims }, entries));
	};

	it('asks for answers when none counts, undecided ones included', () => {
		const undecided: Entries = { a: { answer: { state: 'undecided' }, note: '', importance: 1 } };
		expect(summary({ x: all('high') }, {})).toEqual({ kind: 'no-answer' });
		expect(summary({ x: all('high') }, undecided)).toEqual({ kind: 'no-answer' });
	});

	it('compares as soon as one answer counts: as many must be documented as there are, up to three', () => {
		const two = answered('a', 'b');
		expect(summary({ x: all('high'), y: ['high'] }, two)).toEqual({
			...{ kind: 'one-ranked', model: 'x', considered: 2 },
		});
		expect(summary({ x: ['high'], y: ['low'] }, answered('a'))).toMatchObject({ kind: 'necessarily' });
	});

	it('says when no body is documented enough, and when a single one is', () => {
		const little = ['high', 'high'];
		expect(summary({ x: little, y: [] })).toEqual({ kind: 'none-ranked', considered: 2 });
		expect(summary({ x: all('low'), y: little })).toEqual({ kind: 'one-ranked', model: 'x', considered: 2 });
	});

	it('says necessarily only when no unknown can change it', () => {
		expect(summary({ x: all('high'), y: all('low') })).toEqual({
			...{ kind: 'necessarily', model: 'x', ranked: 2, considered: 2 },
		});
		expect(summary({ x: ['high', 'high', 'high'], y: all('high') })).toEqual({
			...{ kind: 'possibly', model: 'y', others: ['x'], ranked: 2, considered: 2 },
		});
	});

	it('names the others that may be closest, and leaves out those that cannot', () => {
		const bodies = { x: all('high'), y: ['high', 'high', 'high'], z: all('low'), w: all('high') };
		expect(summary(bodies)).toMatchObject({ kind: 'possibly', model: 'w', others: ['x', 'y'] });
	});
});

describe('the coverage of a body', () => {
	const coverage = (claims: readonly PositionClaim[]) => {
		const standing = stand({ choices, models: [body('x')], claims }, answered(...IDS));
		const [only] = [...standing.ranking.ranked, ...standing.ranking.apart];
		if (!only) throw new Error('The body is in the comparison');
		return coverageOf(only, 'last-known');
	};

	it('counts what is known, what is inferred, and what is old', () => {
		const found = coverage([
			...known('x', ['high']),
			...known('x', [undefined, 'low'], { status: 'inferred' }),
			...known('x', [undefined, undefined, 'low'], { to: 2015, from: 2012 }),
		]);
		expect(found).toMatchObject({ asked: 4, known: 3, inferred: 1, faded: 1 });
		expect(found.marks.map(({ state }) => state)).toEqual([
			...['documented', 'inferred', 'documented', 'unknown'],
		]);
		expect(found.marks.map(({ faded }) => faded)).toEqual([false, false, true, false]);
	});

	it('calls a dispute documented as soon as one side is (METHOD §2)', () => {
		const both = [...known('x', ['high']), ...known('x', ['low'], { id: 'other', status: 'inferred' })];
		expect(coverage(both)).toMatchObject({ known: 1, inferred: 0 });
		const inferred = both.map((one) => ({ ...one, status: 'inferred' as const }));
		expect(coverage(inferred)).toMatchObject({ known: 1, inferred: 1 });
	});
});
