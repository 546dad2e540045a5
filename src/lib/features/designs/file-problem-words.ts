import type { TextProblem } from '#lib/features/session/file-text.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { FileProblem } from '#lib/storage/design-file.ts';

/** Why a file could not be brought in, and what to do, in the language of the page. */
export function fileProblemWords(problem: FileProblem | TextProblem): string {
	switch (problem.kind) {
		case 'empty':
			return m.designs_problem_empty();
		case 'too-large':
			return m.designs_problem_too_large();
		case 'unread':
			return m.designs_problem_unread();
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
