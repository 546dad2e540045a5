import { m } from '#lib/i18n/paraglide/messages.js';
import { OUTLINES } from '#lib/ui/evidence/value-mark.ts';
import type { Look } from './overview-marks.ts';

/** How a mark is drawn by what is known, with the words for it; one without a path marks that nothing is known. */
export interface LookSample {
	readonly path?: string;
	readonly look?: Look;
	readonly old?: boolean;
	readonly split?: boolean;
	readonly words: () => string;
}

/** How marks are read, whatever their shape. */
export const LOOKS: readonly LookSample[] = [
	{ path: OUTLINES.square, words: m.evidence_status_documented },
	{ path: OUTLINES.square, look: 'inferred', words: m.evidence_status_inferred },
	{ path: OUTLINES.square, look: 'announced', words: m.matrix_key_announced },
	{ path: OUTLINES.square, old: true, words: m.matrix_key_old },
	{ path: OUTLINES.square, split: true, words: m.matrix_key_split },
	{ words: m.matrix_key_nothing },
];
