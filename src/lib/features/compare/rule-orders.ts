import type { Comparison } from '#lib/domain/comparison.ts';
import type { ModelId } from '#lib/domain/evidence.ts';
import { scoreBy, SCORING_RULES, type ScoringRule } from '#lib/domain/scoring-rules.ts';

/** A body's figure and place under a rule. Equal figures share a place. */
export interface RulePlace {
	readonly figure: number;
	/** From 1; the next place after two that tie is two further. */
	readonly place: number;
}

/** What each rule makes of one body. */
export interface RuleRow {
	readonly model: ModelId;
	readonly places: Readonly<Record<ScoringRule, RulePlace>>;
}

/** Sums of the same terms in another order differ by less than this; figures closer than that are equal. */
const ROUNDING = 1e-12;

function figureOf(rule: ScoringRule, comparison: Comparison): number {
	const figure = scoreBy(rule, comparison);
	if (figure === undefined) throw new Error('A ranked body has a figure under every rule');
	return figure;
}

/** The ranked bodies, in the order that one rule gives; ties keep the order that they come in. */
export function ruleRows(ranked: readonly Comparison[], sortedBy: ScoringRule): readonly RuleRow[] {
	const rows = ranked.map((comparison): RuleRow => {
		const placeUnder = (rule: ScoringRule): RulePlace => {
			const figure = figureOf(rule, comparison);
			const better = ranked.filter((other) => figureOf(rule, other) - figure > ROUNDING);
			return { figure, place: 1 + better.length };
		};
		const places = {
			expected: placeUnder('expected'),
			'worst-case': placeUnder('worst-case'),
			'skip-unknowns': placeUnder('skip-unknowns'),
			neutral: placeUnder('neutral'),
			mendez: placeUnder('mendez'),
		};
		return { model: comparison.model, places };
	});
	return rows.toSorted((a, b) => a.places[sortedBy].place - b.places[sortedBy].place);
}

/** Whether a body has the same place under every rule. */
export function sameEverywhere({ places }: RuleRow): boolean {
	return new Set(SCORING_RULES.map((rule) => places[rule].place)).size === 1;
}
