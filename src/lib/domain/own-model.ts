import type { ChoiceId, OptionId } from './choices.ts';
import type { Moment } from './design-document.ts';
import type { ClaimStatus, Confidence, PositionClaim } from './evidence.ts';

/** Where a body may be: the provinces and the country of the evidence, in its own codes. */
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

/** Something read about a body, as typed so far. */
export interface OwnSource {
	readonly id: string;
	readonly title: string;
	readonly publisher: string;
	readonly author: string;
	/** As typed: empty when the source has no year. */
	readonly year: string;
	readonly language: 'fr' | 'en';
	readonly url: string;
	readonly kind: (typeof SOURCE_KINDS)[number] | null;
	/** The day on which it was read, as `2026-11-23`. */
	readonly accessed: string;
}

/** One statement about a body, as typed so far: it may be incomplete, and nothing of it is lost. */
export interface OwnClaim {
	readonly id: string;
	/** The choice that it codes, or what became of the body. */
	readonly about: ChoiceId | 'outcome' | 'lesson';
	readonly options: readonly OptionId[];
	/** The first year, as typed. */
	readonly from: string;
	/** The last year, as typed; without meaning while it is still so. */
	readonly to: string;
	readonly stillSo: boolean;
	readonly status: ClaimStatus | null;
	readonly confidence: Confidence | null;
	readonly note: string;
	/** The id of one of the document's sources. */
	readonly source: string | null;
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
	readonly short: string;
	readonly kind: (typeof KINDS)[number];
	/** A province or the country; null: `place` says where in words. */
	readonly province: (typeof PROVINCES)[number] | null;
	readonly place: string;
	readonly claims: readonly OwnClaim[];
	readonly sources: readonly OwnSource[];
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
	};
}

/** A claim of which nothing is said yet but what it is about. */
export function newOwnClaim(id: string, about: OwnClaim['about'], source: string | null): OwnClaim {
	return {
		id,
		about,
		options: [],
		from: '',
		to: '',
		stillSo: true,
		status: null,
		confidence: null,
		note: '',
		source,
		locator: '',
	};
}

/** A source of which nothing is said yet but the day on which it was read and its likely language. */
export function newOwnSource(id: string, language: 'fr' | 'en', day: string): OwnSource {
	return { id, title: '', publisher: '', author: '', year: '', language, url: '', kind: null, accessed: day };
}

/** What keeps a source from being complete, one name a field. */
export type SourceProblem = 'no-title' | 'no-publisher' | 'source-year' | 'address' | 'no-source-kind' | 'no-day';
/** What keeps a claim from counting, one name a field. */
export type ClaimProblem =
	| 'no-option'
	| 'no-from'
	| 'from-year'
	| 'to-year'
	| 'to-before-from'
	| 'no-status'
	| 'no-confidence'
	| 'no-note'
	| 'no-source'
	| 'source-incomplete';

/** The year that was typed: a whole number from 1900 to 2100; else nothing. */
export function yearTyped(text: string): number | undefined {
	const year = /^\s*\d{4}\s*$/.test(text) ? Number(text) : NaN;
	return year >= 1900 && year <= 2100 ? year : undefined;
}

function isWebAddress(text: string): boolean {
	return /^https?:\/\/[^\s/.]+\.[^\s]+$/i.test(text.trim());
}

/** What is missing in a source, in the order of its form. */
export function sourceProblems(source: OwnSource): readonly SourceProblem[] {
	const problems: SourceProblem[] = [];
	if (source.title.trim() === '') problems.push('no-title');
	if (source.publisher.trim() === '') problems.push('no-publisher');
	if (source.year.trim() !== '' && yearTyped(source.year) === undefined) problems.push('source-year');
	if (!isWebAddress(source.url)) problems.push('address');
	if (source.kind === null) problems.push('no-source-kind');
	if (!/^\d{4}-\d{2}-\d{2}$/.test(source.accessed)) problems.push('no-day');
	return problems;
}

/** Whether a claim says what became of the body rather than how it is built. */
export function isFollowUp(claim: OwnClaim): boolean {
	return claim.about === 'outcome' || claim.about === 'lesson';
}

/** What keeps a claim from counting, in the order of its form. A claim without problems counts. */
export function claimProblems(claim: OwnClaim, sources: readonly OwnSource[]): readonly ClaimProblem[] {
	const problems: ClaimProblem[] = [];
	const from = yearTyped(claim.from);
	const to = yearTyped(claim.to);
	if (!isFollowUp(claim) && claim.options.length === 0) problems.push('no-option');
	if (claim.from.trim() === '') problems.push('no-from');
	else if (from === undefined) problems.push('from-year');
	if (!claim.stillSo) {
		if (to === undefined) problems.push('to-year');
		else if (from !== undefined && to < from) problems.push('to-before-from');
	}
	if (claim.status === null) problems.push('no-status');
	if (claim.confidence === null) problems.push('no-confidence');
	if (claim.note.trim() === '') problems.push('no-note');
	const source = sources.find(({ id }) => id === claim.source);
	if (!source) problems.push('no-source');
	else if (sourceProblems(source).length > 0) problems.push('source-incomplete');
	return problems;
}

/** A claim that counts: its years read, its source at hand. */
export interface CountedClaim {
	readonly claim: OwnClaim;
	readonly status: ClaimStatus;
	readonly confidence: Confidence;
	readonly from: number;
	readonly to: number | null;
	readonly source: OwnSource;
}

/** The claims that count, in the order in which they were entered. */
export function countedClaims({ claims, sources }: OwnModel): readonly CountedClaim[] {
	return claims.flatMap((claim) => {
		const from = yearTyped(claim.from);
		const source = sources.find(({ id }) => id === claim.source);
		const { status, confidence } = claim;
		if (claimProblems(claim, sources).length > 0 || from === undefined || !source) return [];
		if (status === null || confidence === null) return [];
		return [{ claim, status, confidence, from, to: claim.stillSo ? null : (yearTyped(claim.to) ?? null), source }];
	});
}

/** The id of an own model among the documented bodies, where no other can have it. */
export function localId({ id }: Pick<OwnModel, 'id'>): string {
	return `own-${id}`;
}

/** What the figures need of the claims that count; `isSet` says which choices are answered by several items. */
export function ownPositionClaims(
	document: OwnModel,
	isSet: (choice: ChoiceId) => boolean,
): readonly PositionClaim[] {
	return countedClaims(document)
		.filter(({ claim }) => !isFollowUp(claim))
		.map(({ claim, status, confidence, from, to, source }) => ({
			id: claim.id,
			model: localId(document),
			choice: claim.about,
			value: isSet(claim.about) ? claim.options : (claim.options[0] ?? ''),
			from,
			to,
			status,
			confidence,
			sourceYear: yearTyped(source.year) ?? null,
		}));
}

/** Whether two own models say the same, their identifiers and dates apart. */
export function sayTheSameOfBody(one: OwnModel, other: OwnModel): boolean {
	const said = (document: OwnModel) =>
		JSON.stringify([
			document.name,
			document.short,
			document.kind,
			document.province,
			document.place,
			document.claims.map((claim) => Object.entries(claim).sort(([a], [b]) => (a < b ? -1 : 1))),
			document.sources.map((source) => Object.entries(source).sort(([a], [b]) => (a < b ? -1 : 1))),
		]);
	return said(one) === said(other);
}
