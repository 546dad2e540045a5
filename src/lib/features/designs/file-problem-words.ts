import { m } from '#lib/i18n/paraglide/messages.js';
import type { FileProblem } from '#lib/storage/design-file.ts';
import type { DocumentProblem } from '#lib/storage/document-reader.ts';

/** Why a file could not be brought in, and what to do, in the language of the page. */
export function fileProblemWords(problem: FileProblem): string {
	switch (problem.kind) {
		case 'empty':
			return m.designs_problem_empty();
		case 'too-large':
			return m.designs_problem_too_large();
		case 'not-json':
			return m.designs_problem_not_json();
		case 'not-charpente':
			return m.designs_problem_not_charpente();
		case 'other-sort':
			return m.own_problem_is_body();
		case 'newer-version':
			return m.designs_problem_newer(problem);
		case 'damaged':
			return m.designs_problem_damaged();
		case 'invalid':
			return m.designs_problem_invalid(problem);
		case 'foreign-content':
			return m.designs_problem_foreign(problem);
	}
}

/** Why a stored design cannot be read, in the language of the page. */
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
