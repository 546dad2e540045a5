import { optionLabel, wordsOf } from '#lib/content/choices.ts';
import type { Sayer } from '#lib/content/slices.ts';
import type { Choice } from '#lib/domain/choices.ts';
import { attestedSpans } from '#lib/domain/attested-years.ts';
import { announcementAmong } from '#lib/domain/position-status.ts';
import type { YearRange } from '#lib/domain/phases.ts';
import { periodWords } from '#lib/ui/evidence/period.ts';
import type { ClaimStatus, PositionClaim } from '#lib/domain/evidence.ts';
import { accordingTo } from '#lib/features/evidence/according-to.ts';
import { kindWord, provinceWord } from '#lib/features/evidence/kind-words.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Cell, Rows } from '#lib/ui/export/csv.ts';
import type { BodyChange, TimeRow } from './time-rows.ts';
import { rowWords } from './time-words.ts';

const about = ({ model }: TimeRow): readonly Cell[] => [
	...[model.id, model.name, provinceWord(model.province), kindWord(model.kind)],
];
const aboutHead = () => ['id', m.time_body(), m.models_province(), m.models_kind()];
const statusWord = (status: ClaimStatus) =>
	status === 'inferred' ? m.evidence_status_inferred() : m.evidence_status_documented();

/** Some years as a cell of a table: `2007-2011, 2015`. */
const yearsText = (years: readonly YearRange[]) => years.map(periodWords).join(', ');

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
			...[row.life ? yearsText(row.life.years) : null, row.life?.lastTrace ?? null],
			rowWords(row, undefined),
		]),
	];
}

/** One choice through the years as a table: a line for each stretch of years; a body of which nothing is known has one that says so. */
export function choiceTable(rows: readonly TimeRow[], choice: Choice, locale: Locale): Rows {
	const years = [m.time_from(), m.time_to(), m.time_last(), m.time_years_column(), m.time_announced_column()];
	const head = [...years, wordsOf(choice.id).title[locale]];
	return [
		[...aboutHead(), ...head, m.time_status(), m.time_conflict(), m.time_claims_column()],
		...rows.flatMap((row): Cell[][] => {
			const known = row.segments.filter(({ kind }) => kind !== 'silent');
			if (known.length === 0)
				return [
					[
						...[...about(row), null, null, null, null, null],
						...[m.evidence_position_not_documented(), null, null, null],
					],
				];
			return known.map(({ from, to, attested, held, kind, claims }) => [
				...[...about(row), from, to, attested, yearsText(attestedSpans(claims, { from, to }))],
				announcementAmong(claims, to)?.until ?? null,
				held.map(({ value }) => optionLabel(choice.id, value, locale)).join(' / '),
				held.map(({ status }) => statusWord(status)).join(' / '),
				kind === 'conflicting' ? m.time_yes() : null,
				claims.map(({ id }) => id).join(' '),
			]);
		}),
	];
}

/** What changed as a table: a line for each change, with who says what was and what is. */
export function changeTable(
	changes: readonly BodyChange[],
	sayers: Readonly<Record<string, Sayer>>,
	locale: Locale,
): Rows {
	const said = (claims: readonly PositionClaim[]): Cell[] => [
		claims.map(({ id }) => id).join(' '),
		claims.flatMap(({ id }) => (sayers[id] ? [accordingTo({ source: sayers[id] })] : [])).join('; '),
		claims.some(({ status }) => status === 'documented')
			? m.evidence_status_documented()
			: m.evidence_status_inferred(),
	];
	const side = (words: string) => [words, m.time_claims_column(), m.time_sayers(), m.time_status()];
	return [
		[
			...[...aboutHead(), m.time_question(), m.time_after_column(), ...side(m.time_before())],
			...[m.time_now_column(), ...side(m.time_now())],
		],
		...changes.map(({ row, change }) => [
			...[...about(row), wordsOf(change.choice).title[locale]],
			...[change.after, optionLabel(change.choice, change.before, locale), ...said(change.claimsBefore)],
			...[change.year, optionLabel(change.choice, change.now, locale), ...said(change.claims)],
		]),
	];
}
