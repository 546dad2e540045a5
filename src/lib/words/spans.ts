import type { Span } from '#lib/domain/evidence.ts';
import { listFormat } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';

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
