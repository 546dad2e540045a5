import { m } from '#lib/i18n/paraglide/messages.js';
import type { DocumentProblem } from '#lib/storage/document-reader.ts';

/** Why something stored cannot be read, in the language of the page. */
export function unreadableWords(problem: DocumentProblem): string {
	switch (problem.kind) {
		case 'newer-version':
			return m.designs_unreadable_newer(problem);
		case 'invalid':
			return m.designs_unreadable_invalid(problem);
		case 'foreign-content':
			return m.designs_unreadable_foreign(problem);
	}
}
