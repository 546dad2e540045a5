import { EVIDENCE } from '#lib/content/evidence.server.ts';
import { bibtexOf, cslJsonOf, risOf } from './bibliography.server.ts';

/** The files of the evidence, by name: each is made once, when pages are made. */
const FILES: Readonly<Record<string, () => string>> = {
	'bibliography.bib': () => bibtexOf(EVIDENCE.sources),
	'bibliography.ris': () => risOf(EVIDENCE.sources),
	'bibliography.json': () => cslJsonOf(EVIDENCE.sources),
};

/** The names of the files. */
export const DATA_FILES: readonly string[] = Object.keys(FILES);

/** The content of a file, or nothing when none has this name. */
export function dataFile(name: string): string | undefined {
	return FILES[name]?.();
}
