import { listFormat } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';
import type { ModelId } from '#lib/domain/evidence.ts';
import type { Summary } from './summary.ts';

/** More names than this are counted rather than listed. */
const MOST_NAMES = 4;

function othersWords(names: readonly string[]): string {
	return names.length > MOST_NAMES
		? m.compare_summary_others({ count: names.length })
		: listFormat(getLocale()).format(names);
}

/** The sentence that stands first, in plain words. */
export function summaryWords(summary: Summary, nameOf: (model: ModelId) => string): string {
	switch (summary.kind) {
		case 'no-answer':
			return m.compare_no_answer();
		case 'none-ranked':
			return m.compare_summary_none({ considered: summary.considered });
		case 'one-ranked':
			return m.compare_summary_one({ name: nameOf(summary.model), considered: summary.considered });
		case 'necessarily':
			return m.compare_summary_necessarily({
				name: nameOf(summary.model),
				ranked: summary.ranked,
				considered: summary.considered,
			});
		case 'possibly':
			return m.compare_summary_possibly({
				name: nameOf(summary.model),
				others: othersWords(summary.others.map(nameOf)),
				count: summary.others.length,
				ranked: summary.ranked,
				considered: summary.considered,
			});
	}
}
