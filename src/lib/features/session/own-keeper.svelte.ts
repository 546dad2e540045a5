import type { OwnModel } from '#lib/domain/own-model.ts';
import type { OwnModelStore, StoredRecord, StoreEvent, StoreProblem } from '#lib/storage/design-store.ts';
import type { OtherTabs, TabMessage } from '#lib/storage/other-tabs.ts';
import { readOwnModel, type CodedChoices } from '#lib/storage/own-model-file.ts';
import type { TabMemory } from '#lib/storage/tab-memory.ts';
import type { SaveState, Unreadable } from './keeper.svelte.ts';
import type { NoticeContent } from './notice.ts';
import { SaveQueue } from './save-queue.ts';
import type { PageLife } from './session-ports.ts';

/** What the keeper of the own models needs of the world. */
export interface OwnKeeperPorts {
	readonly store: OwnModelStore;
	readonly memory: Pick<TabMemory, 'lastWords' | 'keepLastWords' | 'forgetLastWords'>;
	readonly tabs: OtherTabs;
	readonly page: PageLife;
	readonly known: CodedChoices;
	/** Tells the person what happened to one of them. */
	tell(notice: NoticeContent): void;
	now(): string;
	/** A UUID. */
	newId(): string;
}

/** The own models in memory, as their keeper sees them. */
export interface OwnHeld {
	find(id: string): OwnModel | undefined;
	ids(): readonly string[];
	place(document: OwnModel): void;
	take(id: string): void;
	/** The same under another identity and name, since another version was saved first. */
	otherVersionOf(document: OwnModel): OwnModel;
	clear(): void;
}

/** How long the storage may keep silent, and how long after a failure it is tried again, in milliseconds. */
const PATIENCE = 6_000;
const RETRY = 10_000;

/** Keeps the own models: reads the storage, saves every change, and makes peace with the other tabs. */
export class OwnKeeper {
	status = $state.raw<SaveState>({ kind: 'idle' });
	ready = $state(false);
	unreadable = $state.raw<readonly Unreadable[]>([]);
	readonly #ports: OwnKeeperPorts;
	readonly #shelf: OwnHeld;
	readonly #queue: SaveQueue<OwnModel>;
	#loaded = false;
	#loading = false;
	#lastWords: string[] = [];
	#cancelRetry: () => void = () => undefined;

	constructor(ports: OwnKeeperPorts, shelf: OwnHeld) {
		this.#ports = ports;
		this.#shelf = shelf;
		this.#queue = new SaveQueue<OwnModel>(ports.store, ports.newId, {
			status: (status) => this.#told(status),
			written: (id) => ports.tabs.tell({ kind: 'changed', id }),
			conflict: (id, task, found) => this.#conflict(id, task, found),
			gone: (id) => this.#saveAgain(id),
		});
	}

	/** Reads the storage, then listens to it, to the other tabs and to the page. */
	async start(): Promise<void> {
		const { store, tabs, page, memory } = this.#ports;
		store.listen((event) => this.#storeSaid(event));
		tabs.listen((message) => void this.#heard(message));
		page.listen({
			hidden: () => this.retry(),
			shown: () => void this.#lookAgain(),
			leaving: () => {
				const words = this.#queue.lastWords();
				if (words.length > 0) memory.keepLastWords(words);
			},
			atRisk: () => this.status.kind === 'not-saved' && this.#queue.unsaved.length > 0,
		});
		const cancel = page.later(() => this.#goOnWithout('failed'), PATIENCE);
		await this.#load();
		cancel();
	}

	save(document: OwnModel): void {
		this.#queue.put(document);
		this.retry();
	}

	remove(id: string): void {
		this.#queue.remove(id);
		this.retry();
	}

	/** Tries again what failed. */
	retry(): void {
		if (this.#loaded) this.#queue.retry();
		else if (this.ready) void this.#load();
	}

	async #load(): Promise<void> {
		if (this.#loading || this.#loaded) return;
		this.#loading = true;
		const result = await this.#ports.store.readAll();
		this.#loading = false;
		if (!result.ok) return this.#goOnWithout(result.error);
		this.#loaded = true;
		for (const record of result.value) this.#take(record);
		this.#takeLastWords();
		this.ready = true;
		this.#cancelRetry();
		this.status = { kind: 'idle' };
		this.#queue.open();
	}

	/** The storage does not answer or refuses: one goes on in memory. */
	#goOnWithout(why: StoreProblem): void {
		this.ready = true;
		this.#told(why);
	}

	#told(status: 'saving' | 'saved' | StoreProblem): void {
		this.#cancelRetry();
		if (status === 'saving') {
			if (this.status.kind !== 'not-saved') this.status = { kind: 'saving' };
		} else if (status === 'saved') {
			this.status = { kind: 'saved', at: this.#ports.now() };
			this.#forgetLastWords();
		} else {
			this.status = { kind: 'not-saved', why: status };
			this.#cancelRetry = this.#ports.page.later(() => this.retry(), RETRY);
		}
	}

	/** Takes up a stored body where it is new or newer, and this tab has nothing unsaved of it. */
	#take(record: StoredRecord): void {
		const { id, revision } = record;
		if (this.#queue.hasUnsaved(id) || this.#queue.revisionOf(id) === revision) return;
		const read = readOwnModel(record.document, this.#ports.known);
		const mismatched = read.ok && (read.value.id !== id || typeof revision !== 'string');
		if (!read.ok || mismatched) {
			const why = read.ok ? ({ kind: 'invalid', path: 'id' } as const) : read.error;
			const others = this.unreadable.filter((other) => other.id !== id);
			this.unreadable = [...others, { id: String(id), why, raw: record }];
			return;
		}
		this.#queue.know(id, revision);
		this.#shelf.place(read.value);
	}

	/** What a page that went away had not saved. What is no own model is left where it is. */
	#takeLastWords(): void {
		const { memory, known, tell } = this.#ports;
		for (const [key, { document, basis }] of memory.lastWords()) {
			const read = readOwnModel(document, known);
			if (!read.ok) continue;
			this.#lastWords.push(key);
			const { id, name } = read.value;
			const stored = this.#shelf.find(id);
			if (stored && JSON.stringify(stored) === JSON.stringify(read.value)) continue;
			const found = this.#queue.revisionOf(id);
			const follows = found !== null && (found === basis.base || basis.attempts.includes(found));
			if (!follows) this.#queue.know(id, basis);
			this.#shelf.place(read.value);
			this.#queue.put(read.value);
			tell({ kind: 'recovered', name });
		}
		if (this.#queue.unsaved.length === 0) this.#forgetLastWords();
	}

	/** All is saved: what was kept for the case that it would not be is not needed any more. */
	#forgetLastWords(): void {
		const { memory } = this.#ports;
		for (const key of this.#lastWords) memory.forgetLastWords(key);
		this.#lastWords = [];
		memory.keepLastWords([]);
	}

	/** Another tab saved another version first: neither is overwritten, this one goes on as a copy. */
	#conflict(id: string, task: 'put' | 'remove', found: StoredRecord): void {
		const present = this.#shelf.find(id);
		this.#queue.forget(id);
		this.#shelf.take(id);
		this.#take(found);
		const theirs = this.#shelf.find(id);
		const name = present?.name ?? theirs?.name ?? '';
		if (task === 'remove') this.#ports.tell({ kind: 'not-removed', name });
		else if (present && JSON.stringify(present) !== JSON.stringify(theirs)) {
			const copy = this.#shelf.otherVersionOf(present);
			this.#shelf.place(copy);
			this.#queue.put(copy);
			this.#ports.tell({ kind: 'conflict', name, copy: copy.name });
		}
	}

	/** The body was deleted elsewhere, but has words here that were not saved: they are saved again. */
	#saveAgain(id: string): void {
		const present = this.#shelf.find(id);
		this.#queue.forget(id);
		if (!present) return;
		this.#ports.tell({ kind: 'kept-again', name: present.name });
		this.#queue.put(present);
	}

	#goneElsewhere(id: string): void {
		this.unreadable = this.unreadable.filter((other) => other.id !== id);
		if (this.#queue.hasUnsaved(id)) return;
		this.#shelf.take(id);
		this.#queue.forget(id);
	}

	async #heard(message: TabMessage): Promise<void> {
		if (message.kind === 'erased') return this.#blank();
		if (!this.#loaded) return;
		const { id } = message;
		const known = this.#queue.revisionOf(id);
		const result = await this.#ports.store.read(id);
		// What this tab saved in the meantime is newer than what was read.
		if (!result.ok || known !== this.#queue.revisionOf(id)) return;
		if (result.value) this.#take(result.value);
		else this.#goneElsewhere(id);
	}

	/** Seen again after a while: a message may have been missed. */
	async #lookAgain(): Promise<void> {
		this.retry();
		if (!this.#loaded) return;
		const before = this.#shelf.ids().map((id) => ({ id, revision: this.#queue.revisionOf(id) }));
		const result = await this.#ports.store.readAll();
		if (!result.ok) return;
		const moved = before.filter(({ id, revision }) => revision !== this.#queue.revisionOf(id));
		for (const record of result.value) if (!moved.some(({ id }) => id === record.id)) this.#take(record);
		for (const { id, revision } of before) {
			const there = result.value.some((record) => record.id === id);
			if (!there && revision !== null && revision === this.#queue.revisionOf(id)) this.#goneElsewhere(id);
		}
	}

	#storeSaid(event: StoreEvent): void {
		if (event === 'erased') this.#blank();
		else if (event === 'outdated') this.#told('outdated');
		else if (event === 'terminated') this.retry();
	}

	/** Everything was erased: nothing more is written of what was there. */
	#blank(): void {
		this.#queue.abandon();
		this.#ports.memory.keepLastWords([]);
		this.#shelf.clear();
		this.unreadable = [];
		this.#lastWords = [];
		if (this.status.kind !== 'not-saved') this.status = { kind: 'idle' };
	}
}
