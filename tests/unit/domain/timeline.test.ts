import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Choice } from '#lib/domain/choices.ts';
import { isSuperseded, positionInYear, type Position, type PositionClaim } from '#lib/domain/evidence.ts';
import {
	changesOf,
	inferredFrom,
	lifeOf,
	segmentsOf,
	spanOfSegment,
	supersededFrom,
} from '#lib/domain/timeline.ts';
import { choiceArbitrary, claimsArbitrary, worldArbitrary } from './arbitraries.ts';
import { claim } from './claims.ts';
import { claimsAbout } from './evidence-on-file.ts';
import { naiveValues } from './naive-method.ts';

const about = (model: string, choice: string) =>
	claimsAbout(model).filter((claim) => claim.choice === choice);

describe('the segments of a position', () => {
	it('follow the money of ACT Alberta through its silences', () => {
		// 12: project 2013–2015 · 13: project 2014–2017 · 56: project 2014 · 14: mixed 2020, inferred · 15: project 2024
		const segments = segmentsOf(about('ab-act', 'funding'), 2012, 2026);
		expect(
			segments.map(({ from, to, kind, held, claims }) => [
				from,
				to,
				kind,
				held.map(({ value, status }) => `${value} ${status}`).join(),
				claims.map(({ id }) => id.slice(-2)).join(),
			]),
		).toEqual([
			[2012, 2012, 'silent', '', ''],
			[2013, 2017, 'known', 'project documented', '12,13,56'],
			[2018, 2019, 'silent', '', ''],
			[2020, 2020, 'known', 'mixed inferred', '14'],
			[2021, 2023, 'silent', '', ''],
			[2024, 2024, 'known', 'project documented', '15'],
			[2025, 2026, 'silent', '', ''],
		]);
		expect(segments.map(({ open }) => open)).toEqual(Array.from({ length: 7 }, () => false));
	});
	it('show both sides where the sources of ACT Alberta conflict, and an open end as one', () => {
		// direct 2010–, source of 2022, medium · coordination 2014–, source of 2014 · coordination 2017 · direct 2023–, high
		const segments = segmentsOf(about('ab-act', 'case'), 2009, 2026);
		expect(segments.map(({ from, to, kind, open }) => [from, to, kind, open])).toEqual([
			[2009, 2009, 'silent', false],
			[2010, 2013, 'known', true],
			[2014, 2022, 'conflicting', true],
			[2023, 2026, 'known', true],
		]);
		expect(segments.at(-1)).toMatchObject({ attested: 2023, held: [{ value: 'direct' }] });
	});
	it('are one silence when there is no claim, and none when there is no year', () => {
		expect(segmentsOf([], 2002, 2026)).toEqual([
			{ from: 2002, to: 2026, kind: 'silent', held: [], claims: [], attested: null, open: false },
		]);
		expect(segmentsOf([], 2003, 2002)).toEqual([]);
	});
	it('begin anew where only the status changes', () => {
		const claims = [
			claim({ value: 'core', from: 2010, to: 2011 }),
			claim({ value: 'core', from: 2012, to: 2013, status: 'inferred' }),
		];
		expect(segmentsOf(claims, 2010, 2013).map(({ from, held }) => [from, held[0]?.status])).toEqual([
			[2010, 'documented'],
			[2012, 'inferred'],
		]);
	});
});

const anyClaims = choiceArbitrary('c', ['ordinal', 'nominal', 'set']).chain((choice) =>
	claimsArbitrary('m', choice),
);

/** What is known in each year, by the method written a second time: the values, as a text; nothing in a silence. */
const naively = (choice: Choice, claims: readonly PositionClaim[], year: number) =>
	[...(naiveValues(choice, claims, year) ?? [])].sort().join();

const said = (position: Position): { kind: string; values: readonly string[] } => {
	switch (position.kind) {
		case 'known':
			return { kind: 'known', values: [`${position.side.value} ${position.side.status}`] };
		case 'conflicting':
			return {
				kind: 'conflicting',
				values: position.sides.map(({ value, status }) => `${value} ${status}`).sort(),
			};
		case 'at-least':
			return { kind: 'at-least', values: position.items.map((item) => `${item} ${position.status}`).sort() };
		default:
			return { kind: 'silent', values: [] };
	}
};

describe('any segments', () => {
	it('cover each year once, and agree with the position in each of their years', () => {
		fc.assert(
			fc.property(anyClaims, (claims) => {
				const segments = segmentsOf(claims, 2008, 2026);
				const years = segments.flatMap(({ from, to }) =>
					Array.from({ length: to - from + 1 }, (_, at) => from + at),
				);
				expect(years).toEqual(Array.from({ length: 19 }, (_, at) => 2008 + at));
				const inYears = segments.flatMap(({ from, to, kind, held, claims: standing }) =>
					Array.from({ length: to - from + 1 }, (_, at) => {
						const position = positionInYear(claims, from + at);
						const values = held.map(({ value, status }) => `${value} ${status}`).sort();
						const carriers =
							position.kind === 'known'
								? position.side.claims
								: position.kind === 'at-least'
									? position.claims
									: position.kind === 'conflicting'
										? position.sides.flatMap((side) => side.claims)
										: [];
						const carried = carriers.every((carrier) => standing.includes(carrier));
						return { drawn: { kind, values, carried }, known: { ...said(position), carried: true } };
					}),
				);
				// One comparison for all the years: thousands of them take seconds on a busy machine.
				expect(inYears.map(({ drawn }) => drawn)).toEqual(inYears.map(({ known }) => known));
			}),
			{ numRuns: 500 },
		);
	});
	it('hold in each year what the method, written a second time, finds there, whatever the order of the claims', () => {
		fc.assert(
			fc.property(
				choiceArbitrary('c', ['ordinal', 'nominal', 'set']).chain((choice) =>
					claimsArbitrary('m', choice).chain((claims) =>
						fc.record({
							...{ choice: fc.constant(choice), claims: fc.constant(claims) },
							turned: fc.shuffledSubarray([...claims], { minLength: claims.length }),
						}),
					),
				),
				({ choice, claims, turned }) => {
					const years = Array.from({ length: 19 }, (_, at) => 2008 + at);
					for (const some of [claims, turned]) {
						const drawn = segmentsOf(some, 2008, 2026).flatMap(({ from, to, held }) =>
							Array.from({ length: to - from + 1 }, () =>
								held
									.map(({ value }) => value)
									.sort()
									.join(),
							),
						);
						expect(drawn).toEqual(years.map((year) => naively(choice, claims, year)));
					}
				},
			),
		);
	});
	it('differ from the one before', () => {
		fc.assert(
			fc.property(anyClaims, (claims) => {
				const names = segmentsOf(claims, 2008, 2026).map(({ kind, held }) =>
					[kind, ...held.map(({ value, status }) => value + status).sort()].join(),
				);
				expect(names.every((name, at) => name !== names[at - 1])).toBe(true);
			}),
		);
	});
	it('give a claim’s place away for good, from the year said', () => {
		fc.assert(
			fc.property(anyClaims, (claims) => {
				for (const one of claims) {
					const from = supersededFrom(one, claims, 2026);
					for (let year = 2008; year <= 2026; year += 1)
						expect(isSuperseded(one, claims, year)).toBe(from !== null && year >= from);
				}
			}),
		);
	});
});

describe('what changed', () => {
	it('is a passage from one known value to another, with the years between left open', () => {
		const changes = changesOf(about('ab-act', 'funding'), 2002, 2026);
		expect(
			changes.map(({ after, year, before, now, claims }) => [
				after,
				year,
				before,
				now,
				claims.map(({ id }) => id).join(),
			]),
		).toEqual([
			[2017, 2020, 'project', 'mixed', 'ab-act-14'],
			[2020, 2024, 'mixed', 'project', 'ab-act-15'],
		]);
	});
	it('is nothing where a silence ends in the same value', () => {
		const claims = [
			claim({ value: 'core', from: 2010, to: 2011 }),
			claim({ value: 'core', from: 2015, to: null, status: 'inferred' }),
		];
		expect(changesOf(claims, 2002, 2026)).toEqual([]);
	});
});

describe('what changed, beside going through the years one by one', () => {
	it('is each passage from one single value to the next other one, the earliest first', () => {
		fc.assert(
			fc.property(worldArbitrary, fc.integer({ min: 2008, max: 2014 }), ({ choices, bodies }, first) => {
				for (const { claims } of bodies) {
					const expected = choices
						.filter(({ scale }) => scale !== 'set')
						.flatMap((choice) => {
							const passages: string[] = [];
							let before: { value: string; year: number } | undefined;
							for (let year = first; year <= 2026; year += 1) {
								const values = naiveValues(choice, claims, year);
								const [value] = values ?? [];
								if (value === undefined || values?.size !== 1) continue;
								if (before && before.value !== value)
									passages.push(`${year} ${choice.id} ${before.value} until ${before.year}, then ${value}`);
								before = { value, year };
							}
							return passages;
						});
					for (const some of [claims, [...claims].reverse()]) {
						const changes = changesOf(some, first, 2026);
						expect(
							changes
								.map(
									({ year, choice, before, after, now }) =>
										`${year} ${choice} ${before} until ${after}, then ${now}`,
								)
								.sort(),
						).toEqual([...expected].sort());
						const years = changes.map(({ year }) => year);
						expect(years).toEqual([...years].sort((a, b) => a - b));
					}
				}
			}),
			{ numRuns: 60 },
		);
	});
	it('is nothing of a list that grows, nor of a dispute; a choice is told apart from another', () => {
		const claims = [
			claim({ choice: 'members', value: ['police'], from: 2010, to: 2011 }),
			claim({ choice: 'members', value: ['health'], from: 2012, to: 2013 }),
			...[claim({ value: 'core', from: 2010, to: 2014 }), claim({ value: 'mixed', from: 2012, to: 2014 })],
			claim({ choice: 'lead', value: 'state', from: 2009, to: 2010 }),
			claim({ choice: 'lead', value: 'shared', from: 2011, to: 2012 }),
		];
		expect(changesOf(claims, 2002, 2026)).toEqual([
			{
				...{ choice: 'lead', year: 2011, after: 2010, before: 'state', now: 'shared' },
				...{ claimsBefore: [claims[4]], claims: [claims[5]] },
			},
		]);
		// What the dispute ended in is a change from what was known before it, dated by its own first year.
		const ended = [...claims, claim({ value: 'mixed', from: 2015, to: 2016 })];
		expect(changesOf(ended, 2002, 2026).map(({ choice, year, after }) => [choice, year, after])).toEqual([
			['lead', 2011, 2010],
			['funding', 2015, 2011],
		]);
	});
	it('has of each segment the first and the last year, and the claims of the year that it began in', () => {
		const early = claim({ value: 'core', from: 2010, to: 2012 });
		const later = claim({ value: 'core', from: 2012, to: 2014 });
		const [change] = changesOf([early, later, claim({ value: 'mixed', from: 2015, to: 2016 })], 2002, 2026);
		expect(change).toMatchObject({ after: 2014, claimsBefore: [early, later] });
	});
});

describe('the period of a segment', () => {
	const early = claim({ value: 'core', from: 1998, to: 2004 });
	const long = claim({ value: 'core', from: 2003, to: 2031 });
	const open = claim({ value: 'mixed', from: 2010, to: null, sourceYear: 2012 });
	const spansOf = (claims: readonly PositionClaim[], first: number, last: number) =>
		segmentsOf(claims, first, last)
			.filter(({ kind }) => kind !== 'silent')
			.map((segment) => spanOfSegment(segment, first, last));

	it('is that of its years where it lies within those that were read', () => {
		expect(spansOf([early], 1990, 2026)).toEqual([{ from: 1998, to: 2004 }]);
	});
	it('begins with its claims where the reading cuts it off, whichever of them began first', () => {
		expect(spansOf([long, early], 2003, 2026)).toEqual([{ from: 1998, to: 2031 }]);
		expect(spansOf([early], 2002, 2026)).toEqual([{ from: 1998, to: 2004 }]);
	});
	it('ends with its claims where the reading cuts it off, or has no end while one is open', () => {
		expect(spansOf([long], 2002, 2026)).toEqual([{ from: 2003, to: 2031 }]);
		expect(spansOf([long], 2002, 2031)).toEqual([{ from: 2003, to: 2031 }]);
		expect(spansOf([open], 2002, 2026)).toEqual([{ from: 2010, to: null }]);
		// An open claim that another value has followed ends where the segment does.
		const followed = [open, claim({ value: 'core', from: 2020, to: 2022 })];
		expect(spansOf(followed, 2002, 2026)[0]).toEqual({ from: 2010, to: 2019 });
	});
	it('ends in the last year that was read where all its claims end before, others having gone on', () => {
		const all = [
			claim({ value: 'core', from: 2024, to: 2025 }),
			claim({ value: 'core', from: 2025, to: 2026 }),
		];
		expect(spansOf(all, 2002, 2026)).toEqual([{ from: 2024, to: 2026 }]);
	});
});

describe('the life of a body', () => {
	it('begins with its first claim and is last attested by the latest, an open one leaving no last trace', () => {
		const claims = [
			claim({ value: 'core', from: 2010, to: 2012 }),
			claim({ value: 'core', from: 2011, to: null, sourceYear: 2014 }),
		];
		expect(lifeOf(claims)).toEqual({ first: 2010, attested: 2014, lastTrace: null });
	});
	it('has a last trace when every claim has an end', () => {
		expect(lifeOf(claimsAbout('ab-act').filter(({ choice }) => choice === 'funding'))).toEqual({
			first: 2013,
			attested: 2024,
			lastTrace: 2024,
		});
	});
	it('is unknown where nothing was found', () => {
		expect(lifeOf(claimsAbout('ns-committee'))).toBeNull();
	});
});

describe('the year from which a segment is only inferred', () => {
	const segmentWith = (...claims: Parameters<typeof claim>[0][]) => {
		const [segment] = segmentsOf(claims.map(claim), 2007, 2020);
		if (!segment) throw new Error('There is no segment');
		return segment;
	};
	const open = { value: 'core', from: 2005, to: null } as const;
	it('follows the last that is documented', () => {
		const segment = segmentWith(
			{ ...open, sourceYear: 2009 },
			{ ...open, sourceYear: 2016, status: 'inferred' },
		);
		expect(segment).toMatchObject({ from: 2007, to: 2020 });
		expect(inferredFrom(segment)).toBe(2010);
		expect(inferredFrom(segment, 'core')).toBe(2010);
	});
	it('is the first one where nothing documented is attested in it', () => {
		const segment = segmentWith(
			{ ...open, sourceYear: 2006 },
			{ ...open, sourceYear: 2016, status: 'inferred' },
		);
		expect(inferredFrom(segment)).toBe(2007);
	});
	it('is that of one value where a list or a dispute holds several', () => {
		const disputed = segmentWith(
			{ ...open, to: 2020, status: 'inferred' },
			{ ...open, value: 'mixed', to: 2020 },
			{ ...open, to: 2020, from: 2006, status: 'documented' },
		);
		expect(disputed.kind).toBe('conflicting');
		expect(inferredFrom(disputed, 'mixed')).toBeNull();
		const listing = (value: readonly string[], sourceYear: number, status: 'documented' | 'inferred') => ({
			...{ choice: 'members', value, from: 2005, to: null, sourceYear, status },
		});
		const list = segmentWith(
			...[listing(['police'], 2018, 'documented'), listing(['health'], 2010, 'documented')],
			listing(['health', 'police'], 2016, 'inferred'),
		);
		expect(inferredFrom(list, 'police')).toBeNull();
		expect(inferredFrom(list, 'health')).toBe(2011);
		expect(inferredFrom(list, 'shelter')).toBeNull();
	});
	it('may be the very last one, and lies in the segment or nowhere', () => {
		const attested = (documented: number, inferred: number) =>
			inferredFrom(
				segmentWith(
					{ ...open, sourceYear: documented },
					{ ...open, sourceYear: inferred, status: 'inferred' },
				),
			);
		expect(attested(2019, 2020)).toBe(2020);
		expect(attested(2020, 2022)).toBeNull();
		expect(attested(2019, 2022)).toBe(2020);
	});
	it('is none where the documented claims go as far, or where there is but one kind', () => {
		expect(
			inferredFrom(
				segmentWith({ ...open, sourceYear: 2016 }, { ...open, sourceYear: 2016, status: 'inferred' }),
			),
		).toBeNull();
		expect(inferredFrom(segmentWith({ ...open, sourceYear: 2016, status: 'inferred' }))).toBeNull();
	});
});
