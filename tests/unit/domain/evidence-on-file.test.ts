import { describe, expect, it } from 'vitest';
import type { Entries, Importance } from '#lib/domain/answers.ts';
import { criteriaOf, rank } from '#lib/domain/comparison.ts';
import { compare } from './compare.ts';
import { isFaded, positionOf, positionsOf, type YearChoice } from '#lib/domain/evidence.ts';
import { listingShares } from '#lib/domain/matching/listing-share.ts';
import { CHOICES, CLAIMS, claimsAbout, MODELS } from './evidence-on-file.ts';
import { naiveFigures, naiveRanking } from './naive-method.ts';

/*
 * Positions derived by hand from the claims of the content. Where a claim is added or changed these change too:
 * read the claims again, then the expectation.
 */
const at = (model: string, choice: string, year: YearChoice) =>
	positionOf(
		claimsAbout(model).filter((claim) => claim.choice === choice),
		year,
	);

describe('British Columbia’s office', () => {
	it('has a permanent coordination, inferred, last attested in 2012', () => {
		// 12: 2007–2011 · 13: 2011–, source of 2011 · 14: 2012–, source of 2012 · 58: 2010; all inferred, all the same value
		expect(at('bc-octip', 'coordination', 2006)).toMatchObject({
			kind: 'other-years',
			spans: [
				{ from: 2007, to: 2011 },
				{ from: 2011, to: null },
				{ from: 2012, to: null },
				{ from: 2010, to: 2010 },
			],
		});
		expect(at('bc-octip', 'coordination', 2008)).toMatchObject({ kind: 'known', attested: 2011 });
		const lastKnown = at('bc-octip', 'coordination', 'last-known');
		expect(lastKnown).toMatchObject({
			kind: 'known',
			year: 2026,
			attested: 2012,
			side: { value: 'permanent', status: 'inferred' },
		});
		expect(isFaded(lastKnown, 'last-known')).toBe(true); // 2026 − 2012 = 14
	});
	it('rests on recurring money, documented by one claim although inferred by another', () => {
		// 15: 2007–2011 documented · 16: 2011– documented, source of 2011 · 17: 2007–2012 inferred
		const in2012 = at('bc-octip', 'funding', 2012);
		expect(in2012).toMatchObject({
			kind: 'known',
			attested: 2012,
			side: { value: 'core', status: 'documented' },
		});
		// 17 has ended and was inferred: nothing documented attests 2012.
		expect(at('bc-octip', 'funding', 'last-known')).toMatchObject({ kind: 'known', attested: 2011 });
	});
	it('is a government office, attested until 2015', () => {
		// 09, 10, 11: office from 2007, 2011 and 2015 on, sources of 2009, 2011 and 2015 · 57: office in 2010
		expect(at('bc-octip', 'permanence', 2010)).toMatchObject({ kind: 'known', attested: 2010 });
		expect(at('bc-octip', 'permanence', 'last-known')).toMatchObject({
			kind: 'known',
			attested: 2015,
			side: { value: 'office', status: 'documented' },
		});
	});
	it('is seen in two ways at the door since 2014, and in none in 2012 and 2013', () => {
		// 01: single 2007–2011 · 02: single 2014– · 03: separate-doors 2014–, both from one source of 2014
		expect(at('bc-octip', 'entry', 2011)).toMatchObject({ kind: 'known', side: { value: 'single' } });
		expect(at('bc-octip', 'entry', 2013).kind).toBe('other-years');
		expect(at('bc-octip', 'entry', 'last-known')).toMatchObject({
			kind: 'conflicting',
			sides: [{ value: 'single' }, { value: 'separate-doors' }],
		});
	});
	it('keeps coordinating cases beside a weaker later claim of mere referral', () => {
		// 04 and 06: coordination from 2013 and 2014, high, last attested 2014 · 08: referral 2016–, low: weaker
		expect(at('bc-octip', 'case', 2015)).toMatchObject({ kind: 'known', side: { value: 'coordination' } });
		expect(at('bc-octip', 'case', 2016)).toMatchObject({
			kind: 'conflicting',
			attested: 2016,
			sides: [
				{ value: 'coordination', attested: 2014 },
				{ value: 'referral', attested: 2016 },
			],
		});
	});
	it('covers the province: an inferred claim of several levels gives way to a documented one', () => {
		// 25: multi-level 2012–, inferred, low, source of 2012 · 24: provincial 2013–, documented, high
		expect(at('bc-octip', 'scale', 2012)).toMatchObject({ kind: 'known', side: { value: 'multi-level' } });
		expect(at('bc-octip', 'scale', 2013)).toMatchObject({ kind: 'known', side: { value: 'provincial' } });
	});
	it('has at least five sectors at its table', () => {
		// 40: community, police, government, indigenous · 41: police, immigration, government; both 2013–
		const position = at('bc-octip', 'members', 'last-known');
		expect(position.kind === 'at-least' && [...position.items].sort()).toEqual([
			'community',
			'government',
			'immigration',
			'indigenous',
			'police',
		]);
	});
});

describe('other bodies', () => {
	it('ACT Alberta: coordination of cases conflicts until 2022, then a surer claim takes its place', () => {
		// 50: coordination 2014–, medium, source of 2014 · 06: direct 2010–, source of 2022 (begins before)
		// 05: direct 2023–, high
		expect(at('ab-act', 'case', 2013)).toMatchObject({ kind: 'known', side: { value: 'direct' } });
		expect(at('ab-act', 'case', 2022).kind).toBe('conflicting');
		expect(at('ab-act', 'case', 2023)).toMatchObject({
			kind: 'known',
			attested: 2023,
			side: { value: 'direct' },
		});
	});
	it('ACT Alberta: the money last known is that of 2024, the year that the last claim covers', () => {
		// project 2013–2015 and 2014–2017, mixed 2020, project 2024: all closed
		expect(at('ab-act', 'funding', 'last-known')).toMatchObject({
			kind: 'known',
			year: 2024,
			attested: 2024,
			side: { value: 'project', status: 'documented' },
		});
		expect(at('ab-act', 'funding', 2019).kind).toBe('other-years');
		expect(at('ab-act', 'funding', 2020)).toMatchObject({ side: { value: 'mixed', status: 'inferred' } });
	});
	it('Tracia’s Trust: accompanies people since 2014', () => {
		// 03: coordination 2009–, high, source of 2009 · 04: direct 2014–, high
		expect(at('mb-tracias-trust', 'case', 2013)).toMatchObject({
			attested: 2009,
			side: { value: 'coordination' },
		});
		expect(at('mb-tracias-trust', 'case', 2014)).toMatchObject({ kind: 'known', side: { value: 'direct' } });
	});
	it('the Québec coalition: lent coordination until 2023, then paid for a time', () => {
		expect(at('qc-coalition', 'coordination', 2023)).toMatchObject({ side: { value: 'hosted' } });
		expect(at('qc-coalition', 'coordination', 'last-known')).toMatchObject({
			year: 2026,
			side: { value: 'fixed-term', status: 'inferred' },
		});
	});
	it('the Nova Scotia committee, of which nothing was found, is not documented on anything', () => {
		for (const year of ['last-known', 2013] as const)
			expect(Object.values(positionsOf(CHOICES, claimsAbout('ns-committee'), year))).toEqual(
				CHOICES.map(() => ({ kind: 'not-documented' })),
			);
	});
});

describe('a design set beside real bodies', () => {
	const chose = (option: string, importance: Importance = 1): Entries[string] => ({
		answer: { state: 'chosen', options: [option] },
		note: '',
		importance,
	});
	const entries: Entries = {
		case: chose('direct', 2),
		permanence: chose('office'),
		coordination: chose('permanent'),
		funding: chose('core'),
		agreements: chose('protocol'),
	};
	const compared = (model: string) =>
		compare(criteriaOf(CHOICES, entries), model, positionsOf(CHOICES, claimsAbout(model), 'last-known'), {});

	it('resembles British Columbia’s office between 13/18 and 15/18', () => {
		// case coordination or referral: [2·1/3, 2·2/3] · office, permanent, core: 1 each · bilateral: 2/3
		// Σ w·s = [13/3, 5], W = 6
		const found = compared('bc-octip');
		expect(found.lower).toBeCloseTo(13 / 18, 12);
		expect(found.upper).toBeCloseTo(15 / 18, 12);
		// The mean of the two sides: 2·1/2 + 3 + 2/3 = 14/3. All is documented: E is S.
		expect(found.agreement).toBeCloseTo(14 / 18, 12);
		expect(found.expected).toBeCloseTo(14 / 18, 12);
		expect(found.coverage).toBe(1);
	});
	it('resembles it between 10/18 and 15/18 by what is stated: its coordination is only inferred', () => {
		// 12, 13, 14 and 58 are inferred: coordination may be worth 0 to 1. All else has a stated claim: 13/3 − 1, and 5.
		const found = compared('bc-octip');
		expect(found.statedLower).toBeCloseTo(10 / 18, 12);
		expect(found.statedUpper).toBeCloseTo(15 / 18, 12);
	});
	it('resembles the Québec coalition at 4/9', () => {
		// coordination of cases: 2·2/3 · organization 0 · fixed-term 2/3 · project 1/3 · terms 1/3: 8/3 of 6
		const found = compared('qc-coalition');
		expect(found.lower).toBeCloseTo(4 / 9, 12);
		expect(found.upper).toBeCloseTo(4 / 9, 12);
		expect(found.expected).toBeCloseTo(4 / 9, 12);
	});
	it('puts the office first for certain, and the undocumented committee apart', () => {
		const { ranked, apart } = rank(
			['ns-committee', 'qc-coalition', 'bc-octip'].map(compared),
			(model) => model,
		);
		expect(
			ranked.map(({ model, necessarilyClosest, bestRank, worstRank }) => [
				model,
				necessarilyClosest,
				bestRank,
				worstRank,
			]),
		).toEqual([
			['bc-octip', true, 1, 1],
			['qc-coalition', false, 2, 2],
		]);
		expect(apart).toMatchObject([{ model: 'ns-committee', documented: 0, lower: 0, upper: 1 }]);
		expect(apart[0]?.agreement).toBeUndefined();
	});
	it('has the figures of the method’s sentences beside every body, in every year, with sets as well', () => {
		const years: readonly YearChoice[] = [
			'last-known',
			...Array.from({ length: 27 }, (_, year) => 2000 + year),
		];
		const listed = listingShares(
			CHOICES.filter((choice) => choice.scale === 'set'),
			MODELS.filter(({ comparable }) => comparable).map(({ id }) =>
				positionsOf(CHOICES, claimsAbout(id), 'last-known'),
			),
		);
		const withSets = {
			...entries,
			...Object.fromEntries(
				CHOICES.filter(({ scale }) => scale === 'set').map(({ id, options }) => [
					id,
					{
						answer: { state: 'chosen' as const, options: options.slice(0, 3) },
						note: '',
						importance: 1 as const,
					},
				]),
			),
		};
		for (const year of years) {
			const found = MODELS.map(({ id }) =>
				compare(criteriaOf(CHOICES, withSets), id, positionsOf(CHOICES, claimsAbout(id), year), listed),
			);
			const naive = MODELS.map(({ id }) => ({
				...{ model: id, name: '' },
				...naiveFigures(CHOICES, withSets, claimsAbout(id), year, listed),
			}));
			for (const [at, one] of naive.entries()) {
				expect(found[at]?.documented).toBe(one.documented);
				expect(found[at]?.agreement ?? -1).toBeCloseTo(one.agreement ?? -1, 9);
				for (const name of [
					...(['expected', 'coverage', 'lower', 'upper', 'statedLower', 'statedUpper'] as const),
				])
					expect(found[at]?.[name], `${one.model} ${year} ${name}`).toBeCloseTo(one[name], 9);
			}
			const { ranked } = rank(found, () => '');
			expect(ranked.map(({ model }) => model)).toEqual(naiveRanking(naive).map(({ model }) => model));
			expect(ranked.map(({ bestRank }) => bestRank)).toEqual(
				naiveRanking(naive).map(({ bestRank }) => bestRank),
			);
		}
		expect(CLAIMS.length).toBeGreaterThan(500);
	});
});
