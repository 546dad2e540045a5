import { yearsOfChange, type Change } from '#lib/domain/timeline.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** When a change took place, in words: the year, or the two that sources give between which it did (METHOD §2). */
export function changeWhen(change: Pick<Change, 'after' | 'year'>): string {
	const { from, to } = yearsOfChange(change);
	return from === to
		? m.evidence_years_in({ year: String(to) })
		: m.models_change_between({ from: String(from), to: String(to) });
}
