import { m } from '#lib/i18n/paraglide/messages.js';
import type { ModelId } from '#lib/domain/evidence.ts';
import type { Summary } from './summary.ts';

/** The sentence that stands first, in plain words. */
export function summaryWords(summary: Summary, nameOf: (model: ModelId) => string): string {
	switch (summary.kind) {
		case 'no-answer':
			return m.compare_no_answer();
		case 'too-few-answers':
			return m.compare_too_few_answers({ count: summary.answers });
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
				others: summary.others,
				ranked: summary.ranked,
				considered: summary.considered,
			});
	}
}
