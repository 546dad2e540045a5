import type { Named, RecordStore, StoredRecord } from '#lib/storage/design-store.ts';
import type { SaveQueue } from './save-queue.ts';

/** What is held in memory, as far as other tabs can change it. */
export interface CaughtUp {
	ids(): readonly string[];
	/** A version is stored, which may be the one that is held. */
	take(record: StoredRecord): void;
	/** A document is stored no more. */
	gone(id: string): void;
}

/** Catches up with what other tabs stored. What this tab saved while it was being read is newer, and stays. */
export class CatchUp<Document extends Named> {
	readonly #store: Pick<RecordStore<Document>, 'read' | 'readAll'>;
	readonly #queue: SaveQueue<Document>;
	readonly #held: CaughtUp;

	constructor(
		store: Pick<RecordStore<Document>, 'read' | 'readAll'>,
		queue: SaveQueue<Document>,
		held: CaughtUp,
	) {
		this.#store = store;
		this.#queue = queue;
		this.#held = held;
	}

	/** With one document that another tab wrote or deleted. */
	async with(id: string): Promise<void> {
		const known = this.#queue.revisionOf(id);
		const result = await this.#store.read(id);
		if (!result.ok || known !== this.#queue.revisionOf(id)) return;
		if (result.value) this.#held.take(result.value);
		else this.#held.gone(id);
	}

	/** With every document: a message may have been missed. */
	async withAll(): Promise<void> {
		const before = this.#held.ids().map((id) => ({ id, revision: this.#queue.revisionOf(id) }));
		const result = await this.#store.readAll();
		if (!result.ok) return;
		const moved = before.filter(({ id, revision }) => revision !== this.#queue.revisionOf(id));
		for (const record of result.value) if (!moved.some(({ id }) => id === record.id)) this.#held.take(record);
		for (const { id, revision } of before) {
			const there = result.value.some((record) => record.id === id);
			if (!there && revision !== null && revision === this.#queue.revisionOf(id)) this.#held.gone(id);
		}
	}
}
