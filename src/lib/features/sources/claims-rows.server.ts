import { optionLabel, wordsOf } from '#lib/content/choices.ts';
import { EVIDENCE } from '#lib/content/evidence.server.ts';
import { modelSlices, sourceOf } from '#lib/content/slices.server.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Cell, Rows } from '#lib/ui/export/csv.ts';

/** The columns of the table of claims: the same names in both languages, the words in the language of the file. */
export const CLAIM_COLUMNS = [
	...(['claim', 'model', 'model_name', 'province', 'kind', 'choice', 'choice_title', 'value'] as const),
	...(['value_label', 'from', 'to', 'status', 'confidence', 'note', 'source', 'source_title'] as const),
	...(['source_year', 'source_url', 'locator', 'checks'] as const),
] as const;

/** Every claim as a table, in the order of the content; several values or checks are separated by `; `. */
export function claimsRows(locale: Locale): Rows {
	const models = new Map(modelSlices(locale).map((model) => [model.id, model]));
	const rows = EVIDENCE.claims.map((claim): Cell[] => {
		const { id, model, from, to, status, confidence, note, source, locator, checks } = claim;
		const read = sourceOf(source);
		const coded =
			'choice' in claim
				? [
						...[
							'position',
							claim.choice,
							wordsOf(claim.choice).title[locale],
							[claim.value].flat().join('; '),
						],
						[claim.value]
							.flat()
							.map((value) => optionLabel(claim.choice, value, locale))
							.join('; '),
					]
				: [claim.kind, null, null, null, null];
		const body = models.get(model);
		return [
			...[id, model, body?.name ?? model, body?.province ?? null, ...coded, from, to, status, confidence],
			...[note[locale], source, read.title, read.year, read.url, locator[locale], checks.join('; ')],
		];
	});
	return [[...CLAIM_COLUMNS], ...rows];
}
