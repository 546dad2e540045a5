import { wordsOf, optionLabel, CHOICES } from '#lib/content/choices.ts';
import { textsOf } from '#lib/content/choice-texts.ts';
import { EVIDENCE } from '#lib/content/evidence.server.ts';
import type { Choice } from '#lib/domain/choices.ts';
import type { Cell, Rows } from '#lib/ui/export/csv.ts';
import { restingOnSources } from './resting.server.ts';
import { sourcesRows } from './sources-rows.ts';

/** The columns of the table of bodies. */
export const BODY_COLUMNS = [
	...(['id', 'province', 'kind', 'name_fr', 'name_en', 'short_fr', 'short_en', 'listed'] as const),
	...(['comparable', 'claims'] as const),
] as const;

/** The columns of the table of the values that a choice may have. */
export const VALUE_COLUMNS = [
	...(['choice', 'value', 'scale', 'rank', 'choice_title_fr', 'choice_title_en'] as const),
	...(['value_label_fr', 'value_label_en', 'definition_fr', 'definition_en', 'near'] as const),
] as const;

/** Every body as a table, those on which no claim was found too; true and false are 1 and 0. */
export function bodiesRows(): Rows {
	const rows = EVIDENCE.models.map(({ id, province, kind, name, short, listed, comparable }): Cell[] => [
		...[id, province, kind, name.fr, name.en, short.fr, short.en, Number(listed), Number(comparable)],
		EVIDENCE.claims.filter(({ model }) => model === id).length,
	]);
	return [[...BODY_COLUMNS], ...rows];
}

/** Every source as a table, in the order of the content. */
export function everySourceRows(): Rows {
	const resting = restingOnSources();
	return sourcesRows(
		EVIDENCE.sources.map((source) => ({
			source,
			resting: resting[source.id] ?? { claims: [], choices: [] },
		})),
	);
}

/** The values that count as near to one, on a nominal scale; the neighbours on an ordinal one are told by the rank. */
export function nearOf(choice: Choice, value: string): readonly string[] {
	if (choice.scale !== 'nominal') return [];
	return choice.near.flatMap(([one, other]) => (one === value ? [other] : other === value ? [one] : []));
}

/** Every value of every choice as a table, in both languages, a definition that is its label where that says it all; the rank, from 1, has a meaning on ordinal scales alone. */
export function valuesRows(): Rows {
	const rows = CHOICES.flatMap((choice) => {
		const { title } = wordsOf(choice.id);
		const { descriptions } = textsOf(choice.id);
		return choice.options.map((value, at): Cell[] => {
			const label = { fr: optionLabel(choice.id, value, 'fr'), en: optionLabel(choice.id, value, 'en') };
			const definition = descriptions.get(value) ?? label;
			return [
				...[choice.id, value, choice.scale, choice.scale === 'ordinal' ? at + 1 : null],
				...[title.fr, title.en, label.fr, label.en],
				...[definition.fr, definition.en, nearOf(choice, value).join('; ')],
			];
		});
	});
	return [[...VALUE_COLUMNS], ...rows];
}
