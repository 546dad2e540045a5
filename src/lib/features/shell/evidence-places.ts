import { m } from '#lib/i18n/paraglide/messages.js';

interface EvidencePlace {
	/** The first part of its address. */
	part:
		| 'models'
		| 'matrix'
		| 'time'
		| 'places'
		| 'coverage'
		| 'patterns'
		| 'context'
		| 'own-models'
		| 'sources'
		| 'method';
	words: () => string;
	/** The first parts of the pages that stand under it without an entry of their own. */
	under?: readonly string[];
}

/** The views of the evidence, in the order in which they are offered. */
export const EVIDENCE_PLACES: readonly EvidencePlace[] = [
	{ part: 'models', words: m.shell_nav_models },
	{ part: 'matrix', words: m.shell_nav_matrix },
	{ part: 'time', words: m.shell_nav_time },
	{ part: 'places', words: m.shell_nav_places },
	{ part: 'coverage', words: m.shell_nav_coverage },
	{ part: 'patterns', words: m.shell_nav_patterns },
	{ part: 'context', words: m.shell_footer_context, under: ['glossary'] },
	{ part: 'own-models', words: m.shell_nav_own },
	{ part: 'sources', words: m.shell_nav_sources, under: ['downloads'] },
	{ part: 'method', words: m.shell_nav_method, under: ['protocol'] },
];

/** The view of the evidence under which a page stands, by the first part of its address; undefined for any other page. */
export function evidencePlaceOf(part: string | undefined): EvidencePlace | undefined {
	return EVIDENCE_PLACES.find((place) => place.part === part || (part && place.under?.includes(part)));
}
