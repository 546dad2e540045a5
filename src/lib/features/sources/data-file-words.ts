import { m } from '#lib/i18n/paraglide/messages.js';

/** A file of the evidence in words: what it is, and what it serves. */
interface DataFileWords {
	readonly label: () => string;
	readonly use: () => string;
}

const WORDS: Readonly<Record<string, DataFileWords>> = {
	'claims-fr.xlsx': { label: m.sources_file_claims_xlsx_fr, use: m.sources_use_xlsx },
	'claims-en.xlsx': { label: m.sources_file_claims_xlsx_en, use: m.sources_use_xlsx },
	'claims-fr.csv': { label: m.sources_file_claims_fr, use: m.sources_use_csv },
	'claims-en.csv': { label: m.sources_file_claims_en, use: m.sources_use_csv },
	'bibliography.ris': { label: m.sources_file_ris, use: m.sources_use_ris },
	'bibliography.bib': { label: m.sources_file_bib, use: m.sources_use_bib },
	'bibliography.json': { label: m.sources_file_csl, use: m.sources_use_csl },
	'protocol-fr.md': { label: m.sources_file_protocol_fr, use: m.sources_use_protocol },
	'protocol-en.md': { label: m.sources_file_protocol_en, use: m.sources_use_protocol },
	'changelog.json': { label: m.sources_file_changelog, use: m.sources_use_changelog },
	'evidence.json': { label: m.sources_file_evidence, use: m.sources_use_evidence },
	'evidence.schema.json': { label: m.sources_file_schema, use: m.sources_use_schema },
	'datapackage.json': { label: m.sources_file_package, use: m.sources_use_package },
	'bodies.csv': { label: m.sources_file_bodies, use: m.sources_use_bodies },
	'sources.csv': { label: m.sources_file_sources, use: m.sources_use_sources },
	'positions.csv': { label: m.sources_file_positions, use: m.sources_use_positions },
	'values.csv': { label: m.sources_file_values, use: m.sources_use_values },
};

/** The files, by who needs them, in the order in which they are offered. */
export const DATA_FILE_GROUPS: readonly {
	readonly id: string;
	readonly title: () => string;
	readonly names: readonly string[];
}[] = [
	{
		...{ id: 'tables', title: m.sources_group_tables },
		names: ['claims-fr.xlsx', 'claims-en.xlsx', 'claims-fr.csv', 'claims-en.csv'],
	},
	{
		...{ id: 'citing', title: m.sources_group_citing },
		names: ['bibliography.ris', 'bibliography.bib', 'bibliography.json'],
	},
	{
		...{ id: 'reading', title: m.sources_group_reading },
		names: ['protocol-fr.md', 'protocol-en.md', 'changelog.json'],
	},
	{
		...{ id: 'data', title: m.sources_group_data },
		names: [
			...['evidence.json', 'evidence.schema.json', 'datapackage.json'],
			...['positions.csv', 'bodies.csv', 'sources.csv', 'values.csv'],
		],
	},
];

/** What a file is and what it serves, in the language of the page. Throws for a file that nobody described. */
export function dataFileWords(name: string): DataFileWords {
	const words = WORDS[name];
	if (!words) throw new Error(`No words for the file ${name}`);
	return words;
}
