import { CHOICES } from '#lib/content/choices.ts';
import type { RuleSlice } from '#lib/content/rule-slices.ts';
import { applies, chosenOptions, entryOf, type Entries } from '#lib/domain/answers.ts';
import type { Choice, ChoiceId, OptionId } from '#lib/domain/choices.ts';
import { contradictions, contradictionsWith } from '#lib/domain/coherence-contradictions.ts';
import { fieldOf, possibleShares, remainingOf } from '#lib/domain/coherence-field.ts';
import {
	readingOf,
	type RuleReading,
	type ToldProspect,
	type ToldRepair,
	type ToldTension,
} from './rule-reading.ts';

/** An option in the field, all the rest as it is fixed. */
export interface OptionInField {
	readonly option: OptionId;
	readonly fixed: boolean;
	/** How many coherent designs there are with it; nothing for the items of a set, which are not counted. */
	readonly keeps: bigint | undefined;
	/** That count beside the largest of its choice, in [0, 1]; 0 where nothing is counted. */
	readonly share: number;
}

/** A choice in the field. */
export interface ChoiceInField {
	readonly choice: Choice;
	readonly state: 'open' | 'fixed' | 'set-aside';
	/** It is asked, for all that is fixed. */
	readonly applies: boolean;
	readonly options: readonly OptionInField[];
}

/** What fixed options leave of the field. */
export interface FieldCounts {
	/** How many coherent designs remain. */
	readonly remaining: bigint;
	readonly choices: readonly ChoiceInField[];
}

/** What each option of a choice runs against. */
export interface ChoiceClashes {
	/** The rules that it makes fire; absent where there are none. */
	readonly prospects: ReadonlyMap<OptionId, ToldProspect>;
	/** How many contradictions there would be with it; empty where there are none now. */
	readonly left: ReadonlyMap<OptionId, number>;
}

/** What clashes in what is fixed. */
export interface FieldClashes {
	readonly tensions: readonly ToldTension[];
	/** How many of them exclude. */
	readonly contradictions: number;
	/** What is fixed excludes itself: through a set, which is not counted, designs may remain all the same. */
	readonly excluded: boolean;
	readonly byChoice: ReadonlyMap<ChoiceId, ChoiceClashes>;
}

/** How many of the designs that have what is fixed are possible, and the titles of the rules that exclude the others. */
export interface FieldShare {
	readonly possible: bigint;
	readonly all: bigint;
	/** In [0, 1]; 0 of none. */
	readonly share: number;
	readonly excluding: readonly string[];
}

/** The field of the choices of the content under its rules. */
export interface FieldReading {
	readonly rules: RuleReading;
	/** How many designs there are when no rule excludes any. */
	readonly possible: bigint;
	/** How many of them are coherent. */
	readonly coherent: bigint;
	readonly countsOf: (entries: Entries) => FieldCounts;
	/** The possible designs among those that have what is fixed, and the rules that exclude the others. */
	readonly shareOf: (entries: Entries) => FieldShare;
	readonly clashesOf: (entries: Entries) => FieldClashes;
	/** The smallest changes after which a coherent design remains; none where one does already. */
	readonly repairsOf: (entries: Entries) => readonly ToldRepair[];
}

/** Nothing coherent remains, or what is fixed excludes itself through a set. */
export function isIncoherent({ remaining }: FieldCounts, { excluded }: FieldClashes): boolean {
	return remaining === 0n || excluded;
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
	const sharesOf = possibleShares(rules.book);
	const countsOf = (entries: Entries): FieldCounts => {
		const { count, keptOpen } = remainingOf(field, entries);
		const choices = CHOICES.map((choice): ChoiceInField => {
			const kept = keptOpen.get(choice.id);
			const counts = [...(kept?.values() ?? [])];
			const largest = counts.reduce((most, one) => (one > most ? one : most), 0n);
			const fixed = chosenOptions(entries, choice.id);
			return {
				choice,
				state: stateOf(entries, choice),
				applies: applies(choice, entries),
				options: choice.options.map((option) => {
					const keeps = kept?.get(option);
					const share = keeps === undefined ? 0 : shareOf(keeps, largest);
					return { option, keeps, fixed: fixed.includes(option), share };
				}),
			};
		});
		return { remaining: count, choices };
	};
	const clashesOf = (entries: Entries): FieldClashes => {
		const tensions = rules.tensionsOf(entries);
		const now = contradictions(rules.book, entries);
		const leftOf = (id: ChoiceId) =>
			now === 0 ? new Map<OptionId, number>() : contradictionsWith(rules.book, entries, id);
		return {
			tensions,
			contradictions: now,
			excluded: !rules.isPossible(entries),
			byChoice: new Map(
				CHOICES.map(({ id }) => [id, { prospects: rules.prospectsOf(entries, id), left: leftOf(id) }]),
			),
		};
	};
	return {
		rules,
		possible: sharesOf({}).all,
		coherent: sharesOf({}).possible,
		shareOf: (entries) => {
			const { possible, all, excluding } = sharesOf(entries);
			const titles = excluding.map(({ id }) => ruleSlices.find((rule) => rule.id === id)?.title ?? id);
			// Not by thousandths: a share next to nothing is not nothing.
			const share = all === 0n ? 0 : Number(possible) / Number(all);
			return { possible, all, share, excluding: titles };
		},
		countsOf,
		clashesOf,
		repairsOf: rules.repairsOf,
	};
}
