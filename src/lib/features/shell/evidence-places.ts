import { m } from '#lib/i18n/paraglide/messages.js';

/** The views of the evidence, in the order in which they are offered: `part` is the first part of their address. */
export const EVIDENCE_PLACES = [
	{ part: 'models', words: m.shell_nav_models },
	{ part: 'matrix', words: m.shell_nav_matrix },
	{ part: 'time', words: m.shell_nav_time },
	{ part: 'places', words: m.shell_nav_places },
	{ part: 'patterns', words: m.shell_nav_patterns },
	{ part: 'context', words: m.context_title },
	{ part: 'own-models', words: m.shell_nav_own },
	{ part: 'sources', words: m.shell_nav_sources },
	{ part: 'method', words: m.shell_nav_method },
] as const;
