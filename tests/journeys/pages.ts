import { readdirSync } from 'node:fs';

/** The folder of the built site. */
export const BUILT = 'build';

/** Every page of the built site, as an address with its trailing slash. The shells are none: they render the others. */
export function everyPage(folder = BUILT): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('index.html') && !/^..\/shell\//.test(file))
		.map((file) => `/${file.replace(/index\.html$/, '')}`)
		.sort();
}

/** The pages looked at in each run, below their language: every kind of page, the evidence sampled. */
export const SAMPLE = [
	'',
	'walk/',
	'walk/entry/',
	'walk/availability/',
	'walk/members/',
	'review/',
	'compare/',
	'compare/bc-octip/',
	'compare/ns-committee/',
	'places/',
	'places/on/',
	'places/ns/',
	'models/',
	'models/bc-octip/',
	'models/ns-committee/',
	'matrix/',
	'time/',
	'coverage/',
	'patterns/',
	'field/',
	'sources/',
	'downloads/',
	'robustness/',
	'context/',
	'context/challenges/',
	'context/challenges/durability/',
	'context/mandates/',
	'context/organizations/',
	'method/',
	'protocol/',
	'glossary/',
	'sheet/',
	'designs/',
	'example/',
	'own-models/',
];
