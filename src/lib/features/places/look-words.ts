import { m } from '#lib/i18n/paraglide/messages.js';
import type { TileMark } from './map-marks.ts';

/** How what a mark says is known, in words, where it is not simply stated and recent. */
export function lookWords({ look, old }: Pick<TileMark, 'look' | 'old'>): readonly string[] {
	const words =
		look === 'stated' ? [] : [look === 'inferred' ? m.evidence_status_inferred() : m.matrix_key_split()];
	return old ? [...words, m.matrix_key_old()] : words;
}

/** The looks that a mark can have besides its shape, each with its words, for a key. */
export const LOOKS_IN_KEY = [
	{ look: 'stated', old: false, words: m.evidence_status_documented },
	{ look: 'inferred', old: false, words: m.evidence_status_inferred },
	{ look: 'disputed', old: false, words: m.matrix_key_split },
	{ look: 'stated', old: true, words: m.matrix_key_old },
] as const;
