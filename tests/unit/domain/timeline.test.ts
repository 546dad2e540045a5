import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attestedRuns, attestedSpans } from '#lib/domain/attested-years.ts';
import type { Choice } from '#lib/domain/choices.ts';
import { positionInYear, type Position, type PositionClaim } from '#lib/domain/evidence.ts';
import {
	changesOf,
	inferredFrom,
	lifeOf,
	segmentsOf,
	spanOfSegment,
	yearsOfChange,
	type Change,
} from '#lib/domain/timeline.ts';
import { choiceArbitrary, claimsArbitrary, worldArbitrary } from './arbitraries.ts';
import { claim } from './claims.ts';
import { CHOICES, claimsAbout, MODELS } from './evidence-on-file.ts';
import { naiveAttested, naivePosition, naiveValues } from './naive-method.ts';

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
			return {
				kind: 'at-least',
				values: position.items
					.map((item) => {
						const own = position.claims.filter(({ value }) => value.includes(item));
						return `${item} ${own.some(({ status }) => status === 'documented') ? 'documented' : 'inferred'}`;
					})
					.sort(),
			};
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
			// The money of 2013 to 2017 was last attested in 2014, and announced after.
			[2014, 2020, 'project', 'mixed', 'ab-act-14'],
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

/** The changes of one choice, going through the years one by one: the sentences of METHOD §2, through time. */
function naiveChanges(choice: Choice, all: readonly PositionClaim[], first: number): readonly string[] {
	const about = all.filter((one) => one.choice === choice.id);
	const found: string[] = [];
	let before: string | undefined;
	/** Every claim that stood for a value since the last known one began; emptied of the others when one is known. */
	let stood = new Map<string, Set<PositionClaim>>();
	for (let year = first; year <= 2026; year += 1) {
		const position = naivePosition(choice, about, year);
		if (!position) continue;
		for (const [value, { claims }] of position.values) {
			const some = stood.get(value) ?? new Set();
			for (const one of about) if (claims.has(one.id)) some.add(one);
			stood.set(value, some);
		}
		const [value] = position.values.keys();
		if (value === undefined || position.values.size > 1) continue;
		if (before !== undefined && before !== value) {
			const lastSaid = Math.max(...[...(stood.get(before) ?? [])].map(naiveAttested));
			const firstSaid = Math.min(...[...(stood.get(value) ?? [])].map(({ from }) => from));
			found.push(`${firstSaid} ${choice.id} ${before} until ${lastSaid}, then ${value}`);
		}
		before = value;
		stood = new Map([[value, stood.get(value) ?? new Set()]]);
	}
	return found;
}

const changeText = ({ year, choice, before, after, now }: Change) =>
	`${year} ${choice} ${before} until ${after}, then ${now}`;

describe('what changed, beside going through the years one by one', () => {
	it('is each passage from one single value to the next other one, the earliest first', () => {
		fc.assert(
			fc.property(worldArbitrary, fc.integer({ min: 2008, max: 2014 }), ({ choices, bodies }, first) => {
				for (const { claims } of bodies) {
					const expected = choices
						.filter(({ scale }) => scale !== 'set')
						.flatMap((choice) => naiveChanges(choice, claims, first));
					for (const some of [claims, [...claims].reverse()]) {
						const changes = changesOf(some, first, 2026);
						expect(changes.map(changeText).sort()).toEqual([...expected].sort());
						const years = changes.map(({ year }) => year);
						expect(years).toEqual([...years].sort((a, b) => a - b));
					}
				}
			}),
			{ numRuns: 60 },
		);
	});
	it('is so of every body of the content, and dated by years that its claims give alone', () => {
		for (const { id } of MODELS) {
			const claims = claimsAbout(id);
			const changes = changesOf(claims, 1990, 2026);
			const expected = CHOICES.filter(({ scale }) => scale !== 'set').flatMap((choice) =>
				naiveChanges(choice, claims, 1990),
			);
			expect(changes.map(changeText).sort()).toEqual([...expected].sort());
			for (const change of changes) {
				expect(change.claimsBefore.map(naiveAttested)).toContain(change.after);
				expect(change.claims.map(({ from }) => from)).toContain(change.year);
			}
		}
	});
	it('is dated between two years that sources give, or in one where they meet', () => {
		expect(yearsOfChange({ after: 2009, year: 2014 })).toEqual({ from: 2009, to: 2014 });
		expect(yearsOfChange({ after: 2013, year: 2014 })).toEqual({ from: 2014, to: 2014 });
		expect(yearsOfChange({ after: 2014, year: 2014 })).toEqual({ from: 2014, to: 2014 });
		// The sources overlap: some still say the old value after others say the new one.
		expect(yearsOfChange({ after: 2016, year: 2014 })).toEqual({ from: 2014, to: 2016 });
	});
	it('has happened after the last attested year of the old value, however long it was announced or open', () => {
		// open since 2005, source of 2009; another value from 2019, source of 2020: never “until 2018”
		const old = claim({ value: 'core', from: 2005, to: null, sourceYear: 2009 });
		const now = claim({ value: 'mixed', from: 2019, to: null, sourceYear: 2020 });
		expect(changesOf([old, now], 2002, 2026)).toMatchObject([{ after: 2009, year: 2019 }]);
		// announced in 2014 until 2018
		const announced = claim({ value: 'core', from: 2010, to: 2018, sourceYear: 2014 });
		expect(changesOf([announced, now], 2002, 2026)).toMatchObject([{ after: 2014, year: 2019 }]);
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
		// What the dispute ended in is a change from what was known before it, dated by all that the sources say.
		const ended = [...claims, claim({ value: 'mixed', from: 2015, to: 2016 })];
		expect(changesOf(ended, 2002, 2026).map(({ choice, year, after }) => [choice, year, after])).toEqual([
			['lead', 2011, 2010],
			// core is attested until 2014, mixed from 2012 on: the sources overlap
			['funding', 2012, 2014],
		]);
	});
	it('rests on every claim that says the old value, and on those that say the new one', () => {
		const early = claim({ value: 'core', from: 2010, to: 2012 });
		const later = claim({ value: 'core', from: 2012, to: 2014 });
		const [change] = changesOf([early, later, claim({ value: 'mixed', from: 2015, to: 2016 })], 2002, 2026);
		expect(change).toMatchObject({ after: 2014, claimsBefore: [early, later] });
	});
	it('counts what a dispute said for the values on either side of it alone', () => {
		const core = claim({ value: 'core', from: 2010, to: 2013 });
		const mixed = claim({ value: 'mixed', from: 2012, to: 2012 });
		const later = claim({ value: 'mixed', from: 2016, to: 2016 });
		// 2013: core alone again, so that what was said of 2012 dates nothing
		expect(changesOf([core, mixed, later], 2002, 2026)).toMatchObject([
			{ after: 2013, year: 2016, claims: [later] },
		]);
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
		expect(lifeOf(claims)).toEqual({
			...{ first: 2010, attested: 2014, lastTrace: null },
			years: [{ from: 2010, to: 2014 }],
			carried: [{ from: 2015, to: 2026 }],
		});
	});
	it('has a last trace when every claim has an end, and only the years that a source attests', () => {
		// 12: 2013–2015, source of 2013 · 13: 2014–2017, source of 2014 · 56: 2014 · 14: 2020 · 15: 2024
		expect(lifeOf(claimsAbout('ab-act').filter(({ choice }) => choice === 'funding'))).toEqual({
			first: 2013,
			attested: 2024,
			lastTrace: 2024,
			years: [
				{ from: 2013, to: 2014 },
				{ from: 2020, to: 2020 },
				{ from: 2024, to: 2024 },
			],
			carried: [{ from: 2015, to: 2017 }],
		});
	});
	it('of British Columbia’s office has no year from 2017 to 2024', () => {
		const years = lifeOf(claimsAbout('bc-octip'))?.years ?? [];
		expect(years.some(({ from, to }) => from <= 2024 && to >= 2017)).toBe(false);
		expect(years.length).toBeGreaterThan(1);
	});
	it('goes on, announced, after its last attested year', () => {
		const claims = [claim({ value: 'core', from: 2020, to: 2028, sourceYear: 2021 })];
		expect(lifeOf(claims)).toMatchObject({
			attested: 2021,
			lastTrace: 2028,
			years: [{ from: 2020, to: 2021 }],
		});
	});
	it('is unknown where nothing was found', () => {
		expect(lifeOf(claimsAbout('ns-committee'))).toBeNull();
	});
});

describe('the attested years of some claims', () => {
	it('are told apart by status, a documented one first, and from those that none attests', () => {
		const claims = [
			claim({ value: 'core', from: 2010, to: null, sourceYear: 2011, status: 'inferred' }),
			claim({ value: 'core', from: 2011, to: 2016, sourceYear: 2012 }),
			claim({ value: 'core', from: 2015, to: 2015, status: 'inferred' }),
			claim({ value: 'core', from: 2020, to: null, sourceYear: 2019 }),
		];
		expect(attestedRuns(claims, { from: 2009, to: 2026 })).toEqual([
			{ from: 2010, to: 2010, status: 'inferred' },
			{ from: 2011, to: 2012, status: 'documented' },
			{ from: 2015, to: 2015, status: 'inferred' },
		]);
		expect(attestedSpans(claims, { from: 2011, to: 2014 })).toEqual([{ from: 2011, to: 2012 }]);
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
