import type { Result } from '#lib/domain/result.ts';
import type { Named } from '#lib/storage/design-store.ts';
import type { TabMemory } from '#lib/storage/tab-memory.ts';
import type { SaveQueue } from './save-queue.ts';

/** Where last words are kept. */
export type LastWordsMemory = Pick<TabMemory, 'lastWords' | 'keepLastWords' | 'forgetLastWords'>;

/** What pages that went away had not saved: taken up from them, and left by this one. */
export class LastWordsKeeper<Document extends Named> {
	readonly #memory: LastWordsMemory;
	readonly #queue: SaveQueue<Document>;
	/** The keys of those that were taken up here. */
	#taken: string[] = [];

	constructor(memory: LastWordsMemory, queue: SaveQueue<Document>) {
		this.#memory = memory;
		this.#queue = queue;
	}

	/**
	 * Takes up what was not saved, to be saved now, unless it is held already. What cannot be read stays where it is.
	 * Call it once what is stored was taken up, before anything is written.
	 */
	takeUp(
		read: (document: unknown) => Result<Document, unknown>,
		isHeld: (document: Document) => boolean,
		recover: (document: Document) => void,
	): void {
		for (const [key, { document, basis }] of this.#memory.lastWords()) {
			const words = read(document);
			if (!words.ok) continue;
			this.#taken.push(key);
			if (isHeld(words.value)) continue;
			const { id } = words.value;
			const found = this.#queue.revisionOf(id);
			const follows = found !== null && (found === basis.base || basis.attempts.includes(found));
			if (!follows) this.#queue.know(id, basis);
			this.#queue.put(words.value);
			recover(words.value);
		}
		this.forgetIfSaved();
	}

	/** The page goes away: what is not saved yet is kept. */
	keep(): void {
		const words = this.#queue.lastWords();
		if (words.length > 0) this.#memory.keepLastWords(words);
	}

	/** Where all is saved, what was kept for the case that it would not be is not needed any more. */
	forgetIfSaved(): void {
		if (this.#queue.unsaved.length === 0) this.forget();
	}

	/** Forgets what was taken up, and what this page left. */
	forget(): void {
		for (const key of this.#taken) this.#memory.forgetLastWords(key);
		this.#taken = [];
		this.#memory.keepLastWords([]);
	}
}
