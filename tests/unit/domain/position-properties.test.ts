import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSuperseded, positionOf, type Position, type PositionClaim } from '#lib/domain/evidence.ts';
import { choiceArbitrary, claimsArbitrary, yearArbitrary } from './arbitraries.ts';
import { basisOf, stateAmong, stateOf } from '#lib/domain/position-status.ts';
import { CHOICES, CLAIMS, MODELS } from './evidence-on-file.ts';
import { naivePosition, naiveValues } from './naive-method.ts';

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

/** What the domain says of a position, in the shape of the method written a second time. */
const readAs = (position: Position): ReturnType<typeof naivePosition> => {
	if (!('attested' in position)) return undefined;
	const { year } = position;
	const claims = claimsIn(position);
	const values = valuesOf(position) ?? [];
	return {
		year,
		values: new Map(
			values.map((value) => {
				const own = claims.filter((claim) => [claim.value].flat().includes(value));
				return [
					value,
					{
						status: own.some(({ status }) => status === 'documented') ? 'documented' : 'inferred',
						state: stateAmong(own, year),
						claims: new Set(own.map(({ id }) => id)),
					},
				];
			}),
		),
	};
};

describe('the position of a body', () => {
	it('is that of the method’s sentences: year, values, basis, state and claims', () => {
		fc.assert(
			fc.property(singleCase, ({ choice, claims, year }) => {
				expect(readAs(positionOf(claims, year))).toEqual(naivePosition(choice, claims, year));
			}),
			{ numRuns: 1000 },
		);
	});

	it('is so of every body on every choice of the content, in every year from 1990 to 2030 and as last known', () => {
		const years = ['last-known' as const, ...Array.from({ length: 41 }, (_, at) => 1990 + at)];
		for (const { id } of MODELS)
			for (const choice of CHOICES) {
				const claims = CLAIMS.filter((one) => one.model === id && one.choice === choice.id);
				for (const year of years) {
					const position = positionOf(claims, year);
					const expected = naivePosition(choice, claims, year);
					expect(readAs(position)).toEqual(expected);
					const each = [...(expected?.values.values() ?? [])];
					const documented = each.some(({ status }) => status === 'documented');
					expect(basisOf(position)).toBe(expected && (documented ? 'documented' : 'inferred'));
					const disputed = choice.scale !== 'set' && each.length > 1;
					const states = each.map(({ state }) => state);
					const strongest = (['attested', 'announced', 'open'] as const).find((one) => states.includes(one));
					expect(stateOf(position)).toBe(disputed ? 'disputed' : strongest);
				}
			}
	});

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
