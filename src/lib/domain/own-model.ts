import type { ChoiceId, OptionId } from './choices.ts';
import type { Moment } from './design-document.ts';
import type { ClaimStatus, Confidence, Span } from './evidence.ts';

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

type OldVersion = Exclude<keyof OwnModelFormats, typeof OWN_MODEL_VERSION>;
interface NextVersion {
	1: 2;
}
type Migrations = {
	readonly [Version in OldVersion]: (
		document: OwnModelFormats[Version],
	) => NextVersion[Version] extends keyof OwnModelFormats ? OwnModelFormats[NextVersion[Version]] : never;
};
const MIGRATIONS: Migrations = {};

/** Brings an own model of any past format to the current one, step by step. */
export function migrateOwnModel(document: OwnModelFormats[keyof OwnModelFormats]): OwnModel {
	let current: { readonly version: number } = document;
	while (current.version !== OWN_MODEL_VERSION) {
		const step = (MIGRATIONS as Record<number, (before: never) => { readonly version: number }>)[
			current.version
		];
		if (!step) throw new Error(`No migration leaves version ${current.version}`);
		current = step(current as never);
	}
	return current as OwnModel;
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

/** A document with one statement more; it was found, then. */
export function withClaim(document: OwnModel, claim: OwnClaim): OwnModel {
	const notFound = document.notFound.filter((about) => about !== claim.about);
	return { ...document, notFound, claims: [...document.claims, claim] };
}

/** A document with a statement changed. */
export function withClaimChanged(document: OwnModel, id: string, change: Partial<OwnClaim>): OwnModel {
	const claims = document.claims.map((claim) => (claim.id === id ? { ...claim, ...change, id } : claim));
	return { ...document, claims };
}

/** A document without a statement, nor the source that only it used. */
export function withoutClaim(document: OwnModel, id: string): OwnModel {
	const gone = document.claims.find((claim) => claim.id === id);
	const claims = document.claims.filter((claim) => claim.id !== id);
	const used = claims.some(({ source }) => source === gone?.source);
	const sources = document.sources.filter((source) => used || source.id !== gone?.source);
	return { ...document, claims, sources };
}

/** A document in which something was looked for and not found, or not looked for after all. */
export function withNotFound(document: OwnModel, about: About, notFound: boolean): OwnModel {
	const others = document.notFound.filter((other) => other !== about);
	return { ...document, notFound: notFound ? [...others, about] : others };
}

/** A document in which a statement rests on a new source. */
export function withSource(document: OwnModel, claim: string, source: OwnSource): OwnModel {
	const sources = [...document.sources, source];
	return withClaimChanged({ ...document, sources }, claim, { source: source.id });
}

/** A document with a source changed. */
export function withSourceChanged(document: OwnModel, id: string, change: Partial<OwnSource>): OwnModel {
	const sources = document.sources.map((source) =>
		source.id === id ? { ...source, ...change, id } : source,
	);
	return { ...document, sources };
}

/** Whether a statement says what became of the body rather than how it is built. */
export function isFollowUp(about: About): boolean {
	return about === 'outcome' || about === 'lesson';
}

/** What keeps a statement from counting: it says nothing, has no year, or ends before it begins. */
export type ClaimGap = 'no-option' | 'no-note' | 'no-year' | 'ends-before';

/** The period of a statement: without a first year, from its source's year; nothing without either. */
export function spanOfClaim({ from, to, source }: OwnClaim, sources: readonly OwnSource[]): Span | undefined {
	const first = from ?? sources.find(({ id }) => id === source)?.year ?? null;
	return first === null ? undefined : { from: first, to };
}

/** What keeps a statement from counting, in the order of its form. Without gaps, it counts. */
export function claimGaps(claim: OwnClaim, sources: readonly OwnSource[]): readonly ClaimGap[] {
	const gaps: ClaimGap[] = [];
	const span = spanOfClaim(claim, sources);
	if (isFollowUp(claim.about)) {
		if (claim.note.trim() === '') gaps.push('no-note');
	} else if (claim.options.length === 0) gaps.push('no-option');
	if (!span) gaps.push('no-year');
	else if (span.to !== null && span.to < span.from) gaps.push('ends-before');
	return gaps;
}

/** A statement that counts. Where nothing was said, its status and confidence are the cautious ones. */
export interface CountedClaim extends Span {
	readonly claim: OwnClaim;
	readonly status: ClaimStatus;
	readonly confidence: Confidence;
	readonly source: OwnSource | undefined;
}

/** The statements that count, in the order in which they were entered. */
export function countedClaims({ claims, sources }: OwnModel): readonly CountedClaim[] {
	return claims.flatMap((claim) => {
		const span = spanOfClaim(claim, sources);
		if (!span || claimGaps(claim, sources).length > 0) return [];
		const source = sources.find(({ id }) => id === claim.source);
		return [
			{ ...span, claim, status: claim.status ?? 'inferred', confidence: claim.confidence ?? 'low', source },
		];
	});
}

/** What is known of one part of a body: how many statements count, how many are unfinished; or nothing, and why. */
export type PartState =
	| { readonly kind: 'found'; readonly counted: number; readonly unfinished: number }
	| { readonly kind: 'not-found' }
	| { readonly kind: 'not-looked' };

/** Where the coding of one choice, or of what became of the body, stands. */
export function partState({ claims, sources, notFound }: OwnModel, about: About): PartState {
	const held = claims.filter((claim) => claim.about === about);
	if (held.length === 0) return { kind: notFound.includes(about) ? 'not-found' : 'not-looked' };
	const counted = held.filter((claim) => claimGaps(claim, sources).length === 0).length;
	return { kind: 'found', counted, unfinished: held.length - counted };
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
