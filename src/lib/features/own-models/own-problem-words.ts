import type { TextProblem } from '#lib/features/session/file-text.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { FileProblem } from '#lib/storage/design-file.ts';

/** Why a file of a body could not be brought in, and what to do, in the language of the page. */
export function ownProblemWords(problem: FileProblem | TextProblem): string {
	switch (problem.kind) {
		case 'empty':
			return m.own_problem_empty();
		case 'too-large':
			return m.own_problem_too_large();
		case 'unread':
			return m.own_problem_unread();
		case 'not-json':
			return m.own_problem_not_json();
		case 'not-charpente':
			return m.own_problem_not_charpente();
		case 'other-sort':
			return m.own_problem_is_design();
		case 'newer-version':
			return m.own_problem_newer(problem);
		case 'damaged':
			return m.own_problem_damaged();
		case 'invalid':
			return m.own_problem_invalid(problem);
		case 'foreign-content':
			return m.own_problem_foreign(problem);
	}
}
