import type { Choice, OptionId } from '#lib/domain/choices.ts';
import { EVIDENCE_YEAR, FADED_AFTER_YEARS, type YearChoice } from '#lib/domain/evidence.ts';
import type { PlaceValues, ValueHeld } from '#lib/domain/place-values.ts';
import type { MarkLook } from '#lib/ui/evidence/value-mark.ts';

/** One mark of a place on the map, with the number of bodies that it stands for. */
export interface TileMark {
	/** The rank of a value among the options of the choice, or what is not known. */
	readonly of: number | 'other-years' | 'not-documented';
	/** The value; none where it is not known. */
	readonly value: OptionId | undefined;
	/** How it is known of these bodies. */
	readonly look: MarkLook;
	/** Last mentioned more than five years before the year that is read. */
	readonly old: boolean;
	/** At least 1. */
	readonly count: number;
}

const LOOKS: readonly MarkLook[] = ['stated', 'inferred', 'disputed'];

/** The bodies under one value, counted by how it is known of each and whether that is long ago. */
function byLook({ bodies, inferred, conflicting, attested }: ValueHeld, read: number | undefined) {
	const each = bodies.map((id, at) => ({
		look: conflicting.includes(id) ? 'disputed' : inferred.includes(id) ? 'inferred' : 'stated',
		old: read !== undefined && read - (attested[at] ?? read) > FADED_AFTER_YEARS,
	}));
	return LOOKS.flatMap((look) =>
		[false, true].map((old) => ({
			...{ look, old },
			count: each.filter((one) => one.look === look && one.old === old).length,
		})),
	).filter(({ count }) => count > 0);
}

/**
 * The marks of a place, in the order of the options, stated ones first; what is not known comes last. At any time,
 * nothing is old.
 */
export function tileMarks(
	choice: Choice,
	found: PlaceValues,
	time: YearChoice | 'any-time',
): readonly TileMark[] {
	const read = time === 'any-time' ? undefined : time === 'last-known' ? EVIDENCE_YEAR : time;
	const unknown = (of: 'other-years' | 'not-documented', bodies: readonly string[]): TileMark[] =>
		bodies.length === 0 ? [] : [{ of, value: undefined, look: 'stated', old: false, count: bodies.length }];
	return [
		...found.values.flatMap((held) =>
			byLook(held, read).map((one) => ({
				of: choice.options.indexOf(held.value),
				value: held.value,
				...one,
			})),
		),
		...unknown('other-years', found.otherYears),
		...unknown('not-documented', found.notDocumented),
	];
}
