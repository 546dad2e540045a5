import type { Choice, OptionId } from './choices.ts';
import { readingOf } from './cross-table.ts';
import {
	grouped,
	positionOf,
	type ModelId,
	type Position,
	type PositionClaim,
	type YearChoice,
} from './evidence.ts';
import { runsAt } from './phases.ts';
import { statedPosition } from './stated-reading.ts';

/** One value that is present in a place, with the bodies that hold it. */
export interface ValueHeld {
	readonly value: OptionId;
	/** At least one. A body whose sources disagree, or that holds a set, is under each of its values. */
	readonly bodies: readonly ModelId[];
	/** Those of `bodies` for which it is only a reading of what the sources say. */
	readonly inferred: readonly ModelId[];
	/** Those of `bodies` whose sources disagree. */
	readonly conflicting: readonly ModelId[];
	/** The last year for which a source attests it, for each of `bodies`, in their order. */
	readonly attested: readonly number[];
}

/** What is known of the bodies of a place on one choice: every body is in `values`, `otherYears` or `notDocumented`. */
export interface PlaceValues {
	/** In the order of the choice's options. */
	readonly values: readonly ValueHeld[];
	/** Bodies documented on the choice, but not for the year that is read. */
	readonly otherYears: readonly ModelId[];
	/** Bodies of which nothing is documented on the choice: unknown, never a “no”. */
	readonly notDocumented: readonly ModelId[];
}

type Held = Pick<ValueHeld, 'value'> & {
	readonly inferred: boolean;
	readonly conflicting: boolean;
	readonly attested: number;
};

/** Each value that some positions hold: documented, or undisputed, as soon as one of them is. */
function heldIn(positions: readonly Position[]): readonly Held[] {
	const each = positions.flatMap((position) => {
		const reading = readingOf(position);
		return reading.values.map((value): Held => {
			const { conflicting } = reading;
			return { value, inferred: reading.inferred(value), conflicting, attested: reading.attested(value) };
		});
	});
	return [...grouped(each, ({ value }) => value)].map(([value, some]) => ({
		value,
		inferred: some.every(({ inferred }) => inferred),
		conflicting: some.every(({ conflicting }) => conflicting),
		attested: Math.max(...some.map(({ attested }) => attested)),
	}));
}

/**
 * What the bodies of a place hold on a choice in a year, as last known, or held at any time; `claims` may speak of other
 * bodies too. `stated`: inferences are left out (METHOD §2).
 */
export function placeValues(
	choice: Choice,
	bodies: readonly ModelId[],
	claims: readonly PositionClaim[],
	time: YearChoice | 'any-time',
	stated = false,
): PlaceValues {
	const byModel = grouped(
		claims.filter((claim) => claim.choice === choice.id),
		(claim) => claim.model,
	);
	const read = (about: readonly PositionClaim[]): readonly Position[] =>
		time === 'any-time' && about.length > 0
			? runsAt(about, time).map(({ position }) => position)
			: [positionOf(about, time === 'any-time' ? 'last-known' : time)];
	const left = (found: readonly Position[]) => (stated ? found.map(statedPosition) : found);
	const positions = bodies.map((id) => ({ id, found: left(read(byModel.get(id) ?? [])) }));
	const held = positions.flatMap(({ id, found }) => heldIn(found).map((one) => ({ id, ...one })));
	const ofKind = (kind: Position['kind']) =>
		positions.filter(({ found }) => found.every((one) => one.kind === kind)).map(({ id }) => id);
	return {
		values: choice.options.flatMap((value) => {
			const here = held.filter((one) => one.value === value);
			if (here.length === 0) return [];
			return {
				value,
				bodies: here.map(({ id }) => id),
				inferred: here.filter((one) => one.inferred).map(({ id }) => id),
				conflicting: here.filter((one) => one.conflicting).map(({ id }) => id),
				attested: here.map(({ attested }) => attested),
			};
		}),
		otherYears: ofKind('other-years'),
		notDocumented: ofKind('not-documented'),
	};
}
