import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSuperseded, positionInYear, type Position } from '#lib/domain/evidence.ts';
import { changesOf, inferredFrom, lifeOf, segmentsOf, supersededFrom } from '#lib/domain/timeline.ts';
import { choiceArbitrary, claimsArbitrary } from './arbitraries.ts';
import { claim } from './claims.ts';
import { claimsAbout } from './evidence-on-file.ts';

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
	it('is none where the documented claims go as far, or where there is but one kind', () => {
		expect(
			inferredFrom(
				segmentWith({ ...open, sourceYear: 2016 }, { ...open, sourceYear: 2016, status: 'inferred' }),
			),
		).toBeNull();
		expect(inferredFrom(segmentWith({ ...open, sourceYear: 2016, status: 'inferred' }))).toBeNull();
	});
});
