import { resolve } from '$app/paths';
import type { SearchText } from '#lib/content/slices.ts';
import type { ChoiceId } from '#lib/domain/choices.ts';
import type { ModelId } from '#lib/domain/evidence.ts';
import { jsonOnce } from '#lib/ui/async/json-once.ts';
import { plainText, searchWords } from '#lib/domain/plain-text.ts';

/** What a search found: the bodies, each with the choices whose claims speak of it. */
export type Found = ReadonlyMap<ModelId, ReadonlySet<ChoiceId>>;

interface IndexedText {
	readonly model: ModelId;
	readonly choice: ChoiceId | null;
	readonly texts: readonly string[];
}

/** Looks for words in names and notes, in both languages. */
export class MatrixSearch {
	readonly #texts: readonly IndexedText[];

	constructor(texts: readonly SearchText[]) {
		this.#texts = texts.map(([model, choice, fr, en]) => ({
			model,
			choice,
			texts: [plainText(fr), plainText(en)],
		}));
	}

	/** The bodies of which one name or note holds all the words, in one language; all of them for no words. */
	find(search: string): Found | undefined {
		const words = searchWords(search);
		if (words.length === 0) return undefined;
		const found = new Map<ModelId, Set<ChoiceId>>();
		for (const { model, choice, texts } of this.#texts) {
			if (!texts.some((text) => words.every((word) => text.includes(word)))) continue;
			const choices = found.get(model) ?? new Set();
			if (choice !== null) choices.add(choice);
			found.set(model, choices);
		}
		return found;
	}
}

/** What is found in texts of different bodies together; nothing for no words. */
export function foundIn(searches: readonly MatrixSearch[], words: string): Found | undefined {
	const found = searches.flatMap((search) => search.find(words) ?? []);
	return found.length === 0 ? undefined : new Map(found.flatMap((some) => [...some]));
}

let made: MatrixSearch | undefined;

/** The search, loaded when it is first asked for. Rejects when it does not come; asked for again, it is tried again. */
export async function matrixSearch(): Promise<MatrixSearch> {
	return (made ??= new MatrixSearch(await jsonOnce<readonly SearchText[]>(resolve('/search.json'))));
}
