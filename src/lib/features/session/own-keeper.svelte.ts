import type { OwnModel } from '#lib/domain/own-model.ts';
import type { OwnModelStore, StoredRecord, StoreEvent, StoreProblem } from '#lib/storage/design-store.ts';
import type { OtherTabs, TabMessage } from '#lib/storage/other-tabs.ts';
import { readOwnModel, type CodedChoices } from '#lib/storage/own-model-file.ts';
import { CatchUp } from './catch-up.ts';
import { LastWordsKeeper, type LastWordsMemory } from './last-words.ts';
import type { NoticeContent } from './notice.ts';
import { SaveQueue } from './save-queue.ts';
import { SaveReport, type SaveState } from './save-report.svelte.ts';
import type { PageLife } from './session-ports.ts';
import { readRecord, withoutUnreadable, withUnreadable, type Unreadable } from './unreadable.ts';

/** What the keeper of the own models needs of the world. */
export interface OwnKeeperPorts {
	readonly store: OwnModelStore;
	readonly memory: LastWordsMemory;
	readonly tabs: OtherTabs;
	readonly page: PageLife;
	readonly known: CodedChoices;
	/** Tells the person what happened to one of them. */
	tell(notice: NoticeContent): void;
	/** Something was kept on this device. */
	kept(): void;
	now(): string;
	/** Today where the person is, as `2026-11-23`. */
	today(): string;
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
	/** A name for it that none of those taken has. */
	otherNameOf(document: OwnModel, taken: readonly string[]): string;
	clear(): void;
}

/** How long the storage may keep silent before the person goes on without it, in milliseconds. */
const PATIENCE = 6_000;

/** Keeps the own models: reads the storage, saves every change, and makes peace with the other tabs. */
export class OwnKeeper {
	ready = $state(false);
	unreadable = $state.raw<readonly Unreadable[]>([]);
	readonly #ports: OwnKeeperPorts;
	readonly #shelf: OwnHeld;
	readonly #queue: SaveQueue<OwnModel>;
	/** The copies made for a conflict and not saved yet, with the name of what they are a version of. */
	#copies: readonly { readonly id: string; readonly of: string }[] = [];
	#loaded = false;
	#loading = false;
	/** Counts the times everything was erased: what was being read then is no more. */
	#era = 0;
	readonly #report: SaveReport;
	readonly #lastWords: LastWordsKeeper<OwnModel>;
	readonly #otherTabs: CatchUp<OwnModel>;

	constructor(ports: OwnKeeperPorts, shelf: OwnHeld) {
		this.#ports = ports;
		this.#shelf = shelf;
		this.#queue = new SaveQueue<OwnModel>(ports.store, ports.newId, {
			status: (status) => this.#told(status),
			written: (id, named) => this.#written(id, named),
			conflict: (id, task, found) => this.#conflict(id, task, found),
			gone: (id) => this.#saveAgain(id),
		});
		this.#report = new SaveReport(ports, () => this.retry());
		this.#lastWords = new LastWordsKeeper(ports.memory, this.#queue);
		this.#otherTabs = new CatchUp(ports.store, this.#queue, {
			ids: () => shelf.ids(),
			take: (record) => this.#take(record),
			gone: (id) => this.#goneElsewhere(id),
		});
	}

	/** Reads the storage, then listens to it, to the other tabs and to the page. */
	async start(): Promise<void> {
		const { store, tabs, page } = this.#ports;
		store.listen((event) => this.#storeSaid(event));
		tabs.listen((message) => void this.#heard(message));
		page.listen({
			hidden: () => this.retry(),
			shown: () => void this.#lookAgain(),
			leaving: () => this.#lastWords.keep(),
			atRisk: () => this.status.kind === 'not-saved' && this.#queue.unsaved.length > 0,
		});
		const cancel = page.later(() => this.#goOnWithout('failed'), PATIENCE);
		await this.#load();
		cancel();
	}

	get status(): SaveState {
		return this.#report.state;
	}

	save(document: OwnModel): void {
		this.#queue.put(document);
		this.retry();
	}

	remove(id: string): void {
		this.#queue.remove(id);
		this.retry();
	}

	/** Deletes something that cannot be read, alone. Answers whether it is gone: one changed since is read again instead. */
	async discard({ id, raw }: Unreadable): Promise<boolean> {
		const { store, tabs } = this.#ports;
		const result = await store.discard(raw);
		if (!result.ok) return false;
		if (result.value.kind === 'conflict') {
			this.#take(result.value.found);
			return false;
		}
		this.unreadable = withoutUnreadable(this.unreadable, id);
		tabs.tell({ kind: 'changed', id });
		return true;
	}

	/** Tries again what failed. */
	retry(): void {
		if (this.#loaded) this.#queue.retry();
		else if (this.ready) void this.#load();
	}

	async #load(): Promise<void> {
		if (this.#loading || this.#loaded) return;
		this.#loading = true;
		const era = this.#era;
		const result = await this.#ports.store.readAll();
		this.#loading = false;
		const erased = era !== this.#era;
		if (!result.ok && !erased) return this.#goOnWithout(result.error);
		this.#loaded = true;
		if (result.ok && !erased) for (const record of result.value) this.#take(record);
		this.#takeLastWords();
		this.ready = true;
		this.#report.begin();
		this.#queue.open();
	}

	/** The storage does not answer or refuses: one goes on in memory. */
	#goOnWithout(why: StoreProblem): void {
		this.ready = true;
		this.#told(why);
	}

	#told(status: 'saving' | 'saved' | StoreProblem): void {
		this.#report.told(status);
		if (status === 'saved') this.#lastWords.forget();
	}

	/** Takes up a stored body where it is new or newer, and this tab has nothing unsaved of it. */
	#take(record: StoredRecord): void {
		const { id, revision } = record;
		if (this.#queue.hasUnsaved(id) || this.#queue.revisionOf(id) === revision) return;
		const read = readRecord(record, (document) => readOwnModel(document, this.#ports.known));
		if (!read.ok) {
			this.unreadable = withUnreadable(this.unreadable, record, read.error);
			return;
		}
		this.unreadable = withoutUnreadable(this.unreadable, id);
		const { document } = read.value;
		this.#queue.know(id, read.value.revision);
		this.#shelf.place(document);
	}

	/** What a page that went away had not saved. What is no own model is left where it is. */
	#takeLastWords(): void {
		const { known, tell } = this.#ports;
		this.#lastWords.takeUp(
			(document) => readOwnModel(document, known),
			(document) => JSON.stringify(this.#shelf.find(document.id)) === JSON.stringify(document),
			(document) => {
				this.#shelf.place(document);
				tell({ kind: 'recovered', name: document.name });
			},
		);
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
			this.#copies = [...this.#copies, { id: copy.id, of: name }];
			this.#queue.put(copy, (taken) => this.#shelf.otherNameOf(present, taken));
		}
	}

	/** A version is on the disk. A copy made for a conflict has its name now: no other tab can have given the same. */
	#written(id: string, named?: { readonly from: string; readonly to: string }): void {
		const present = this.#shelf.find(id);
		if (present && named && present.name === named.from) {
			const document = { ...present, name: named.to };
			this.#shelf.place(document);
			if (this.#queue.hasUnsaved(id)) this.#queue.put(document);
		}
		const of = this.#copies.find((copy) => copy.id === id)?.of;
		this.#copies = this.#copies.filter((copy) => copy.id !== id);
		const copy = this.#shelf.find(id)?.name;
		if (of !== undefined && copy !== undefined) this.#ports.tell({ kind: 'conflict', name: of, copy });
		this.#ports.tabs.tell({ kind: 'changed', id });
		this.#ports.kept();
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
		this.unreadable = withoutUnreadable(this.unreadable, id);
		if (this.#queue.hasUnsaved(id)) return;
		this.#shelf.take(id);
		this.#queue.forget(id);
	}

	async #heard(message: TabMessage): Promise<void> {
		if (message.kind === 'erased') return this.#blank();
		if (this.#loaded) await this.#otherTabs.with(message.id);
	}

	/** Seen again after a while: a message may have been missed. */
	async #lookAgain(): Promise<void> {
		this.retry();
		if (this.#loaded) await this.#otherTabs.withAll();
	}

	#storeSaid(event: StoreEvent): void {
		if (event === 'erased') this.#blank();
		else if (event === 'outdated') this.#told('outdated');
		else if (event === 'terminated') this.retry();
	}

	/** Everything was erased: nothing more is written of what was there. */
	#blank(): void {
		this.#era += 1;
		this.#queue.abandon();
		this.#lastWords.forget();
		this.#shelf.clear();
		this.unreadable = [];
		this.#report.blank();
	}
}
