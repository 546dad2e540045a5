import { m } from '#lib/i18n/paraglide/messages.js';
import type { StoreProblem } from '#lib/storage/design-store.ts';

/** Why nothing is saved, and what to do, in the language of the page. */
export function saveProblemWords(problem: StoreProblem): string {
	switch (problem) {
		case 'refused':
			return m.designs_status_refused();
		case 'full':
			return m.designs_status_full();
		case 'failed':
			return m.designs_status_failed();
		case 'outdated':
			return m.designs_status_outdated();
	}
}
