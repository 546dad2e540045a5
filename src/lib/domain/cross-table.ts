import { attestedYear } from './attestation.ts';
import type { Choice, OptionId } from './choices.ts';
import { sourcesDisagree } from './disagreement.ts';
import { naming, type ModelId, type Position, type Positions } from './evidence.ts';
import type { YearRange } from './phases.ts';

/** A body in a cell of a cross-table. */
export interface BodyHeld {
	readonly id: ModelId;
	/** Whether one of its two values is only a reading of what the sources say. */
	readonly inferred: boolean;
	/** Whether its sources disagree on one of the two choices. */
	readonly conflicting: boolean;
	/** The last year for which a source attests both values; of one value, where the other choice is unknown; null where both are. */
	readonly attested: number | null;
	/** The same of each of its two values, the row's first, where these years differ: it may never have had both at once. */
	readonly apart?: readonly [row: number, column: number];
	/** The years in which it had both, or the one, at any time; none where one moment is read. */
	readonly years?: readonly YearRange[];
}

/** One combination of two options. */
export interface Combination {
	readonly row: OptionId;
	readonly column: OptionId;
	/** The bodies documented with both. A body with a set, or whose sources disagree, is under each of its values. */
	readonly held: readonly BodyHeld[];
	/** How many other bodies may have both, for all that is known of them. */
	readonly possible: number;
}

/** Two choices crossed over the bodies: each body is in at least one combination, or unknown on one choice or both. */
export interface CrossTable {
	/** Row by row, in the order of the options of both choices. */
	readonly combinations: readonly Combination[];
	/** Bodies known on the row's choice alone, by its option. */
	readonly columnUnknown: ReadonlyMap<OptionId, readonly BodyHeld[]>;
	/** Bodies known on the column's choice alone, by its option. */
	readonly rowUnknown: ReadonlyMap<OptionId, readonly BodyHeld[]>;
	/** Bodies of which neither is known. */
	readonly bothUnknown: readonly ModelId[];
	/** How many bodies are known on both choices. */
	readonly known: number;
}

/** A body with its positions in the year that is read. */
export interface BodyPositions {
	readonly id: ModelId;
	readonly positions: Positions;
}

/** What a position says of each option of its choice. */
export interface Reading {
	readonly values: readonly OptionId[];
	readonly inferred: (value: OptionId) => boolean;
	readonly conflicting: boolean;
	/** The last year for which a value is attested. */
	readonly attested: (value: OptionId) => number;
	/** Whether an option may be true of the body, for all that is known. A partial list rules nothing out. */
	readonly allows: (value: OptionId) => boolean;
}

const UNKNOWN: Reading = {
	...{ values: [], inferred: () => false, conflicting: false, allows: () => true },
	attested: () => Number.NEGATIVE_INFINITY,
};

/** How a position is read in a cross-table; a partial list rules nothing out. */
export function readingOf(position: Position | undefined): Reading {
	switch (position?.kind) {
		case 'known': {
			const { value, status, attested } = position.side;
			return {
				values: [value],
				inferred: () => status === 'inferred',
				conflicting: false,
				attested: () => attested,
				allows: (option) => option === value,
			};
		}
		case 'conflicting': {
			const { sides } = position;
			const claims = sides.flatMap((side) => side.claims);
			const values = sides.map(({ value }) => value);
			return {
				values,
				inferred: (value) => sides.some((side) => side.value === value && side.status === 'inferred'),
				conflicting: claims.length === 0 || sourcesDisagree(claims),
				attested: (value) => sides.find((side) => side.value === value)?.attested ?? position.attested,
				allows: (option) => values.includes(option),
			};
		}
		case 'at-least':
			return {
				values: position.items,
				inferred: (value) =>
					position.claims.every((claim) => claim.status === 'inferred' || !claim.value.includes(value)),
				conflicting: false,
				attested: (value) =>
					Math.max(...naming(position.claims, value).map(attestedYear), Number.NEGATIVE_INFINITY),
				allows: () => true,
			};
		default:
			return UNKNOWN;
	}
}

/** Crosses two different choices over the bodies. Unknowns are counted, never taken for a “no”. */
export function crossTable(row: Choice, column: Choice, bodies: readonly BodyPositions[]): CrossTable {
	const read = bodies.map(({ id, positions }) => ({
		id,
		row: readingOf(positions[row.id]),
		column: readingOf(positions[column.id]),
	}));
	const both = read.filter((body) => body.row.values.length > 0 && body.column.values.length > 0);
	const combinations = row.options.flatMap((r) =>
		column.options.map((c): Combination => {
			const here = both.filter((body) => body.row.values.includes(r) && body.column.values.includes(c));
			const open = read.filter((body) => body.row.allows(r) && body.column.allows(c));
			return {
				row: r,
				column: c,
				held: here.map((body): BodyHeld => {
					const last = [body.row.attested(r), body.column.attested(c)] as const;
					return {
						id: body.id,
						inferred: body.row.inferred(r) || body.column.inferred(c),
						conflicting: body.row.conflicting || body.column.conflicting,
						attested: Math.min(...last),
						...(last[0] !== last[1] && { apart: last }),
					};
				}),
				possible: open.filter((body) => !here.includes(body)).length,
			};
		}),
	);
	const alone = (known: 'row' | 'column', choice: Choice) => {
		const other = known === 'row' ? 'column' : 'row';
		const some = read.filter((body) => body[other].values.length === 0);
		return new Map(
			choice.options.map((value) => [
				value,
				some
					.filter((body) => body[known].values.includes(value))
					.map((body) => ({
						id: body.id,
						inferred: body[known].inferred(value),
						conflicting: body[known].conflicting,
						attested: body[known].attested(value),
					})),
			]),
		);
	};
	return {
		combinations,
		columnUnknown: alone('row', row),
		rowUnknown: alone('column', column),
		bothUnknown: read
			.filter((body) => body.row.values.length + body.column.values.length === 0)
			.map(({ id }) => id),
		known: both.length,
	};
}
