import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	EVIDENCE_YEAR,
	positionInYear,
	positionOf,
	type Position,
	type PositionClaim,
} from '#lib/domain/evidence.ts';
import { isKnownAt, isLong, phasesAt, runsAt } from '#lib/domain/phases.ts';
import type { Choice } from '#lib/domain/choices.ts';
import { worldArbitrary } from './arbitraries.ts';
import { claim } from './claims.ts';
import { CHOICES, CLAIMS, claimsAbout, MODELS } from './evidence-on-file.ts';
import { naivePosition, naiveValues } from './naive-method.ts';

const valuesOf = (position: Position | undefined): readonly string[] => {
	if (position?.kind === 'known') return [position.side.value];
	if (position?.kind === 'conflicting') return position.sides.map(({ value }) => value).sort();
	return [];
};

test('the phases of a single-option choice say, in every year, what the position of that year says', () => {
	fc.assert(
		fc.property(worldArbitrary, ({ choices, bodies }) => {
			for (const { claims } of bodies)
				for (const choice of choices.filter(({ scale }) => scale !== 'set')) {
					const about = claims.filter((claim) => claim.choice === choice.id);
					const phases = phasesAt(about, 'any-time');
					for (let year = 2008; year <= EVIDENCE_YEAR; year += 1) {
						const here = phases.filter(
							({ span: { from, to } }) => from <= year && (to === null || year <= to),
						);
						expect(here.length).toBeLessThanOrEqual(1);
						expect(valuesOf(here[0]?.position)).toEqual(valuesOf(positionInYear(about, year)));
					}
				}
		}),
		{ numRuns: 60 },
	);
});

/** A position with the status of each value, as a text. */
const told = (position: Position): string =>
	position.kind === 'at-least'
		? position.claims.flatMap(({ value, status }) => [value].flat().map((item) => `${item} ${status}`)).join()
		: [position.kind === 'known' ? [position.side] : position.kind === 'conflicting' ? position.sides : []]
				.flat()
				.map(({ value, status }) => `${value} ${status}`)
				.sort()
				.join();

test('two runs that follow one another without a gap differ, in a value or in how it is known', () => {
	fc.assert(
		fc.property(worldArbitrary, ({ choices, bodies }) => {
			for (const { claims } of bodies)
				for (const choice of choices) {
					const runs = runsAt(
						claims.filter((claim) => claim.choice === choice.id),
						'any-time',
					);
					for (const [at, { span, position }] of runs.entries()) {
						const next = runs[at + 1];
						if (!next) continue;
						expect(span.to).not.toBeNull();
						expect(span.to!).toBeLessThan(next.span.from);
						if (span.to === next.span.from - 1) expect(told(position)).not.toEqual(told(next.position));
					}
				}
		}),
		{ numRuns: 60 },
	);
});

/** Each item of a list in each year, with its status, by the method written a second time. */
const itemsByYear = (choice: Choice, claims: readonly PositionClaim[], years: readonly number[]) =>
	years.map((year) =>
		[...(naivePosition(choice, claims, year)?.values ?? [])]
			.map(([item, { status }]) => `${item} ${status}`)
			.sort(),
	);

/** The same by the phases, and whether the claims of each phase name all its items. */
function listedByYear(claims: readonly PositionClaim[], years: readonly number[]) {
	const phases = phasesAt(claims, 'any-time');
	for (const { position } of phases) {
		if (position.kind !== 'at-least') throw new Error('A list has lists');
		for (const { value } of position.claims)
			expect(position.items.filter((item) => !value.includes(item))).toEqual([]);
	}
	return years.map((year) =>
		phases
			.filter(({ span }) => span.from <= year && (span.to === null || year <= span.to))
			.flatMap(({ position }) =>
				position.kind === 'at-least' ? position.items.map((item) => `${item} ${position.status}`) : [],
			)
			.sort(),
	);
}

test('each item of a list has its own years, status and claims, in any order of the claims', () => {
	const years = Array.from({ length: EVIDENCE_YEAR - 2008 + 1 }, (_, at) => 2008 + at);
	fc.assert(
		fc.property(worldArbitrary, ({ choices, bodies }) => {
			for (const { claims } of bodies)
				for (const choice of choices.filter(({ scale }) => scale === 'set')) {
					const about = claims.filter((claim) => claim.choice === choice.id);
					const expected = itemsByYear(choice, about, years);
					expect(listedByYear(about, years)).toEqual(expected);
					expect(listedByYear([...about].reverse(), years)).toEqual(expected);
				}
		}),
		{ numRuns: 60 },
	);
});

test('each item of each list of the content has its own years, status and claims', () => {
	const years = Array.from({ length: 41 }, (_, at) => 1990 + at).filter((year) => year <= EVIDENCE_YEAR);
	for (const { id } of MODELS)
		for (const choice of CHOICES.filter(({ scale }) => scale === 'set')) {
			const about = CLAIMS.filter((one) => one.model === id && one.choice === choice.id);
			expect(listedByYear(about, years)).toEqual(itemsByYear(choice, about, years));
		}
});

test('the funders of the Québec coalition change in 2024: each has its own years', () => {
	// 12: faith, members 2011–2023 · 13: provincial, announced in 2024 until 2026
	const about = claimsAbout('qc-coalition').filter(({ choice }) => choice === 'funders');
	expect(
		phasesAt(about, 'any-time').map(({ span, position }) => [
			...[span.from, span.to, position.kind === 'at-least' ? [...position.items].sort().join() : ''],
			position.attested,
		]),
	).toEqual([
		[2011, 2023, 'faith,members', 2023],
		[2024, 2026, 'provincial', 2024],
	]);
});

test('a list in one year is the union in the question, and a phase for each group of items to be shown', () => {
	fc.assert(
		fc.property(worldArbitrary, ({ choices, bodies, year }) => {
			for (const { claims } of bodies)
				for (const choice of choices.filter(({ scale }) => scale === 'set')) {
					const about = claims.filter((claim) => claim.choice === choice.id);
					const position = positionOf(about, year);
					const items = phasesAt(about, year).flatMap((one) =>
						one.position.kind === 'at-least' ? one.position.items : [],
					);
					expect([...items].sort()).toEqual(position.kind === 'at-least' ? [...position.items].sort() : []);
				}
		}),
		{ numRuns: 60 },
	);
});

test('in one year or as last known there is one run, with the position of that year; none in a silence', () => {
	fc.assert(
		fc.property(worldArbitrary, ({ choices, bodies, year }) => {
			for (const { claims } of bodies)
				for (const choice of choices) {
					const about = claims.filter((claim) => claim.choice === choice.id);
					const position = positionOf(about, year);
					const phases = runsAt(about, year);
					expect(phases.map((one) => one.position)).toEqual('attested' in position ? [position] : []);
					for (const { span } of phases)
						if ('year' in position) {
							expect(span.from).toBeLessThanOrEqual(position.year);
							expect(span.to ?? EVIDENCE_YEAR).toBeGreaterThanOrEqual(position.year);
						}
				}
		}),
		{ numRuns: 60 },
	);
});

test('something is known at a moment where there is a phase of it', () => {
	fc.assert(
		fc.property(worldArbitrary, fc.integer({ min: 2009, max: 2020 }), ({ choices, bodies, year }, from) => {
			for (const { claims } of bodies)
				for (const choice of choices) {
					const about = claims.filter((claim) => claim.choice === choice.id);
					for (const moment of ['any-time', year, { from, to: from + 3 }] as const)
						expect(isKnownAt(about, moment)).toBe(phasesAt(about, moment).length > 0);
				}
		}),
		{ numRuns: 60 },
	);
});

test('a moment is long where it may be many years', () => {
	expect([2020, 'last-known' as const].map(isLong)).toEqual([false, false]);
	expect(['any-time' as const, { from: 2020, to: 2020 }].map(isLong)).toEqual([true, true]);
});

test('the phases hold in each year what the method, written a second time, finds there, in any order of the claims', () => {
	fc.assert(
		fc.property(worldArbitrary, ({ choices, bodies }) => {
			for (const { claims } of bodies)
				for (const choice of choices.filter(({ scale }) => scale !== 'set')) {
					const about = claims.filter((one) => one.choice === choice.id);
					const years = Array.from({ length: EVIDENCE_YEAR - 2008 + 1 }, (_, at) => 2008 + at);
					const expected = years.map((year) => [...(naiveValues(choice, about, year) ?? [])].sort());
					for (const some of [about, [...about].reverse()]) {
						const phases = phasesAt(some, 'any-time');
						const found = years.map((year) =>
							phases
								.filter(({ span }) => span.from <= year && (span.to === null || year <= span.to))
								.flatMap(({ position }) => valuesOf(position)),
						);
						expect(found).toEqual(expected);
					}
				}
		}),
		{ numRuns: 60 },
	);
});

test('a phase is whole, with the claims of all its years, and open where one of the last year is', () => {
	const spoken = (from: number, to: number | null, value = 'core', sourceYear: number | null = null) =>
		claim({ value, from, to, sourceYear });
	const toldOf = (...claims: ReturnType<typeof spoken>[]) =>
		phasesAt(claims, 'any-time').map(({ span, position }) => [
			...[span.from, span.to, valuesOf(position).join()],
			position.kind === 'known' ? position.side.claims.length : 0,
		]);
	expect(toldOf(spoken(2010, 2012), spoken(2013, 2015), spoken(2014, 2014))).toEqual([
		[2010, 2015, 'core', 3],
	]);
	expect(toldOf(spoken(2010, 2012), spoken(2014, 2015))).toEqual([
		[2010, 2012, 'core', 1],
		[2014, 2015, 'core', 1],
	]);
	expect(toldOf(spoken(2010, null, 'core', 2011), spoken(2014, 2015))).toEqual([[2010, null, 'core', 2]]);
	// The open claim has given its place away: the phase ends, and what followed it does too.
	expect(toldOf(spoken(2010, null, 'core', 2011), spoken(2014, 2015, 'mixed'))).toEqual([
		[2010, 2013, 'core', 1],
		[2014, 2015, 'mixed', 1],
	]);
	expect(toldOf(spoken(2010, null, 'core', 2012), spoken(2012, 2015, 'mixed'))).toEqual([
		[2010, 2011, 'core', 1],
		[2012, 2015, 'core,mixed', 0],
		[2016, null, 'core', 1],
	]);
	// A claim that ends after the evidence's year, and one alone.
	expect(toldOf(spoken(2020, 2030), spoken(2021, 2028))).toEqual([[2020, 2030, 'core', 2]]);
	expect(toldOf(spoken(2020, 2030))).toEqual([[2020, 2030, 'core', 1]]);
	expect(toldOf(spoken(2020, null))).toEqual([[2020, null, 'core', 1]]);
});
