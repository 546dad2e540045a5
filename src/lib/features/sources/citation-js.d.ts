/** The part of citation-js that the bibliography uses: the library comes without types. */
declare module '@citation-js/core' {
	export class Cite {
		constructor(items: readonly object[]);
		format(format: 'bibtex' | 'ris'): string;
	}
	export const plugins: {
		config: { get(name: '@bibtex'): { format: { useIdAsLabel: boolean; checkLabel: boolean } } };
	};
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
