import type { Choice } from '#lib/domain/choices.ts';

/** A part of the protocol: how the evidence was gathered, coded and checked. */
export interface ProtocolSection {
	readonly id: string;
	readonly title: string;
	readonly paragraphs: readonly string[];
}

/** A choice as it was coded. */
export interface CodedChoice {
	readonly id: string;
	readonly title: string;
	readonly question: string;
	readonly scale: Choice['scale'];
	/** The coding rule beside the definitions of the values; null where those say it all. */
	readonly rule: string | null;
	readonly options: readonly {
		readonly id: string;
		readonly label: string;
		/** Null where the label says it all. */
		readonly description: string | null;
	}[];
	/** The pairs of values that count as near to one another, by their labels. */
	readonly near: readonly (readonly string[])[];
}

/** A term of the glossary, in one language, with its name in the other. */
export interface GlossaryTerm {
	readonly id: string;
	readonly term: string;
	readonly definition: string;
	/** The term in the other language. */
	readonly other: string;
	/** Where it matters. */
	readonly see: { readonly choice: string } | { readonly page: GlossaryPage };
}

/** A page that a term may lead to. */
export type GlossaryPage =
	| 'walk'
	| 'review'
	| 'designs'
	| 'models'
	| 'matrix'
	| 'time'
	| 'field'
	| 'robustness'
	| 'method'
	| 'protocol'
	| 'challenges'
	| 'mandates'
	| 'four-ps';
