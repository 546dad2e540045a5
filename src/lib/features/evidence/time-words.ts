import { m } from '#lib/i18n/paraglide/messages.js';
import type { TimeChoice } from './year-address.ts';

/** When positions are read, in words. */
export function timeWords(time: TimeChoice): string {
	if (time === 'last-known') return m.compare_year_last_known();
	return time === 'any-time' ? m.matrix_when_any() : String(time);
}
