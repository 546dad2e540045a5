import type { About, OwnClaim, OwnModel, OwnSource } from './own-model.ts';

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
