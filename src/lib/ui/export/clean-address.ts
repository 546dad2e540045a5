/** What mail tools, social networks and advertising add to the links that people share: no view here reads any of it. */
const FOREIGN =
	/^(utm_|mc_|mtm_|pk_|piwik_|hsa_|_hs|__hs|ml_subscriber|oly_|trk|__cft__|__tn__|_ga|_gl|_ke|_openstat)|^(fbclid|gclid|gclsrc|dclid|gbraid|wbraid|gad_source|gad_campaignid|msclkid|twclid|ttclid|yclid|ysclid|li_fat_id|igsh|igshid|epik|s_cid|cmpid|mkt_tok|vero_id|wickedid|hsctatracking|ref|ref_src|ref_url|referrer|si|spm)$/i;

/** Whether a parameter was added on the way, by what passed the link on, and asks nothing of a page. */
export function isForeign(parameter: string): boolean {
	return FOREIGN.test(parameter);
}

/** An address without what was added to it on the way; the rest letter for letter. */
export function cleanAddress(address: string): string {
	const [, before = address, query, hash = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(address) ?? [];
	if (!query) return address;
	const kept = query
		.split('&')
		.filter((part) => ![...new URLSearchParams(part).keys()].some((name) => isForeign(name)));
	return `${before}${kept.length > 0 ? `?${kept.join('&')}` : ''}${hash}`;
}
