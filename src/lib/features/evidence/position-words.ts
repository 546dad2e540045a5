import { optionLabel } from '#lib/content/choices.ts';
import type { Choice, OptionId } from '#lib/domain/choices.ts';
import { isFaded, type Position, type Span, type YearChoice } from '#lib/domain/evidence.ts';
import { listFormat } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';

/** Options of a choice in words, in one line: alternatives with “or”, the items of a set with commas. */
export function optionsWords(choice: Choice, options: readonly OptionId[]): string {
	const labels = options.map((option) => optionLabel(choice.id, option, getLocale()));
	const type = choice.scale === 'set' ? 'conjunction' : 'disjunction';
	return listFormat(getLocale(), type).format(labels);
}

/** Periods that touch are one; the earliest first. */
function joined(spans: readonly Span[]): readonly Span[] {
	const whole: Span[] = [];
	for (const span of [...spans].sort((a, b) => a.from - b.from)) {
		const before = whole.at(-1);
		if (before && (before.to === null || span.from <= before.to + 1)) {
			const to = before.to === null || span.to === null ? null : Math.max(before.to, span.to);
			whole[whole.length - 1] = { from: before.from, to };
		} else whole.push(span);
	}
	return whole;
}

/** Periods in words, in a sentence: “in 2005, from 2007 to 2009, and since 2012”. */
export function spansWords(spans: readonly Span[]): string {
	const words = joined(spans).map(({ from, to }) => {
		if (to === null) return m.evidence_years_since({ from: String(from) });
		if (from === to) return m.evidence_years_in({ year: String(from) });
		return m.evidence_years_between({ from: String(from), to: String(to) });
	});
	return listFormat(getLocale()).format(words);
}

/** In which year a position was last attested, in words; that it is long ago is said. */
export function attestedWords(position: Extract<Position, { attested: number }>, year: YearChoice): string {
	const attested = { year: String(position.attested) };
	return isFaded(position, year) ? m.models_not_attested_since(attested) : m.side_attested(attested);
}

/** Where a body stands on a choice, in words. What is not known is said as not documented, never as a “no”. */
export function positionWords(choice: Choice, position: Position): string {
	switch (position.kind) {
		case 'known':
			return optionsWords(choice, [position.side.value]);
		case 'conflicting':
			return m.evidence_position_conflicting({
				values: position.sides.map(({ value }) => optionLabel(choice.id, value, getLocale())).join(' / '),
			});
		case 'at-least':
			return m.evidence_position_at_least({
				// In the order of the choice, so that one body can be read beside another.
				items: optionsWords(
					choice,
					choice.options.filter((item) => position.items.includes(item)),
				),
			});
		case 'other-years':
			return m.evidence_position_other_years({ years: spansWords(position.spans) });
		case 'not-documented':
			return m.evidence_position_not_documented();
	}
}
