import type { ChoiceId, OptionId } from './choices.ts';
import type { Moment } from './design-document.ts';
import type { ClaimStatus, Confidence } from './evidence.ts';
import { migrated, type Migrations } from './migrations.ts';

/** Where a body may be, in the evidence's own codes: a province, or the country as a whole. */
export const PROVINCES = ['BC', 'AB', 'SK', 'MB', 'ON', 'QC', 'NB', 'NS', 'PE', 'NL', 'CA'] as const;
/** What a body may be, in the evidence's own codes. */
export const KINDS = [
	'coalition',
	'service',
	'project',
	'strategy',
	'police-unit',
	'office',
	'organization',
	'study',
] as const;
/** What a source may be, in the evidence's own codes. */
export const SOURCE_KINDS = ['news', 'government', 'research', 'body-itself', 'encyclopedia'] as const;
/** The years that the evidence may speak of. */
export const YEARS_ALLOWED = { first: 1900, last: 2100 } as const;

/** Something read about a body. Nothing of it is required: what is empty or null is not known. */
export interface OwnSource {
	readonly id: string;
	readonly title: string;
	readonly publisher: string;
	readonly author: string;
	readonly year: number | null;
	readonly language: 'fr' | 'en';
	/** An address on the web (http or https), or nothing. */
	readonly url: string;
	readonly kind: (typeof SOURCE_KINDS)[number] | null;
	/** The day on which it was read, as `2026-11-23`, or nothing. */
	readonly accessed: string;
}

/** What a statement may be about: one of the choices, or what became of the body. */
export type About = ChoiceId | 'outcome' | 'lesson';

/** Whether a statement says what became of the body rather than how it is built. */
export function isFollowUp(about: About): boolean {
	return about === 'outcome' || about === 'lesson';
}

/** One statement about a body. Nothing of it is required but what it is about. */
export interface OwnClaim {
	readonly id: string;
	readonly about: About;
	/** One option, or for a set choice the items that the source names; none yet: the statement does not count. */
	readonly options: readonly OptionId[];
	readonly from: number | null;
	/** Last year for which it holds; null: still so at the source's date. */
	readonly to: number | null;
	readonly status: ClaimStatus | null;
	readonly confidence: Confidence | null;
	readonly note: string;
	/** The id of one of the document's sources. */
	readonly source: string | null;
	/** Where in the source. */
	readonly locator: string;
}

/** A body that a person added, first format. */
export interface OwnModelV1 {
	readonly version: 1;
	/** A UUID, given once; a copy gets its own. */
	readonly id: string;
	readonly created: Moment;
	readonly modified: Moment;
	readonly name: string;
	/** A shorter name, or nothing. */
	readonly short: string;
	readonly kind: (typeof KINDS)[number];
	/** A province or the country; null: elsewhere, or not known, and `place` says where in words. */
	readonly province: (typeof PROVINCES)[number] | null;
	readonly place: string;
	readonly claims: readonly OwnClaim[];
	readonly sources: readonly OwnSource[];
	/** What was looked for and not found. What is neither here nor in a claim was not looked for yet. */
	readonly notFound: readonly About[];
}

/** Every format of an own model that ever was. Adding one makes the missing migration a type error. */
export interface OwnModelFormats {
	1: OwnModelV1;
}

/** The format that this version of the tool writes. */
export const OWN_MODEL_VERSION = 1;

/** A body that a person added: one document, replaced whole at each change. */
export type OwnModel = OwnModelFormats[typeof OWN_MODEL_VERSION];

const MIGRATIONS: Migrations<OwnModelFormats, typeof OWN_MODEL_VERSION> = {};

/** Brings an own model of any past format to the current one, step by step. */
export function migrateOwnModel(document: OwnModelFormats[keyof OwnModelFormats]): OwnModel {
	return migrated<OwnModelFormats, typeof OWN_MODEL_VERSION>(document, OWN_MODEL_VERSION, MIGRATIONS);
}

/** A new body, of which nothing is coded yet. */
export function newOwnModel(about: { id: string; name: string; now: Moment }): OwnModel {
	const { id, name, now } = about;
	return {
		version: OWN_MODEL_VERSION,
		id,
		created: now,
		modified: now,
		name,
		short: '',
		kind: 'coalition',
		province: null,
		place: '',
		claims: [],
		sources: [],
		notFound: [],
	};
}

/** A statement of which nothing is said yet but what it is about. */
export function newOwnClaim(id: string, about: About): OwnClaim {
	const [from, to, status, confidence, source] = [null, null, null, null, null];
	return { id, about, options: [], from, to, status, confidence, note: '', source, locator: '' };
}

/** A source of which nothing is said yet but the day on which it was read and its likely language. */
export function newOwnSource(id: string, language: 'fr' | 'en', day: string): OwnSource {
	const blank = { title: '', publisher: '', author: '', year: null, url: '', kind: null };
	return { id, language, accessed: day, ...blank };
}

/** Whether two own models say the same, their identifiers and dates apart. */
export function sayTheSameOfBody(one: OwnModel, other: OwnModel): boolean {
	const said = ({ name, short, kind, province, place, claims, sources, notFound }: OwnModel) =>
		JSON.stringify([
			name,
			short,
			kind,
			province,
			place,
			claims.map(sorted),
			sources.map(sorted),
			[...notFound].sort(),
		]);
	return said(one) === said(other);
}

function sorted(row: object): unknown {
	return Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
}
