import { CHOICES } from '#lib/content/choices.ts';
import type { RuleSlice } from '#lib/content/rule-slices.ts';
import { applies, chosenOptions, entryOf, type Entries } from '#lib/domain/answers.ts';
import type { Choice, OptionId } from '#lib/domain/choices.ts';
import { fieldOf, remainingOf } from '#lib/domain/coherence-field.ts';
import { minimalRepairs, repairField, type Repair } from '#lib/domain/coherence-repairs.ts';
import type { Field } from '#lib/domain/coherence-layout.ts';
import { rulebookOf } from '#lib/domain/coherence-rules.ts';
import { readingOf, type RuleReading, type ToldProspect, type ToldTension } from './rule-reading.ts';

/** An option in the field, all the rest as it is fixed. */
export interface OptionInField {
	readonly option: OptionId;
	readonly fixed: boolean;
	/** How many coherent designs there are with it; nothing for the items of a set, which are not counted. */
	readonly keeps: bigint | undefined;
	/** That count beside the largest of its choice, in [0, 1]; 0 where nothing is counted. */
	readonly share: number;
	/** The rules that it makes fire. */
	readonly prospect: ToldProspect | undefined;
}

/** A choice in the field. */
export interface ChoiceInField {
	readonly choice: Choice;
	readonly state: 'open' | 'fixed' | 'set-aside';
	/** It is asked, for all that is fixed. */
	readonly applies: boolean;
	readonly options: readonly OptionInField[];
}

/** What fixed options do to the field. */
export interface FieldView {
	/** How many coherent designs remain. */
	readonly remaining: bigint;
	readonly choices: readonly ChoiceInField[];
	readonly tensions: readonly ToldTension[];
	/** No coherent design remains, or what is fixed excludes itself through a set, which is not counted. */
	readonly incoherent: boolean;
}

/** The field of the choices of the content under its rules. */
export interface FieldReading {
	readonly rules: RuleReading;
	/** How many designs there are when no rule excludes any. */
	readonly possible: bigint;
	/** How many of them are coherent. */
	readonly coherent: bigint;
	readonly viewOf: (entries: Entries) => FieldView;
	/** The smallest changes after which a coherent design remains; none where one does already. */
	readonly repairsOf: (entries: Entries) => readonly Repair[];
}

/** The part of the largest, in thousandths, as a share in [0, 1]. */
function shareOf(count: bigint, largest: bigint): number {
	return largest === 0n ? 0 : Number((count * 1000n) / largest) / 1000;
}

function stateOf(entries: Entries, { id }: Choice): ChoiceInField['state'] {
	const { state } = entryOf(entries, id).answer;
	return state === 'chosen' ? 'fixed' : state === 'set-aside' ? state : 'open';
}

/** Lays out the field once; what it gives reads fixed options within a frame. */
export function fieldReadingOf(ruleSlices: readonly RuleSlice[]): FieldReading {
	const rules = readingOf(ruleSlices);
	const field = fieldOf(rules.book);
	// Laid out when a design first has to be repaired.
	let wide: Field | undefined;
	const viewOf = (entries: Entries): FieldView => {
		const { count, keptOpen } = remainingOf(field, entries);
		const tensions = rules.tensionsOf(entries);
		const choices = CHOICES.map((choice): ChoiceInField => {
			const kept = keptOpen.get(choice.id);
			const counts = [...(kept?.values() ?? [])];
			const largest = counts.reduce((most, one) => (one > most ? one : most), 0n);
			const fixed = chosenOptions(entries, choice.id);
			const prospects = rules.prospectsOf(entries, choice.id);
			return {
				choice,
				state: stateOf(entries, choice),
				applies: applies(choice, entries),
				options: choice.options.map((option) => {
					const keeps = kept?.get(option);
					return {
						...{ option, keeps, fixed: fixed.includes(option), prospect: prospects.get(option) },
						share: keeps === undefined ? 0 : shareOf(keeps, largest),
					};
				}),
			};
		});
		const excluded = tensions.some(
			({ rule, extent }) => rule.strength === 'incompatible' && extent === 'all',
		);
		return { remaining: count, choices, tensions, incoherent: count === 0n || excluded };
	};
	return {
		rules,
		possible: remainingOf(fieldOf(rulebookOf(CHOICES, [])), {}).count,
		coherent: remainingOf(field, {}).count,
		viewOf,
		repairsOf: (entries) => minimalRepairs((wide ??= repairField(rules.book)), entries),
	};
}
