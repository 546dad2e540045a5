import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSuperseded, positionOf, type Position, type PositionClaim } from '#lib/domain/evidence.ts';
import { choiceArbitrary, claimsArbitrary, yearArbitrary } from './arbitraries.ts';
import { naiveValues } from './naive-method.ts';

const singleCase = choiceArbitrary('c', ['ordinal', 'nominal', 'set']).chain((choice) =>
	fc.record({ choice: fc.constant(choice), claims: claimsArbitrary('m', choice), year: yearArbitrary }),
);

const valuesOf = (position: Position): readonly string[] | undefined => {
	switch (position.kind) {
		case 'known':
			return [position.side.value];
		case 'conflicting':
			return position.sides.map(({ value }) => value).sort();
		case 'at-least':
			return [...position.items].sort();
		default:
			return undefined;
	}
};

const claimsIn = (position: Position): readonly PositionClaim[] => {
	switch (position.kind) {
		case 'known':
			return position.side.claims;
		case 'conflicting':
			return position.sides.flatMap(({ claims }) => claims);
		case 'at-least':
			return position.claims;
		default:
			return [];
	}
};

describe('the position of a body', () => {
	it('holds the values that the method’s sentences give, and no other', () => {
		fc.assert(
			fc.property(singleCase, ({ choice, claims, year }) => {
				const expected = naiveValues(choice, claims, year);
				expect(valuesOf(positionOf(claims, year))).toEqual(expected && [...expected].sort());
			}),
			{ numRuns: 1000 },
		);
	});

	it('does not depend on the order of the claims', () => {
		fc.assert(
			fc.property(
				singleCase.chain(({ claims, year }) =>
					fc.record({
						claims: fc.constant(claims),
						shuffled: fc.shuffledSubarray([...claims], { minLength: claims.length }),
						year: fc.constant(year),
					}),
				),
				({ claims, shuffled, year }) => {
					const [one, other] = [positionOf(claims, year), positionOf(shuffled, year)];
					expect(other.kind).toBe(one.kind);
					expect(valuesOf(other)).toEqual(valuesOf(one));
					expect('attested' in other && other.attested).toBe('attested' in one && one.attested);
					expect(new Set(claimsIn(other))).toEqual(new Set(claimsIn(one)));
				},
			),
		);
	});

	it('keeps every claim that covers the year and is not superseded, each on the side of its value', () => {
		fc.assert(
			fc.property(singleCase, ({ claims, year }) => {
				const position = positionOf(claims, year);
				const read = 'year' in position ? position.year : 0;
				const standing = claims.filter(
					({ from, to, ...claim }) =>
						from <= read &&
						(to === null || read <= to) &&
						!isSuperseded({ from, to, ...claim }, claims, read),
				);
				expect(new Set(claimsIn(position))).toEqual(new Set(standing));
				const sides =
					position.kind === 'known' ? [position.side] : position.kind === 'conflicting' ? position.sides : [];
				for (const side of sides) expect(side.claims.every(({ value }) => value === side.value)).toBe(true);
			}),
		);
	});

	it('is silent only where nothing stands: other years are said as soon as there is a claim', () => {
		fc.assert(
			fc.property(singleCase, ({ claims, year }) => {
				const position = positionOf(claims, year);
				expect(position.kind === 'not-documented').toBe(claims.length === 0);
				if (position.kind === 'other-years') {
					expect(position.spans).toHaveLength(claims.length);
					for (const { from, to } of position.spans)
						expect(from > position.year || (to !== null && to < position.year)).toBe(true);
				}
			}),
		);
	});
});
