import { hashOf } from '#lib/features/offline/manifest.ts';
import { isImmutable } from '#lib/features/offline/addresses.ts';
import type { NotKept } from '#lib/features/offline/worker-messages.ts';

/** A file of the offline copy could not be had, or could not be written. */
export class NotKeptError extends Error {
	constructor(
		readonly why: NotKept,
		message: string,
	) {
		super(message);
	}
}

/** Why making the copy failed. What was stopped may be tried again, like what cannot be reached. */
export function whyNotKept(problem: unknown): NotKept {
	if (problem instanceof NotKeptError) return problem.why;
	return problem instanceof DOMException && problem.name === 'QuotaExceededError' ? 'no-room' : 'unreachable';
}

/** What a host says of its files that holds for a copy of them. */
const HEADERS = [
	'content-security-policy',
	'cross-origin-opener-policy',
	'cross-origin-resource-policy',
	'permissions-policy',
	'referrer-policy',
	'x-content-type-options',
	'x-frame-options',
];

/** A response to keep, with the headers that protect the page where it came from. */
export function keepable(body: BodyInit, type: string, from: Headers): Response {
	const headers = new Headers({ 'content-type': type });
	for (const name of HEADERS) {
		const value = from.get(name);
		if (value !== null) headers.set(name, value);
	}
	return new Response(body, { headers });
}

export interface Verified {
	readonly content: ArrayBuffer;
	readonly type: string;
	readonly headers: Headers;
}

/**
 * Fetches a file of the build and checks its content. Past the HTTP cache, which may hold another version; a file named
 * by its content may come from there first, if it is what the name says. Throws a NotKeptError.
 */
export async function fetchVerified(
	base: string,
	path: string,
	hash: string,
	signal: AbortSignal,
): Promise<Verified> {
	const ways = isImmutable(path) ? (['default', 'reload'] as const) : (['reload'] as const);
	let answered = 0;
	for (const cache of ways) {
		const response = await fetch(`${base}/${path}`, { cache, signal, priority: 'low' });
		answered = response.status;
		if (!response.ok) continue;
		const content = await response.arrayBuffer();
		if ((await hashOf(content)) !== hash) continue;
		const type = response.headers.get('content-type') ?? 'application/octet-stream';
		return { content, type, headers: response.headers };
	}
	const why = answered >= 500 || answered === 429 ? 'unreachable' : 'changed';
	throw new NotKeptError(why, `${path} is not the file of this build (status ${answered}).`);
}

/** Does some work on each item, so many at once; the first failure ends it. */
export async function each<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>) {
	const queue = [...items];
	async function next(): Promise<void> {
		for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
	}
	try {
		await Promise.all(Array.from({ length: atOnce }, next));
	} finally {
		queue.length = 0;
	}
}
