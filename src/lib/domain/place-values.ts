import type { Choice, OptionId } from './choices.ts';
import {
	grouped,
	positionOf,
	type ModelId,
	type Position,
	type PositionClaim,
	type YearChoice,
} from './evidence.ts';

/** One value that is present in a place, with the bodies that hold it. */
export interface ValueHeld {
	readonly value: OptionId;
	/** At least one. A body whose sources disagree, or that holds a set, is under each of its values. */
	readonly bodies: readonly ModelId[];
	/** Those of `bodies` for which it is only a reading of what the sources say. */
	readonly inferred: readonly ModelId[];
	/** Those of `bodies` whose sources disagree. */
	readonly conflicting: readonly ModelId[];
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

type Held = Pick<ValueHeld, 'value'> & { readonly inferred: boolean; readonly conflicting: boolean };

function heldIn(position: Position): readonly Held[] {
	switch (position.kind) {
		case 'known':
			return [
				{ value: position.side.value, inferred: position.side.status === 'inferred', conflicting: false },
			];
		case 'conflicting':
			return position.sides.map(({ value, status }) => ({
				value,
				inferred: status === 'inferred',
				conflicting: true,
			}));
		case 'at-least':
			return position.items.map((value) => ({
				value,
				inferred: position.claims.every(
					(claim) => claim.status === 'inferred' || !claim.value.includes(value),
				),
				conflicting: false,
			}));
		case 'other-years':
		case 'not-documented':
			return [];
	}
}

/** What the bodies of a place hold on a choice in a year, or as last known; `claims` may speak of other bodies too. */
export function placeValues(
	choice: Choice,
	bodies: readonly ModelId[],
	claims: readonly PositionClaim[],
	year: YearChoice,
): PlaceValues {
	const byModel = grouped(
		claims.filter((claim) => claim.choice === choice.id),
		(claim) => claim.model,
	);
	const positions = bodies.map((id) => ({ id, position: positionOf(byModel.get(id) ?? [], year) }));
	const held = positions.flatMap(({ id, position }) => heldIn(position).map((one) => ({ id, ...one })));
	const ofKind = (kind: Position['kind']) =>
		positions.filter(({ position }) => position.kind === kind).map(({ id }) => id);
	return {
		values: choice.options.flatMap((value) => {
			const here = held.filter((one) => one.value === value);
			if (here.length === 0) return [];
			return {
				value,
				bodies: here.map(({ id }) => id),
				inferred: here.filter((one) => one.inferred).map(({ id }) => id),
				conflicting: here.filter((one) => one.conflicting).map(({ id }) => id),
			};
		}),
		otherYears: ofKind('other-years'),
		notDocumented: ofKind('not-documented'),
	};
}
