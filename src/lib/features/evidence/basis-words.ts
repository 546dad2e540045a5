import { isLocal } from '#lib/domain/local-id.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** A title that says when inferences are left out: files and citations carry it. */
export function withBasis(title: string, stated: boolean): string {
	return stated ? m.compare_export_title_stated({ title }) : title;
}

/** A title that says when bodies that the person added are counted: files and citations carry it. */
export function withOwn(title: string, bodies: readonly { readonly id: string }[]): string {
	return bodies.some(({ id }) => isLocal(id)) ? m.evidence_with_own({ title }) : title;
}
