import { chosenOptions, type Entries } from './answers.ts';
import type { Choice, ChoiceId } from './choices.ts';
import {
	EVIDENCE_YEAR,
	grouped,
	type ClaimStatus,
	type ModelId,
	type PositionClaim,
	type Span,
} from './evidence.ts';
import { yearsHeld, type Having, type Part, type Reading, type YearHeld } from './coherence-years-held.ts';

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
	/** The years among these in which sources disagree about some part. */
	readonly contested: readonly Span[];
	/** The years among these in which some part was only announced. */
	readonly announced: readonly Span[];
}

/** How the bodies stand to a combination. Each is in one of `precedents` that is whole, `possible`, `otherwise`, `silent`. */
export interface PrecedentSurvey {
	/** Those that had the most parts at once first; those of which no part is documented are absent. */
	readonly precedents: readonly Precedent[];
	/** In some year something is documented and nothing against it, yet not every part: it may have had it. */
	readonly possible: readonly ModelId[];
	/** In every year of which something is documented, a part is documented otherwise. */
	readonly otherwise: readonly ModelId[];
	/** Nothing is documented of any part. */
	readonly silent: readonly ModelId[];
}

/** The combination that a design makes of these choices, those without a chosen answer left out. */
export function combinationOf(choices: readonly Choice[], entries: Entries): readonly Part[] {
	return choices.flatMap((choice) => {
		const options = chosenOptions(entries, choice.id);
		return options.length === 0 ? [] : [{ choice, options }];
	});
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
	years: readonly YearHeld[],
): Precedent | undefined {
	const most = Math.max(0, ...years.map(({ held }) => held.size));
	const best = years.findLast(({ held }) => held.size === most);
	if (most === 0 || !best) return undefined;
	const ids = [...best.held.keys()];
	const together = years.filter(({ held }) => ids.every((id) => held.has(id)));
	const all = together.map(({ held }) => ids.flatMap((id) => held.get(id) ?? []));
	const yearsWhere = (is: (having: Having) => boolean) =>
		together.filter(({ held }) => ids.some((id) => is(held.get(id)!))).map(({ year }) => year);
	// Still so by an open claim that says it: one with another value is of no help (METHOD §5).
	const open = ids.every((id) => together.at(-1)?.held.get(id)?.open);
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
		contested: spansOf(
			yearsWhere(({ contested }) => contested),
			open,
		),
		announced: spansOf(
			yearsWhere(({ announced }) => announced),
			open,
		),
	};
}

/**
 * The documented bodies that had the options of a combination in the same years (METHOD §5), and how the others stand
 * to it, over all years. Nothing is concluded from silence; of an empty combination, every body is silent.
 */
export function surveyOf(
	combination: readonly Part[],
	claims: readonly PositionClaim[],
	models: readonly ModelId[],
	reading: Reading = 'all',
): PrecedentSurvey {
	const asked = new Set(combination.map(({ choice }) => choice.id));
	const byModel = grouped(
		claims.filter(({ choice }) => asked.has(choice)),
		({ model }) => model,
	);
	const read = models.map((model) => {
		const own = byModel.get(model) ?? [];
		const years = yearsHeld(combination, own, reading);
		const documented = years.filter((year) => year.documented);
		const precedent = precedentIn(model, combination, years);
		const stands = precedent?.whole
			? 'whole'
			: documented.length === 0
				? 'silent'
				: documented.every(({ otherwise }) => otherwise)
					? 'otherwise'
					: 'possible';
		return { model, precedent, stands };
	});
	const those = (how: string) => read.filter(({ stands }) => stands === how).map(({ model }) => model);
	return {
		precedents: read
			.flatMap(({ precedent }) => precedent ?? [])
			.sort((one, other) => other.held.length - one.held.length || other.attested - one.attested),
		possible: those('possible'),
		otherwise: those('otherwise'),
		silent: those('silent'),
	};
}

/** The documented bodies that had options of a combination in the same years, those that had the most first. */
export function precedentsOf(
	combination: readonly Part[],
	claims: readonly PositionClaim[],
): readonly Precedent[] {
	return surveyOf(combination, claims, [...new Set(claims.map(({ model }) => model))]).precedents;
}
