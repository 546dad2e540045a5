import { optionLabel, wordsOf } from '#lib/content/choices.ts';
import { provinceWord } from '#lib/features/evidence/kind-words.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { TimeRow } from './time-rows.ts';

type Table = readonly (readonly (string | number)[])[];

/** The years of the bodies, or of one of their choices, as a table to be saved: one line for each stretch of years. */
export function timeTable(rows: readonly TimeRow[], choice: string | undefined, locale: Locale): Table {
	const about = ({ model }: TimeRow) => [model.id, model.name, provinceWord(model.province)];
	const bodies = ['id', m.time_body(), m.models_province()];
	if (choice === undefined) {
		return [
			[...bodies, m.time_first(), m.time_last(), m.time_trace_column()],
			...rows.map((row) => [
				...about(row),
				row.life?.first ?? '',
				row.life?.attested ?? '',
				row.life?.lastTrace ?? '',
			]),
		];
	}
	return [
		[...bodies, m.time_first(), m.time_last(), wordsOf(choice).title[locale]],
		...rows.flatMap((row) =>
			row.segments
				.filter(({ kind }) => kind !== 'silent')
				.map(({ from, to, held, kind }) => [
					...about(row),
					from,
					to,
					held
						.map(({ value }) => optionLabel(choice, value, locale))
						.join(kind === 'conflicting' ? ' / ' : ', '),
				]),
		),
	];
}
