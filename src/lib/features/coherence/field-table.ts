import { optionLabel, wordsOf } from '#lib/content/choices.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';
import type { Rows } from '#lib/ui/export/csv.ts';
import { listCell } from '#lib/ui/export/list-cell.ts';
import type { FieldClashes, FieldCounts } from './field-reading.ts';
import type { ToldProspect } from './rule-reading.ts';

/**
 * The field as a table: each option, whether it is fixed, how many coherent designs there are with it (nothing for the
 * items of a set; in words where a choice does not apply), and the rules that it makes fire. Beyond what a number
 * holds exactly, the count is a text.
 */
export function fieldTable({ choices }: FieldCounts, { byChoice }: FieldClashes): Rows {
	const locale = getLocale();
	const cell = (count: bigint | undefined) =>
		count === undefined ? null : count <= Number.MAX_SAFE_INTEGER ? Number(count) : String(count);
	const rulesCell = (prospect: ToldProspect | undefined) =>
		listCell(prospect?.rules.map(({ title }) => title) ?? []);
	return [
		[
			...[m.coherence_table_choice(), m.coherence_table_option(), m.coherence_table_fixed()],
			...[m.coherence_table_designs(), m.coherence_table_rules()],
		],
		...choices.flatMap(({ choice, applies, options }) =>
			options.map(({ option, fixed, keeps }) => [
				wordsOf(choice.id).title[locale],
				optionLabel(choice.id, option, locale),
				fixed ? m.coherence_table_yes() : null,
				applies ? cell(keeps) : m.coherence_field_not_applicable(),
				rulesCell(byChoice.get(choice.id)?.prospects.get(option)),
			]),
		),
	];
}
