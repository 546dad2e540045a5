import type { DesignDocument } from '#lib/domain/design-document.ts';
import type { Result } from '#lib/domain/result.ts';
import type {
	Basis,
	FreeName,
	Named,
	RecordStore,
	Revision,
	StoreProblem,
	StoredRecord,
	WriteOutcome,
} from '#lib/storage/design-store.ts';
import type { LastWords } from '#lib/storage/tab-memory.ts';

/** What the queue tells the session. */
export interface QueueListener {
	/** `saved` is told only once nothing waits any more. */
	status(status: 'saving' | 'saved' | StoreProblem): void;
	/** With the name that the storage gave it in the place of the one that it came with. */
	written(id: string, named?: { readonly from: string; readonly to: string }): void;
	conflict(id: string, task: 'put' | 'remove', found: StoredRecord): void;
	gone(id: string): void;
}

type Task<Document> =
	| { readonly kind: 'put'; readonly document: Document; readonly naming?: FreeName | undefined }
	| { readonly kind: 'remove' };

const NO_BASIS: Basis = { base: null, attempts: [] };

/**
 * Saves documents (designs, own models): one transaction at a time, of each document only the latest version waiting. What fails stays in
 * the queue. Writes nothing before `open`.
 */
export class SaveQueue<Document extends Named = DesignDocument> {
	readonly #store: RecordStore<Document>;
	readonly #newRevision: () => Revision;
	readonly #listener: QueueListener;
	readonly #waiting = new Map<string, Task<Document>>();
	readonly #basis = new Map<string, Basis>();
	#writing: { readonly id: string; readonly task: Task<Document> } | undefined;
	#opened = false;
	/** Counts the times everything was dropped: what a write answers after that is nobody's business. */
	#era = 0;

	constructor(store: RecordStore<Document>, newRevision: () => Revision, listener: QueueListener) {
		this.#store = store;
		this.#newRevision = newRevision;
		this.#listener = listener;
	}

	/** The storage was read: from here on, writes may go. */
	open(): void {
		this.#opened = true;
		this.retry();
	}

	/** Whether a version of the design is not saved yet. */
	hasUnsaved(id: string): boolean {
		return this.#waiting.has(id) || this.#writing?.id === id;
	}

	/** The designs with a version that is not saved yet. */
	get unsaved(): readonly string[] {
		return [...new Set([...this.#waiting.keys(), ...(this.#writing ? [this.#writing.id] : [])])];
	}

	/** The stored version that this tab stands on. */
	revisionOf(id: string): Revision | null {
		return this.#basis.get(id)?.base ?? null;
	}

	/** Takes note of what the storage holds. */
	know(id: string, basis: Basis | Revision): void {
		this.#basis.set(id, typeof basis === 'string' ? { base: basis, attempts: [] } : basis);
	}

	/** Drops what waits for a design, and what was known of it. */
	forget(id: string): void {
		this.#waiting.delete(id);
		this.#basis.delete(id);
	}

	/** Drops everything. */
	abandon(): void {
		this.#era += 1;
		this.#waiting.clear();
		this.#basis.clear();
		this.#writing = undefined;
	}

	/** With `naming`, the storage chooses the name of what is new among those that it holds. */
	put(document: Document, naming?: FreeName): void {
		const before = this.#waiting.get(document.id);
		const kept = before?.kind === 'put' ? before.naming : undefined;
		this.#waiting.set(document.id, { kind: 'put', document, naming: naming ?? kept });
		this.retry();
	}

	remove(id: string): void {
		this.#waiting.set(id, { kind: 'remove' });
		this.retry();
	}

	/** Goes on with what waits, if nothing is under way. */
	retry(): void {
		if (this.#opened && !this.#writing) void this.#run();
	}

	/** What is not saved yet, to be kept elsewhere when the page goes away. */
	lastWords(): readonly LastWords[] {
		const tasks = new Map(this.#writing ? [[this.#writing.id, this.#writing.task]] : []);
		for (const [id, task] of this.#waiting) tasks.set(id, task);
		return [...tasks].flatMap(([id, task]) =>
			task.kind === 'put' ? [{ document: task.document, basis: this.#basis.get(id) ?? NO_BASIS }] : [],
		);
	}

	async #run(): Promise<void> {
		const era = this.#era;
		let wrote = false;
		for (;;) {
			const next = this.#waiting.entries().next().value;
			if (!next) break;
			const [id, task] = next;
			this.#waiting.delete(id);
			this.#writing = { id, task };
			this.#listener.status('saving');
			const basis = this.#basis.get(id) ?? NO_BASIS;
			const revision = this.#newRevision();
			// Should the write reach the disk and its answer not reach us, the version found later is our own.
			this.#basis.set(id, { ...basis, attempts: [...basis.attempts, revision].slice(-20) });
			const result =
				task.kind === 'put'
					? await this.#store.write(task.document, basis, revision, task.naming)
					: await this.#store.remove(id, basis);
			if (era !== this.#era) return;
			this.#writing = undefined;
			if (!result.ok) {
				// Should choosing the name be what fails, the name that it came with is good enough.
				if (!this.#waiting.has(id))
					this.#waiting.set(id, task.kind === 'put' ? { ...task, naming: undefined } : task);
				this.#listener.status(result.error);
				return;
			}
			wrote = true;
			this.#settle(id, task, revision, result);
		}
		if (wrote) this.#listener.status('saved');
	}

	#settle(
		id: string,
		task: Task<Document>,
		revision: Revision,
		{ value }: Result<WriteOutcome, never> & { ok: true },
	) {
		switch (value.kind) {
			case 'written':
				if (task.kind === 'put') {
					this.#basis.set(id, { base: revision, attempts: [] });
					const [from, to = from] = [task.document.name, value.name];
					return this.#listener.written(id, from === to ? undefined : { from, to });
				}
				this.#basis.delete(id);
				return this.#listener.written(id);
			case 'conflict':
				return this.#listener.conflict(id, task.kind, value.found);
			case 'gone':
				if (task.kind === 'put') return this.#listener.gone(id);
				// Deleted already: that is what was asked for.
				this.#basis.delete(id);
				return this.#listener.written(id);
		}
	}
}
