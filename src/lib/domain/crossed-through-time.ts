import type { Choice, OptionId } from './choices.ts';
import { readingOf, type BodyHeld, type Combination, type CrossTable, type Reading } from './cross-table.ts';
import { EVIDENCE_YEAR, positionInYear, type ModelId, type PositionClaim } from './evidence.ts';
import type { YearRange } from './phases.ts';
import { statedPosition } from './stated-reading.ts';
import { optionSimilarity } from './similarity.ts';

/** A body with all its claims, on any choice. */
export interface BodyClaims {
	readonly id: ModelId;
	readonly claims: readonly PositionClaim[];
}

/** What is known of both choices in one year of a body. */
interface YearRead {
	readonly year: number;
	readonly row: Reading;
	readonly column: Reading;
}

const isKnown = ({ values }: Reading) => values.length > 0;

/** The years of a body from the first that a claim on either choice speaks of; none where there is no such claim. */
function yearsOf(
	row: Choice,
	column: Choice,
	claims: readonly PositionClaim[],
	stated: boolean,
): readonly YearRead[] {
	const readIn = (some: readonly PositionClaim[], year: number) => {
		const position = positionInYear(some, year);
		return readingOf(stated ? statedPosition(position) : position);
	};
	const about = ({ id }: Choice) => claims.filter(({ choice }) => choice === id);
	const [rowClaims, columnClaims] = [about(row), about(column)];
	const first = Math.min(...[...rowClaims, ...columnClaims].map(({ from }) => from));
	if (first > EVIDENCE_YEAR) return [];
	return Array.from({ length: EVIDENCE_YEAR - first + 1 }, (_, after): YearRead => {
		const year = first + after;
		return {
			year,
			row: readIn(rowClaims, year),
			column: readIn(columnClaims, year),
		};
	});
}

function spansOf(years: readonly number[]): readonly YearRange[] {
	const spans: { from: number; to: number }[] = [];
	for (const year of years) {
		const last = spans.at(-1);
		if (last?.to === year - 1) last.to = year;
		else spans.push({ from: year, to: year });
	}
	return spans;
}

/** How something was had in a year: by which readings, each with its value. */
type Had = readonly (readonly [reading: Reading, value: OptionId])[];

/** A body that had something in some years: documented as soon as all of it is in one of them. */
function heldBy(id: ModelId, years: readonly { readonly year: number; readonly had: Had }[]): BodyHeld {
	const each = years.map(({ had }) => ({
		inferred: had.some(([reading, value]) => reading.inferred(value)),
		conflicting: had.some(([reading]) => reading.conflicting),
		attested: Math.min(...had.map(([reading, value]) => reading.attested(value))),
	}));
	return {
		id,
		inferred: each.every(({ inferred }) => inferred),
		conflicting: each.every(({ conflicting }) => conflicting),
		attested: Math.max(...each.map(({ attested }) => attested)),
		years: spansOf(years.map(({ year }) => year)),
	};
}

/**
 * Crosses two different choices over the bodies, at any time: a body is in a combination when it had both in a same
 * year, as documented examples are told (METHOD §5), and may be where in some year nothing known speaks against it.
 * `stated`: inferences are left out (METHOD §2).
 */
export function crossedThroughTime(
	row: Choice,
	column: Choice,
	bodies: readonly BodyClaims[],
	stated = false,
): CrossTable {
	const read = bodies.map(({ id, claims }) => {
		const years = yearsOf(row, column, claims, stated);
		const documented = years.filter((year) => isKnown(year.row) || isKnown(year.column));
		return { id, documented, both: years.some((year) => isKnown(year.row) && isKnown(year.column)) };
	});
	const combinations = row.options.flatMap((r) =>
		column.options.map((c): Combination => {
			const told = read.map(({ id, documented }) => ({
				id,
				years: documented.filter((year) => year.row.values.includes(r) && year.column.values.includes(c)),
				mayBe:
					documented.length === 0 || documented.some((year) => year.row.allows(r) && year.column.allows(c)),
			}));
			return {
				row: r,
				column: c,
				held: told
					.filter(({ years }) => years.length > 0)
					.map(({ id, years }) =>
						heldBy(
							id,
							years.map((one) => ({
								year: one.year,
								had: [
									[one.row, r],
									[one.column, c],
								],
							})),
						),
					),
				possible: told.filter(({ years, mayBe }) => years.length === 0 && mayBe).length,
			};
		}),
	);
	const alone = (side: 'row' | 'column', choice: Choice) =>
		new Map(
			choice.options.map((value) => [
				value,
				read
					.filter(({ both }) => !both)
					.flatMap(({ id, documented }) => {
						const years = documented.filter((year) => year[side].values.includes(value));
						if (years.length === 0) return [];
						return [
							heldBy(
								id,
								years.map((one) => ({ year: one.year, had: [[one[side], value]] })),
							),
						];
					}),
			]),
		);
	return {
		combinations,
		columnUnknown: alone('row', row),
		rowUnknown: alone('column', column),
		bothUnknown: read.filter(({ documented }) => documented.length === 0).map(({ id }) => id),
		known: read.filter(({ both }) => both).length,
	};
}

/** How far two options of a choice are, in [0, 1]: of two items of a list, 0 or 1. */
function distance(choice: Choice, one: OptionId, other: OptionId): number {
	if (choice.scale === 'set') return one === other ? 0 : 1;
	return 1 - optionSimilarity(choice, one, other);
}

/**
 * The combination that was seen nearest to one that was not: the least sum of 1 − similarity on both choices (METHOD
 * §3), then the most bodies, then the order of the table. Nothing where none was ever seen.
 */
export function nearestSeen(
	row: Choice,
	column: Choice,
	{ combinations }: Pick<CrossTable, 'combinations'>,
	never: Pick<Combination, 'row' | 'column'>,
): Combination | undefined {
	const far = (one: Combination) =>
		distance(row, one.row, never.row) + distance(column, one.column, never.column);
	return combinations
		.filter(({ held }) => held.length > 0)
		.map((one) => ({ one, far: far(one) }))
		.sort((a, b) =>
			Math.abs(a.far - b.far) > 1e-9 ? a.far - b.far : b.one.held.length - a.one.held.length,
		)[0]?.one;
}
