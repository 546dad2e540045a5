/** The version of a tab whose page came from the network unverified: nothing is answered to it from a copy. */
export const FOREIGN = '';

/** Which version each tab was opened with, when it is not the active one's. */
export interface Tabs {
	/** The version of the active service worker; none before the first. */
	readonly active?: string | undefined;
	readonly versions: Readonly<Record<string, string>>;
}

export const NO_TABS: Tabs = { versions: {} };

/** After a worker became active: the tabs that it finds stay with the version that was active before it. */
export function afterActivation(tabs: Tabs, version: string, found: readonly string[]): Tabs {
	const before = tabs.active ?? FOREIGN;
	if (before === version) return tabs;
	const versions = Object.fromEntries(found.map((id) => [id, tabs.versions[id] ?? before]));
	// A tab that was opened with this version, before it was left for another and taken up again, is its own.
	return { active: version, versions: withoutVersion(versions, version) };
}

function withoutVersion(versions: Readonly<Record<string, string>>, version: string): Record<string, string> {
	return Object.fromEntries(Object.entries(versions).filter(([, its]) => its !== version));
}

/** One tab is known to be of a version. */
export function withTab(tabs: Tabs, id: string, version: string): Tabs {
	const { [id]: _, ...others } = tabs.versions;
	return { ...tabs, versions: version === tabs.active ? others : { ...others, [id]: version } };
}

/** Without the tabs that are closed. */
export function amongOpen(tabs: Tabs, open: readonly string[]): Tabs {
	const versions = Object.entries(tabs.versions).filter(([id]) => open.includes(id));
	return { ...tabs, versions: Object.fromEntries(versions) };
}
