import type { Choice, ChoiceId, OptionId } from './choices.ts';
import {
	EVIDENCE_YEAR,
	grouped,
	positionInYear,
	type ClaimStatus,
	type Position,
	type PositionClaim,
} from './evidence.ts';

/** One part of a combination: one of these options, or for a set all of them. */
export interface Part {
	readonly choice: Choice;
	readonly options: readonly OptionId[];
}

/** How a body had a part in a year. */
export interface Having {
	readonly attested: number;
	readonly status: ClaimStatus;
	readonly contested: boolean;
}

/** What is documented of a combination in one year of one body. */
export interface YearHeld {
	readonly year: number;
	/** The parts that it had. */
	readonly held: ReadonlyMap<ChoiceId, Having>;
	/** Something is documented of at least one part. */
	readonly documented: boolean;
	/** A part is documented otherwise: it did not have the combination. A partial list never says so. */
	readonly otherwise: boolean;
}

/** How a position has a part: nothing where it does not, or does not say. */
function having({ options }: Part, position: Position): Having | undefined {
	switch (position.kind) {
		case 'known':
		case 'conflicting': {
			const sides = position.kind === 'known' ? [position.side] : position.sides;
			const side = sides.find(({ value }) => options.includes(value));
			return side && { attested: side.attested, status: side.status, contested: sides.length > 1 };
		}
		case 'at-least': {
			if (!options.every((option) => position.items.includes(option))) return undefined;
			const { attested, status } = position;
			return { attested, status, contested: false };
		}
		case 'other-years':
		case 'not-documented':
			return undefined;
	}
}

/**
 * What is documented of a combination in each year of a body, from the first that a claim speaks of to the year of
 * the evidence. The claims are of one body; none on the choices of the combination, no year.
 */
export function yearsHeld(
	combination: readonly Part[],
	claims: readonly PositionClaim[],
): readonly YearHeld[] {
	const byChoice = grouped(claims, ({ choice }) => choice);
	const bearing = combination.flatMap((part) => {
		const own = byChoice.get(part.choice.id);
		return own ? [{ part, own }] : [];
	});
	if (bearing.length === 0) return [];
	const first = Math.min(...bearing.flatMap(({ own }) => own.map(({ from }) => from)));
	return Array.from({ length: EVIDENCE_YEAR - first + 1 }, (_, after): YearHeld => {
		const year = first + after;
		const read = bearing.map(({ part, own }) => {
			const position = positionInYear(own, year);
			return { part, position, how: having(part, position) };
		});
		return {
			year,
			held: new Map(read.flatMap(({ part, how }) => (how ? [[part.choice.id, how] as const] : []))),
			documented: read.some(({ position }) => ['known', 'conflicting', 'at-least'].includes(position.kind)),
			otherwise: read.some(({ position, how }) => !how && ['known', 'conflicting'].includes(position.kind)),
		};
	});
}
