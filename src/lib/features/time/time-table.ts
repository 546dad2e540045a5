import { optionLabel, wordsOf } from '#lib/content/choices.ts';
import type { Sayer } from '#lib/content/slices.ts';
import type { Choice } from '#lib/domain/choices.ts';
import { attestedSpans } from '#lib/domain/attested-years.ts';
import { sourcesDisagree } from '#lib/domain/disagreement.ts';
import { announcementAmong } from '#lib/domain/position-status.ts';
import type { YearRange } from '#lib/domain/phases.ts';
import { periodWords } from '#lib/ui/evidence/period.ts';
import { statusOf, type PositionClaim } from '#lib/domain/evidence.ts';
import { accordingTo } from '#lib/features/evidence/according-to.ts';
import { kindWord } from '#lib/features/evidence/kind-words.ts';
import { provinceWord } from '#lib/features/evidence/place-words.ts';
import {
	answersCell,
	answersTitle,
	claimCells,
	claimHeads,
	statusWord,
	yesOrNo,
} from '#lib/features/evidence/position-cells.ts';
import type { SourceIdOf } from '#lib/features/evidence/references/cited-sources.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Cell, Rows } from '#lib/ui/export/csv.ts';
import { listCell } from '#lib/ui/export/list-cell.ts';
import type { BodyChange, TimeRow } from './time-rows.ts';
import { rowWords } from './time-words.ts';

const about = ({ model }: TimeRow): readonly Cell[] => [
	...[model.id, model.name, provinceWord(model.province), kindWord(model.kind)],
];
const aboutHead = () => ['id', m.time_body(), m.models_province(), m.models_kind()];

const yearsCell = (years: readonly YearRange[]) => listCell(years.map(periodWords));

/** The documented years of the bodies as a table: one line for each body, silent or not. */
export function lifeTable(rows: readonly TimeRow[]): Rows {
	const head = [
		m.time_first(),
		m.time_last(),
		m.time_years_column(),
		m.time_trace_column(),
		m.time_in_words(),
	];
	return [
		[...aboutHead(), ...head],
		...rows.map((row) => [
			...about(row),
			...[row.life?.first ?? null, row.life?.attested ?? null],
			...[row.life ? yearsCell(row.life.years) : null, row.life?.lastTrace ?? null],
			rowWords(row, undefined),
		]),
	];
}

/** One choice through the years as a table: a line for each stretch of years; a body of which nothing is known has one that says so. */
export function choiceTable(
	rows: readonly TimeRow[],
	choice: Choice,
	locale: Locale,
	sourceIdOf: SourceIdOf,
): Rows {
	const years = [m.time_from(), m.time_to(), m.time_last(), m.time_years_column(), m.time_announced_column()];
	const head = [...years, answersTitle(choice, locale)];
	return [
		[...aboutHead(), ...head, m.export_column_status(), m.export_column_disagree(), ...claimHeads()],
		...rows.flatMap((row): Cell[][] => {
			const known = row.segments.filter(({ kind }) => kind !== 'silent');
			if (known.length === 0)
				return [
					[
						...[...about(row), null, null, null, null, null],
						...[m.evidence_position_not_documented(), null, null, null, null],
					],
				];
			return known.map(({ from, to, attested, held, kind, claims }) => [
				...[...about(row), from, to, attested, yearsCell(attestedSpans(claims, { from, to }))],
				announcementAmong(claims, to)?.until ?? null,
				answersCell(choice, held, locale),
				listCell(held.map(({ status }) => statusWord(status === 'inferred'))),
				yesOrNo(kind === 'conflicting' && sourcesDisagree(claims)),
				...claimCells(claims, sourceIdOf),
			]);
		}),
	];
}

/** What changed as a table: a line for each change, with who says what was and what is. */
export function changeTable(
	changes: readonly BodyChange[],
	sayers: Readonly<Record<string, Sayer>>,
	locale: Locale,
	sourceIdOf: SourceIdOf,
): Rows {
	const said = (claims: readonly PositionClaim[]): readonly Cell[] => [
		listCell(claims.flatMap(({ id }) => (sayers[id] ? [accordingTo({ source: sayers[id] })] : []))),
		statusWord(statusOf(claims) === 'inferred'),
		...claimCells(claims, sourceIdOf),
	];
	const side = (words: (input: { column: string }) => string) =>
		[m.time_sayers(), m.export_column_status(), ...claimHeads()].map((column) => words({ column }));
	return [
		[
			...[...aboutHead(), m.time_question(), m.time_after_column(), m.time_before()],
			...side(m.export_column_before),
			...[m.time_now_column(), m.time_now(), ...side(m.export_column_after)],
		],
		...changes.map(({ row, change }) => [
			...[...about(row), wordsOf(change.choice).title[locale]],
			...[change.after, optionLabel(change.choice, change.before, locale), ...said(change.claimsBefore)],
			...[change.year, optionLabel(change.choice, change.now, locale), ...said(change.claims)],
		]),
	];
}
