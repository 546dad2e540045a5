import { CHOICES } from '#lib/content/choices.ts';
import type { RuleSlice } from '#lib/content/rule-slices.ts';
import type { Entries } from '#lib/domain/answers.ts';
import type { ChoiceId, OptionId } from '#lib/domain/choices.ts';
import type { SmallestChange } from '#lib/domain/coherence-changes.ts';
import { contradictions } from '#lib/domain/coherence-contradictions.ts';
import { costOf, type Cost } from '#lib/domain/coherence-effects.ts';
import type { Field } from '#lib/domain/coherence-layout.ts';
import { isPossible, offeredRepairs, repairField, type Repair } from '#lib/domain/coherence-repairs.ts';
import { prospectsOf } from '#lib/domain/coherence-prospects.ts';
import {
	rulebookOf,
	type Extent,
	type Rule,
	type Rulebook,
	type SomeOptions,
	type Strength,
} from '#lib/domain/coherence-rules.ts';
import { tensions } from '#lib/domain/coherence-tensions.ts';

/** A tension of a design with the words of its rule. */
export interface ToldTension {
	readonly rule: RuleSlice;
	readonly extent: Extent;
	readonly only: readonly SomeOptions[];
	readonly ways: readonly ToldWay<SmallestChange>[];
}

/** A way out with what it costs, in the words of the rules. */
export type ToldWay<Way> = Way & { readonly cost: Cost<RuleSlice> };

/** A repair with what it costs. */
export type ToldRepair = ToldWay<Repair>;

/** What taking an option, or leaving it out, would bring, with the words of the rules. */
export interface ToldProspect {
	readonly strength: Strength;
	readonly rules: readonly RuleSlice[];
	/** What would fire without it. */
	readonly without: readonly RuleSlice[];
}

/** The rules of the content read on designs. */
export interface RuleReading {
	readonly book: Rulebook;
	/** The tensions of a design in the order of METHOD §5; of those that as many changes remove, what rests on more comes first. */
	readonly tensionsOf: (entries: Entries) => readonly ToldTension[];
	/** Whether some reading of a design breaks no excluding rule, on its sets too. */
	readonly isPossible: (entries: Entries) => boolean;
	/** The repairs of a design that is not possible; none of one that is. */
	readonly repairsOf: (entries: Entries) => readonly ToldRepair[];
	/** The options of a choice that what is decided elsewhere speaks against, or asks for. */
	readonly prospectsOf: (entries: Entries, choice: ChoiceId) => ReadonlyMap<OptionId, ToldProspect>;
}

/** Those that one change of answer removes first (METHOD §5); then what excludes; then what rests on the most claims. */
function byChangesThenBasis(one: ToldTension, other: ToldTension): number {
	const rank = ({ rule, ways }: ToldTension) => [
		ways[0]?.changes.length ?? Number.MAX_SAFE_INTEGER,
		rule.strength === 'incompatible' ? 0 : 1,
		-rule.basis.length,
	];
	const theirs = rank(other);
	return rank(one).reduce((order, value, at) => order || value - (theirs[at] ?? 0), 0);
}

/** Reads these rules on the choices of the content. */
export function readingOf(rules: readonly RuleSlice[]): RuleReading {
	const book = rulebookOf(CHOICES, rules);
	const byId = new Map(rules.map((rule) => [rule.id, rule]));
	const told = ({ id }: Rule): RuleSlice => {
		const rule = byId.get(id);
		if (!rule) throw new Error(`No rule is called ${id}`);
		return rule;
	};
	const toldCost = (cost: Cost): Cost<RuleSlice> => ({
		...cost,
		remaining: cost.remaining.map(told),
		coming: cost.coming.map(told),
	});
	// Laid out when a design first breaks an excluding rule.
	let laidOut: Field | undefined;
	const field = () => (laidOut ??= repairField(book));
	const possible = (entries: Entries) => contradictions(book, entries) === 0 || isPossible(field(), entries);
	return {
		book,
		tensionsOf: (entries) =>
			tensions(book, entries)
				.map((tension) => ({
					...tension,
					rule: told(tension.rule),
					ways: tension.ways.map((way) => ({ ...way, cost: toldCost(way.cost) })),
				}))
				.sort(byChangesThenBasis),
		isPossible: possible,
		repairsOf: (entries) =>
			possible(entries)
				? []
				: offeredRepairs(field(), entries, book.formAndRole).map((repair) => ({
						...repair,
						cost: toldCost(costOf(book, entries, repair.changes)),
					})),
		prospectsOf: (entries, choice) =>
			new Map(
				[...prospectsOf(book, entries, choice)].map(([option, prospect]) => [
					option,
					{ ...prospect, rules: prospect.rules.map(told), without: prospect.without.map(told) },
				]),
			),
	};
}
