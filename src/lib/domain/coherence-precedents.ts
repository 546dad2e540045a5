import { chosenOptions, type Entries } from './answers.ts';
import type { Choice, ChoiceId, OptionId } from './choices.ts';
import {
	EVIDENCE_YEAR,
	grouped,
	positionInYear,
	type ClaimStatus,
	type ModelId,
	type Position,
	type PositionClaim,
	type Span,
} from './evidence.ts';

/** One part of a combination: one of these options, or for a set all of them. */
export interface Part {
	readonly choice: Choice;
	readonly options: readonly OptionId[];
}

/** A documented body that had parts of a combination at once. */
export interface Precedent {
	readonly model: ModelId;
	/** The parts that it had in the same years: as many as it ever had at once, the latest ones where several are. */
	readonly held: readonly ChoiceId[];
	/** It had every part. */
	readonly whole: boolean;
	/** The years in which it had them all at once. */
	readonly spans: readonly Span[];
	/** The last year for which every part is attested by a source. */
	readonly attested: number;
	/** Documented when every part is, in one of these years. */
	readonly status: ClaimStatus;
	/** Sources disagree about some part, in each of these years. */
	readonly contested: boolean;
}

/** The combination that a design makes of these choices, those without a chosen answer left out. */
export function combinationOf(choices: readonly Choice[], entries: Entries): readonly Part[] {
	return choices.flatMap((choice) => {
		const options = chosenOptions(entries, choice.id);
		return options.length === 0 ? [] : [{ choice, options }];
	});
}

interface Having {
	readonly attested: number;
	readonly status: ClaimStatus;
	readonly contested: boolean;
}

/** How a position has a part, or nothing where it does not. */
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

interface YearHeld {
	readonly year: number;
	readonly held: ReadonlyMap<ChoiceId, Having>;
}

function spansOf(years: readonly number[], lastIsOpen: boolean): readonly Span[] {
	const spans: { from: number; to: number | null }[] = [];
	for (const year of years) {
		const last = spans.at(-1);
		if (last?.to === year - 1) last.to = year;
		else spans.push({ from: year, to: year });
	}
	const last = spans.at(-1);
	if (last && last.to === EVIDENCE_YEAR && lastIsOpen) last.to = null;
	return spans;
}

function precedentIn(
	model: ModelId,
	combination: readonly Part[],
	claims: readonly PositionClaim[],
): Precedent | undefined {
	const byChoice = grouped(claims, ({ choice }) => choice);
	const bearing = combination.filter(({ choice }) => byChoice.has(choice.id));
	const first = Math.min(
		...bearing.flatMap(({ choice }) => (byChoice.get(choice.id) ?? []).map((c) => c.from)),
	);
	const years: YearHeld[] = [];
	for (let year = first; year <= EVIDENCE_YEAR; year += 1) {
		const held = bearing.flatMap((part) => {
			const how = having(part, positionInYear(byChoice.get(part.choice.id) ?? [], year));
			return how ? [[part.choice.id, how] as const] : [];
		});
		years.push({ year, held: new Map(held) });
	}
	const most = Math.max(0, ...years.map(({ held }) => held.size));
	const best = years.findLast(({ held }) => held.size === most);
	if (most === 0 || !best) return undefined;
	const ids = [...best.held.keys()];
	const together = years.filter(({ held }) => ids.every((id) => held.has(id)));
	const all = together.map(({ held }) => ids.flatMap((id) => held.get(id) ?? []));
	const open = ids.every((id) =>
		(byChoice.get(id) ?? []).some(({ to }) => to === null || to > EVIDENCE_YEAR),
	);
	return {
		model,
		held: ids,
		whole: ids.length === combination.length,
		spans: spansOf(
			together.map(({ year }) => year),
			open,
		),
		attested: Math.max(...all.map((parts) => Math.min(...parts.map(({ attested }) => attested)))),
		status: all.some((parts) => parts.every(({ status }) => status === 'documented'))
			? 'documented'
			: 'inferred',
		contested: all.every((parts) => parts.some(({ contested }) => contested)),
	};
}

/**
 * The documented bodies that had the options of a combination in the same years (METHOD §5), those that had the most
 * first. A body of which no part is documented is absent: nothing is concluded from silence.
 */
export function precedentsOf(
	combination: readonly Part[],
	claims: readonly PositionClaim[],
): readonly Precedent[] {
	const asked = new Set(combination.map(({ choice }) => choice.id));
	const byModel = grouped(
		claims.filter(({ choice }) => asked.has(choice)),
		({ model }) => model,
	);
	return [...byModel]
		.flatMap(([model, own]) => precedentIn(model, combination, own) ?? [])
		.sort((one, other) => other.held.length - one.held.length || other.attested - one.attested);
}
