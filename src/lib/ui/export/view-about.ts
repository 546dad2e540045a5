import { m } from '#lib/i18n/paraglide/messages.js';
import { cleanAddress } from './clean-address.ts';
import type { Rows } from './csv.ts';
import { viewCitation, type CitedView } from './view-citation.ts';

/** What an address asks of a view, as pairs, in its order; what was added to it on the way is left out. */
export function filtersIn(address: string): readonly (readonly [name: string, value: string])[] {
	const [, query = ''] = /\?([^#]*)/.exec(cleanAddress(address)) ?? [];
	return [...new URLSearchParams(query)];
}

/** What a table of a view is, to stand beside it: the view, what was asked of it, how it is read, cited and licensed. */
export function viewAbout(view: CitedView & { readonly caption?: string; readonly licence: string }): Rows {
	const { title, address, caption, licence } = view;
	return [
		['Charpente', title],
		...filtersIn(address).map(([name, value]) => [m.export_about_filter({ name }), value]),
		...(caption === undefined ? [] : [[m.export_about_reading(), caption]]),
		[m.export_about_lists(), m.export_about_separator()],
		[m.sources_cite_data(), viewCitation(view)],
		[m.sources_sheet_licence(), licence],
	];
}
