import type { ChoiceId } from '#lib/domain/choices.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

interface ContextPage {
	readonly subject: 'mandates' | 'organizations' | 'law' | 'levels' | 'services';
	readonly title: () => string;
}

const PAGES: Readonly<Record<ChoiceId, ContextPage>> = {
	functions: { subject: 'mandates', title: m.context_mandates },
	members: { subject: 'organizations', title: m.context_organizations },
	scope: { subject: 'law', title: m.context_law },
	scale: { subject: 'levels', title: m.context_levels },
	services: { subject: 'services', title: m.context_services },
	availability: { subject: 'services', title: m.context_services },
};

/** The page of the context that says more of what a choice is about; nothing where there is none. */
export function contextPageOf(choice: ChoiceId): ContextPage | undefined {
	return PAGES[choice];
}
