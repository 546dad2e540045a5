import { optionLabel } from '#lib/content/choices.ts';
import type { Choice } from '#lib/domain/choices.ts';
import type { YearChoice } from '#lib/domain/evidence.ts';
import { inferredFrom, type Segment } from '#lib/domain/timeline.ts';
import { lifeWords } from '#lib/words/life.ts';
import { optionsWords } from '#lib/features/evidence/position-words.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';
import { conflictingValues } from '#lib/words/conflict.ts';
import { stretchMention } from '#lib/words/mention.ts';
import { periodWords } from '#lib/ui/evidence/period.ts';
import type { Whereabouts } from '#lib/features/evidence/places.ts';
import { placesWords } from '#lib/features/evidence/region-words.ts';
import { isNarrowed, type TimeView } from './time-address.ts';
import type { TimeRow } from './time-rows.ts';

/** What is known during a stretch of years, in words; whether it is only inferred is said. */
export function heldWords(choice: Choice, segment: Segment): string {
	const { kind, held } = segment;
	if (kind === 'silent') return m.evidence_position_not_documented();
	const values = held.map(({ value }) => value);
	const said =
		kind === 'conflicting'
			? conflictingValues(
					segment.claims,
					values.map((value) => optionLabel(choice.id, value, getLocale())),
				)
			: optionsWords(choice, values);
	const after = inferredFrom(segment);
	if (after === segment.from || held.every(({ status }) => status === 'inferred'))
		return m.time_held_inferred({ value: said });
	return after === null ? said : m.models_value_inferred_from({ value: said, year: String(after) });
}

/** A stretch of years, what is known of it, and which of its years a source attests, in words. */
function stretchWords(choice: Choice, segment: Segment): string {
	const said = m.time_held({ period: periodWords(segment), value: heldWords(choice, segment) });
	return [said, stretchMention(segment.claims, segment) ?? []].flat().join(', ');
}

/** What the strip of a body shows, in words. */
export function rowWords({ life, segments }: TimeRow, choice: Choice | undefined): string {
	if (!choice) return lifeWords(life);
	const known = segments.filter(({ kind }) => kind !== 'silent');
	if (known.length === 0) return m.evidence_position_not_documented();
	return known.map((segment) => stretchWords(choice, segment)).join('; ');
}

/** What a body held on a choice in the year that is read, in words; nothing when no year is read. */
export function yearWords({ segments }: TimeRow, { choice, year }: TimeView): string | undefined {
	if (!choice || year === 'last-known') return undefined;
	const segment = segments.find(({ from, to }) => from <= year && year <= to);
	if (!segment) return undefined;
	const said = m.time_held({ period: String(year), value: heldWords(choice, segment) });
	if (segment.kind === 'silent') return said;
	return [said, stretchMention(segment.claims, { from: year, to: year }) ?? []].flat().join(', ');
}

/** What a year, or the want of one, does to the picture, in words. */
export function yearReadWords(
	rows: readonly TimeRow[],
	choice: Choice | undefined,
	year: YearChoice,
): string {
	if (year === 'last-known') return m.time_year_none();
	if (choice) {
		const known = rows.filter(({ segments }) =>
			segments.some(({ kind, from, to }) => kind !== 'silent' && from <= year && year <= to),
		);
		return m.time_year_choice({ year: String(year), known: known.length, bodies: rows.length });
	}
	const lives = rows.flatMap(({ life }) => life ?? []).filter(({ first }) => first <= year);
	const within = lives.filter(({ years }) => years.some(({ from, to }) => from <= year && year <= to));
	const carried = lives.filter(({ attested, lastTrace }) => attested < year && lastTrace === null);
	return m.time_year_lives({
		...{ year: String(year), within: within.length, bodies: rows.length, carried: carried.length },
	});
}

/** What the view is narrowed to, in words, after a title: files and citations carry it. */
export function withFilters(title: string, { province, years }: TimeView): string {
	const places = province.split(',') as Whereabouts[];
	return [
		title,
		...(province === '' ? [] : [placesWords(places)]),
		...(isNarrowed(years) ? [m.time_mentioned({ years: periodWords(years) })] : []),
	].join(', ');
}
