import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EVIDENCE_YEAR, positionInYear, positionOf, type Position } from '#lib/domain/evidence.ts';
import { isKnownAt, phasesAt, phasesIn } from '#lib/domain/phases.ts';
import { worldArbitrary } from './arbitraries.ts';

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

test('two phases that follow one another without a gap differ', () => {
	fc.assert(
		fc.property(worldArbitrary, ({ choices, bodies }) => {
			for (const { claims } of bodies)
				for (const choice of choices) {
					const phases = phasesAt(
						claims.filter((claim) => claim.choice === choice.id),
						'any-time',
					);
					for (const [at, { span, position }] of phases.entries()) {
						const next = phases[at + 1];
						if (!next) continue;
						expect(span.to).not.toBeNull();
						expect(span.to!).toBeLessThan(next.span.from);
						if (span.to === next.span.from - 1)
							expect(valuesOf(position)).not.toEqual(valuesOf(next.position));
					}
				}
		}),
		{ numRuns: 60 },
	);
});

test('a set choice gathers what its lists of those years say, and no other', () => {
	fc.assert(
		fc.property(worldArbitrary, fc.integer({ min: 2009, max: 2020 }), ({ choices, bodies }, from) => {
			const range = { from, to: from + 3 };
			for (const { claims } of bodies)
				for (const choice of choices.filter(({ scale }) => scale === 'set')) {
					const about = claims.filter((claim) => claim.choice === choice.id);
					const items = phasesIn(about, range).flatMap(({ position }) =>
						position.kind === 'at-least' ? position.items : [],
					);
					const said = about
						.filter((claim) => claim.from <= range.to && (claim.to === null || claim.to >= range.from))
						.flatMap(({ value }) => value);
					expect(new Set(items)).toEqual(new Set(said));
				}
		}),
		{ numRuns: 60 },
	);
});

test('in one year or as last known there is one phase, with the position of that year; none in a silence', () => {
	fc.assert(
		fc.property(worldArbitrary, ({ choices, bodies, year }) => {
			for (const { claims } of bodies)
				for (const choice of choices) {
					const about = claims.filter((claim) => claim.choice === choice.id);
					const position = positionOf(about, year);
					const phases = phasesAt(about, year);
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
