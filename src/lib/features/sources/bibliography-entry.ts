/** The forms in which a bibliography leaves the tool, by the extension of its file. */
export type BibliographyForm = 'bib' | 'ris' | 'json';

/** One source's entry, taken from the file of the whole bibliography. Throws when the file has none. */
export function entryIn(file: string, form: BibliographyForm, id: string): string {
	const entry = ENTRY[form](file, id);
	if (entry === undefined) throw new Error(`No source is called ${id}`);
	return entry;
}

const ENTRY: Readonly<Record<BibliographyForm, (file: string, id: string) => string | undefined>> = {
	bib: (file, id) =>
		file
			.split(/\n(?=@)/)
			.find((entry) => entry.slice(entry.indexOf('{') + 1, entry.indexOf(',')) === id)
			?.trim(),
	ris: (file, id) =>
		file
			.split(/\n(?=TY {2}- )/)
			.find((entry) => entry.split('\n').includes(`ID  - ${id}`))
			?.trim(),
	json: (file, id) => {
		const items: readonly { readonly id: string }[] = JSON.parse(file);
		const item = items.find((one) => one.id === id);
		return item && JSON.stringify([item], null, 2);
	},
};
