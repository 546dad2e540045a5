import type { Subject } from '#lib/content/context.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

interface SubjectWords {
	readonly title: () => string;
	/** What the subject is, in a line. */
	readonly line: () => string;
}

const WORDS: Readonly<Record<Subject, SubjectWords>> = {
	challenges: { title: m.context_challenges, line: m.context_challenges_line },
	mandates: { title: m.context_mandates, line: m.context_mandates_line },
	services: { title: m.context_services, line: m.context_services_line },
	gaps: { title: m.context_gaps, line: m.context_gaps_line },
	debates: { title: m.context_debates, line: m.context_debates_line },
	law: { title: m.context_law, line: m.context_law_line },
	'four-ps': { title: m.context_four_ps, line: m.context_four_ps_line },
	levels: { title: m.context_levels, line: m.context_levels_line },
	organizations: { title: m.context_organizations, line: m.context_organizations_line },
};

/** The title of a subject of the presentation and what it is, in the language of the page. */
export function subjectWords(subject: Subject): SubjectWords {
	return WORDS[subject];
}
