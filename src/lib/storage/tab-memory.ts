import type { Basis } from './design-store.ts';
import { isObject } from './plain-object.ts';

/** A version that was not saved yet when its page went away. */
export interface LastWords {
	readonly document: unknown;
	readonly basis: Basis;
}

/** What a tab, or this device, remembers besides the designs. Answers at once; where it is refused, forgets. */
export interface TabMemory {
	/** The design open in this tab, else the one last opened on this device; `null` when one said none. */
	current(): string | null | undefined;
	rememberCurrent(id: string | null): void;
	place(design: string): string | undefined;
	rememberPlace(design: string, place: string | undefined): void;
	/** The last words of every page that went away, each under its key. */
	lastWords(): ReadonlyMap<string, LastWords>;
	/** Keeps the last words of this page in place of its former ones. Answers whether they are kept. */
	keepLastWords(words: readonly LastWords[]): boolean;
	forgetLastWords(key: string): void;
	/** Forgets everything. Answers whether it could. */
	erase(): boolean;
}

/** Every key of the tool in the browser's small storages starts so. */
export const PREFIX = 'charpente:';
const CURRENT = `${PREFIX}current`;
const PLACE = `${PREFIX}place:`;
const LAST_WORDS = `${PREFIX}last-words:`;

/** Runs something that a browser may refuse by throwing; answers `refused` then. */
export function attempt<Value>(work: () => Value, refused: Value): Value {
	try {
		return work();
	} catch {
		return refused;
	}
}

const ERASED = `${PREFIX}erased`;

/** Whether the person erased everything in this tab. */
export function wasErased(): boolean {
	return attempt(() => sessionStorage.getItem(ERASED) !== null, false);
}

function parsed(text: string | null): unknown {
	try {
		return JSON.parse(text ?? '');
	} catch {
		return undefined;
	}
}

function isLastWords(value: unknown): value is LastWords {
	if (!isObject(value) || !isObject(value['basis'])) return false;
	const { base, attempts } = value['basis'];
	return (base === null || typeof base === 'string') && Array.isArray(attempts);
}

/** The memory of this tab (sessionStorage) and of this device (localStorage); `page` names this page alone. */
export function tabMemory(page: string): TabMemory {
	let own: readonly string[] = [];
	return {
		current: () =>
			attempt(() => {
				const id = sessionStorage.getItem(CURRENT) ?? localStorage.getItem(CURRENT);
				return id === null ? undefined : id || null;
			}, undefined),
		rememberCurrent: (id) =>
			attempt(() => {
				sessionStorage.setItem(CURRENT, id ?? '');
				localStorage.setItem(CURRENT, id ?? '');
			}, undefined),
		place: (design) => attempt(() => localStorage.getItem(PLACE + design) ?? undefined, undefined),
		rememberPlace: (design, place) =>
			attempt(() => {
				if (place === undefined) localStorage.removeItem(PLACE + design);
				else localStorage.setItem(PLACE + design, place);
			}, undefined),
		lastWords: () =>
			attempt(() => {
				const keys = Object.keys(localStorage).filter((key) => key.startsWith(LAST_WORDS));
				return new Map(
					keys.flatMap((key) => {
						const words = parsed(localStorage.getItem(key));
						return isLastWords(words) ? [[key, words] as const] : [];
					}),
				);
			}, new Map()),
		keepLastWords: (words) =>
			attempt(() => {
				for (const key of own) localStorage.removeItem(key);
				own = words.map((_, index) => `${LAST_WORDS}${page}:${index}`);
				for (const [index, key] of own.entries()) localStorage.setItem(key, JSON.stringify(words[index]));
				return true;
			}, false),
		forgetLastWords: (key) => attempt(() => localStorage.removeItem(key), undefined),
		erase: () =>
			attempt(() => {
				sessionStorage.clear();
				// Other tools may share this origin: what is theirs stays.
				const ours = Object.keys(localStorage).filter((key) => key.startsWith('charpente'));
				for (const key of ours) localStorage.removeItem(key);
				// Until this tab is closed, nothing is fetched ahead here any more.
				sessionStorage.setItem(ERASED, '');
				return true;
			}, false),
	};
}
