/** The licence of the data and of the texts: its SPDX name, its title and where it can be read. See LICENSE-DATA. */
export const DATA_LICENCE = {
	name: 'CC-BY-4.0',
	title: 'Creative Commons Attribution 4.0 International',
	address: 'https://creativecommons.org/licenses/by/4.0/',
} as const;
