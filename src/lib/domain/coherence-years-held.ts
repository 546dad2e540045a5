import { attestedYear, stateIn } from './attestation.ts';
import type { Choice, ChoiceId, OptionId } from './choices.ts';
import { sourcesDisagree } from './disagreement.ts';
import { stateAmong } from './position-status.ts';
import { statedPosition } from './stated-reading.ts';
import {
	EVIDENCE_YEAR,
	grouped,
	naming,
	positionInYear,
	statusOf,
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
	/** A source disagrees: it says a value that is none of those that are asked for. */
	readonly contested: boolean;
	/** A claim that says it is still so at its source’s date. */
	readonly open: boolean;
	/** A claim announces it for that year, and none attests it. */
	readonly announced: boolean;
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

/** The claims that say an acceptable value, or name an item, in the year that was read: how it is had by them. */
function hadBy(claims: readonly PositionClaim[], attested: number, year: number): Omit<Having, 'contested'> {
	const open = claims.some((claim) => claim.to === null && stateIn(claim, year) !== 'announced');
	return { attested, status: statusOf(claims), open, announced: stateAmong(claims, year) === 'announced' };
}

/** How a list has all the items that are asked for, each by the claims that name it: as the least known of them. */
function havingAll(options: readonly OptionId[], claims: readonly PositionClaim[], year: number): Having {
	const each = options.map((option) => {
		const own = naming(claims, option);
		return hadBy(own, Math.max(...own.map(attestedYear)), year);
	});
	return {
		attested: Math.min(...each.map(({ attested }) => attested)),
		status: each.every(({ status }) => status === 'documented') ? 'documented' : 'inferred',
		open: each.every(({ open }) => open),
		announced: each.some(({ announced }) => announced),
		contested: false,
	};
}

/** How a position has a part, by all its acceptable sides: nothing where it does not, or does not say. */
function having({ options }: Part, position: Position): Having | undefined {
	switch (position.kind) {
		case 'known':
		case 'conflicting': {
			const sides = position.kind === 'known' ? [position.side] : position.sides;
			const acceptable = sides.filter(({ value }) => options.includes(value));
			if (acceptable.length === 0) return undefined;
			const attested = Math.max(...acceptable.map((side) => side.attested));
			const had = hadBy(
				acceptable.flatMap(({ claims }) => claims),
				attested,
				position.year,
			);
			// One source read two ways does not contest itself.
			const disagree = sourcesDisagree(sides.flatMap(({ claims }) => claims));
			return { ...had, contested: acceptable.length < sides.length && disagree };
		}
		case 'at-least':
			return options.every((option) => position.items.includes(option))
				? havingAll(options, position.claims, position.year)
				: undefined;
		case 'other-years':
		case 'not-documented':
			return undefined;
	}
}

/** How the positions of a body are read: as they are, or with inferences left out (METHOD §2). */
export type Reading = 'all' | 'stated';

/**
 * What is documented of a combination in each year of a body, from the first that a claim speaks of to the year of
 * the evidence. The claims are of one body; none on the choices of the combination, no year.
 */
export function yearsHeld(
	combination: readonly Part[],
	claims: readonly PositionClaim[],
	reading: Reading = 'all',
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
			const found = positionInYear(own, year);
			const position = reading === 'stated' ? statedPosition(found) : found;
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
