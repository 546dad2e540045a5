import { createContext } from 'svelte';
import type { Moment } from '#lib/domain/design-document.ts';
import { newOwnModel, sayTheSameOfBody, type OwnModel } from '#lib/domain/own-model.ts';
import { failed, succeeded, type Result } from '#lib/domain/result.ts';
import type { DesignFile, FileProblem } from '#lib/storage/design-file.ts';
import type { OwnModelStore, StoredRecord, StoreProblem } from '#lib/storage/design-store.ts';
import type { KnownChoices } from '#lib/storage/document-reader.ts';
import type { OtherTabs } from '#lib/storage/other-tabs.ts';
import { readOwnModel, readOwnModelFile, writeOwnModelFile } from '#lib/storage/own-model-file.ts';
import type { TabMemory } from '#lib/storage/tab-memory.ts';
import { SaveQueue } from './save-queue.ts';
import type { PageLife } from './session-ports.ts';
import { freeName } from './shelf.ts';

/** All that the own models need of the world. */
export interface OwnModelsPorts {
	readonly store: OwnModelStore;
	readonly memory: Pick<TabMemory, 'lastWords' | 'keepLastWords' | 'forgetLastWords'>;
	readonly tabs: OtherTabs;
	readonly page: PageLife;
	readonly known: KnownChoices;
	/** The name of a copy. */
	copyOf(name: string): string;
	now(): Moment;
	/** A UUID. */
	newId(): string;
}

/** What became of an imported file. */
export interface OwnImport {
	readonly kind: 'added' | 'already-here' | 'copied';
	readonly name: string;
}

/** How long between two attempts to save, and how long the storage may take to answer, in milliseconds. */
const RETRY = 4_000;
const PATIENCE = 5_000;

/** The bodies that a person added on this device: every change is saved at once, a removal can be taken back. */
export class OwnModels {
	#models = $state.raw<ReadonlyMap<string, OwnModel>>(new Map());
	/** The storage has answered, or refused: from here on one may write. */
	ready = $state(false);
	/** Why what was last changed is not kept, if it is not. */
	notSaved = $state<StoreProblem | null>(null);
	/** The state that `restore` would put back. */
	removed = $state.raw<OwnModel | null>(null);
	/** How many bodies of this device cannot be read by this version. They are left as they are. */
	unreadable = $state(0);
	readonly #ports: OwnModelsPorts;
	readonly #queue: SaveQueue<OwnModel>;
	#started: Promise<void> | undefined;

	constructor(ports: OwnModelsPorts) {
		this.#ports = ports;
		this.#queue = new SaveQueue<OwnModel>(ports.store, ports.newId, {
			status: (status) => this.#told(status),
			written: (id) => ports.tabs.tell({ kind: 'changed', id }),
			conflict: (id, task, found) => this.#conflict(id, task, found),
			gone: (id) => {
				const present = this.#models.get(id);
				this.#queue.forget(id);
				if (present) this.#queue.put(present);
			},
		});
	}

	/** Every body, the last added first. */
	get models(): readonly OwnModel[] {
		return [...this.#models.values()].sort((one, other) => (one.created < other.created ? 1 : -1));
	}

	find(id: string): OwnModel | undefined {
		return this.#models.get(id);
	}

	/** Reads the storage. Once, in the browser. */
	start(): Promise<void> {
		return (this.#started ??= this.#start());
	}

	/** Adds a body under a name; answers its id. */
	add(name: string): string {
		const { newId, now } = this.#ports;
		const document = newOwnModel({ id: newId(), name, now: now() });
		this.#put(document);
		return document.id;
	}

	/** Changes what is said of a body. Without such a body, nothing changes. */
	change(id: string, edit: (document: OwnModel) => OwnModel): void {
		const before = this.#models.get(id);
		if (before) this.#put({ ...edit(before), id, modified: this.#ports.now() });
	}

	/** Changes a body by taking something out of it; `restore` puts it back, until the next act. */
	takeOut(id: string, edit: (document: OwnModel) => OwnModel): void {
		const before = this.#models.get(id);
		this.change(id, edit);
		this.removed = before ?? null;
	}

	duplicate(id: string): void {
		const { newId, now } = this.#ports;
		const document = this.#models.get(id);
		if (!document) return;
		const name = this.#free(this.#ports.copyOf(document.name));
		this.#put({ ...document, id: newId(), name, created: now(), modified: now() });
	}

	/** Deletes a body; `restore` puts it back, until the next act. */
	remove(id: string): void {
		this.removed = this.#models.get(id) ?? null;
		this.#without(id);
		this.#queue.remove(id);
	}

	restore(): void {
		if (this.removed) this.#put(this.removed);
	}

	/** Lets a removal be final. */
	forgetRemoved(): void {
		this.removed = null;
	}

	/** Tries again to save what could not be. */
	retry(): void {
		this.#queue.retry();
	}

	/** The file of a body. Throws where there is none. */
	exportFile(id: string): DesignFile {
		const document = this.#models.get(id);
		if (!document) throw new Error('There is no such body to export');
		return writeOwnModelFile(document);
	}

	/** Takes in the text of a file. Nothing that is here already is overwritten. */
	async importFile(text: string): Promise<Result<OwnImport, FileProblem>> {
		await this.#started;
		const read = readOwnModelFile(text, this.#ports.known);
		if (!read.ok) return failed(read.error);
		const same = this.models.find((other) => sayTheSameOfBody(other, read.value));
		if (same) return succeeded({ kind: 'already-here', name: same.name });
		if (!this.#models.has(read.value.id)) {
			this.#put(read.value);
			return succeeded({ kind: 'added', name: read.value.name });
		}
		const name = this.#free(this.#ports.copyOf(read.value.name));
		this.#put({ ...read.value, id: this.#ports.newId(), name });
		return succeeded({ kind: 'copied', name });
	}

	async #start(): Promise<void> {
		const { store, tabs, page } = this.#ports;
		store.listen((event) => {
			if (event === 'erased') this.#blank();
			if (event === 'terminated') this.retry();
		});
		tabs.listen((message) => void (message.kind === 'erased' ? this.#blank() : this.#look(message.id)));
		page.listen({
			hidden: () => this.retry(),
			shown: () => this.retry(),
			leaving: () => {
				const words = this.#queue.lastWords();
				if (words.length > 0) this.#ports.memory.keepLastWords(words);
			},
			atRisk: () => this.notSaved !== null && this.#queue.unsaved.length > 0,
		});
		const cancel = page.later(() => {
			this.notSaved = 'failed';
			this.ready = true;
		}, PATIENCE);
		const read = await store.readAll();
		cancel();
		if (read.ok) {
			for (const record of read.value) this.#take(record);
			this.#takeLastWords();
			this.notSaved = null;
			this.#queue.open();
		} else this.notSaved = read.error;
		this.ready = true;
	}

	#told(status: 'saving' | 'saved' | StoreProblem): void {
		if (status === 'saving') return;
		this.notSaved = status === 'saved' ? null : status;
		if (status !== 'saved') this.#ports.page.later(() => this.retry(), RETRY);
	}

	#take(record: StoredRecord): void {
		const { id, revision } = record;
		if (this.#queue.hasUnsaved(id) || this.#queue.revisionOf(id) === revision) return;
		const read = readOwnModel(record.document, this.#ports.known);
		if (!read.ok || read.value.id !== id) {
			this.unreadable += 1;
			return;
		}
		this.#queue.know(id, revision);
		this.#models = new Map(this.#models).set(id, read.value);
	}

	/** What a page that went away had not saved. What is no own model is left where it is. */
	#takeLastWords(): void {
		const { memory, known } = this.#ports;
		for (const [key, { document, basis }] of memory.lastWords()) {
			const read = readOwnModel(document, known);
			if (!read.ok) continue;
			const { id } = read.value;
			const found = this.#queue.revisionOf(id);
			if (found === null || !(found === basis.base || basis.attempts.includes(found)))
				this.#queue.know(id, basis);
			this.#put(read.value);
			memory.forgetLastWords(key);
		}
	}

	/** Another tab saved something: the body is read again, unless this tab has something unsaved of it. */
	async #look(id: string): Promise<void> {
		const known = this.#queue.revisionOf(id);
		const read = await this.#ports.store.read(id);
		if (!read.ok || known !== this.#queue.revisionOf(id)) return;
		if (read.value) this.#take(read.value);
		else if (this.#models.has(id) && !this.#queue.hasUnsaved(id)) {
			this.#without(id);
			this.#queue.forget(id);
		}
	}

	/** Another tab saved another version first: neither is overwritten, this one goes on as a copy. */
	#conflict(id: string, task: 'put' | 'remove', found: StoredRecord): void {
		const present = this.#models.get(id);
		this.#queue.forget(id);
		this.#without(id);
		this.#take(found);
		const theirs = this.#models.get(id);
		if (task === 'put' && present && !(theirs && sayTheSameOfBody(present, theirs)))
			this.#put({ ...present, id: this.#ports.newId(), name: this.#free(this.#ports.copyOf(present.name)) });
	}

	#blank(): void {
		this.#queue.abandon();
		this.#ports.memory.keepLastWords([]);
		this.#models = new Map();
		this.removed = null;
		this.unreadable = 0;
	}

	#put(document: OwnModel): void {
		this.removed = null;
		this.#models = new Map(this.#models).set(document.id, document);
		this.#queue.put(document);
	}

	#without(id: string): void {
		const rest = new Map(this.#models);
		rest.delete(id);
		this.#models = rest;
	}

	#free(wished: string): string {
		return freeName(
			wished,
			this.models.map(({ name }) => name),
		);
	}
}

/** Gives the own models to the components below, and takes them from above. */
export const [useOwnModels, provideOwnModels] = createContext<OwnModels>();
