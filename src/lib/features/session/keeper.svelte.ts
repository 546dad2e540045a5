import { copyOf, sayTheSame, type DesignDocument } from '#lib/domain/design-document.ts';
import type { StoreEvent, StoreProblem, StoredRecord } from '#lib/storage/design-store.ts';
import { freeName } from '#lib/storage/document-name.ts';
import type { readDocument } from '#lib/storage/document-reader.ts';
import type { TabMessage } from '#lib/storage/other-tabs.ts';
import { CatchUp } from './catch-up.ts';
import type { Desk } from './desk.svelte.ts';
import { LastWordsKeeper } from './last-words.ts';
import type { NoticeBoard } from './notice-board.svelte.ts';
import { SaveQueue } from './save-queue.ts';
import { SaveReport, type SaveState } from './save-report.svelte.ts';
import type { SessionPorts } from './session-ports.ts';
import { advanced, amended, orphaned, placed, renamedTo, without } from './shelf.ts';
import { readRecord, withoutUnreadable, withUnreadable, type Unreadable } from './unreadable.ts';

/** How long the storage may keep silent before the person goes on without it, in milliseconds. */
const PATIENCE = 6_000;

/** Keeps what is on the desk: reads the storage, saves every change, and makes peace with the other tabs. */
export class Keeper {
	ready = $state(false);
	unreadable = $state.raw<readonly Unreadable[]>([]);
	/** Called once, when the first reading brought the designs and before anything is written. */
	whenLoaded: () => void = () => undefined;
	readonly #ports: SessionPorts;
	readonly #desk: Desk;
	readonly #board: NoticeBoard;
	readonly #queue: SaveQueue;
	/** Reads what is stored; there once the designs were loaded. */
	#reader: typeof readDocument | undefined;
	/** The copies made for a conflict and not saved yet, with the name of what they are a version of. */
	#copies: readonly { readonly id: string; readonly of: string }[] = [];
	#loaded = false;
	#loading = false;
	/** Counts the times everything was erased: what was being read then is no more. */
	#era = 0;
	readonly #report: SaveReport;
	readonly #lastWords: LastWordsKeeper<DesignDocument>;
	readonly #otherTabs: CatchUp<DesignDocument>;

	constructor(ports: SessionPorts, desk: Desk, board: NoticeBoard) {
		this.#ports = ports;
		this.#desk = desk;
		this.#board = board;
		this.#queue = new SaveQueue(ports.store, ports.newId, {
			status: (status) => this.#told(status),
			written: (id, named) => this.#written(id, named),
			conflict: (id, task, found) => this.#conflict(id, task, found),
			gone: (id) => this.#saveAgain(id),
		});
		this.#report = new SaveReport(ports, () => this.retry());
		this.#lastWords = new LastWordsKeeper(ports.memory, this.#queue);
		this.#otherTabs = new CatchUp(ports.store, this.#queue, {
			ids: () => [...desk.shelf.keys()],
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
			atRisk: () => this.status.kind === 'not-saved' && this.unsaved.length > 0,
		});
		const cancel = page.later(() => this.#goOnWithout('failed'), PATIENCE);
		await this.#load();
		cancel();
	}

	get status(): SaveState {
		return this.#report.state;
	}

	/** The designs with a version that is not on the disk. */
	get unsaved(): readonly string[] {
		return this.#queue.unsaved;
	}

	save(document: DesignDocument): void {
		// Before the storage was read nothing is written: it waits, and is said to.
		if (!this.ready) this.#report.state = { kind: 'saving' };
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

	/** Forgets everything, without writing anything more. */
	blank(): void {
		this.#era += 1;
		this.#queue.abandon();
		this.#ports.memory.erase();
		this.#desk.clear();
		this.unreadable = [];
		this.#report.blank();
	}

	/** Stops writing, for good or until the next change. */
	abandon(): void {
		this.#era += 1;
		this.#queue.abandon();
	}

	async #load(): Promise<void> {
		if (this.#loading || this.#loaded) return;
		this.#loading = true;
		const era = this.#era;
		const [reader, result] = await Promise.all([
			this.#ports.reader().catch(() => undefined),
			this.#ports.store.readAll(),
		]);
		this.#loading = false;
		const erased = era !== this.#era;
		if (!result.ok && !erased) return this.#goOnWithout(result.error);
		if (!reader) return this.#goOnWithout('failed');
		this.#reader = reader;
		const late = this.ready;
		if (!late) {
			// What was done before the designs were read is done again, on them.
			this.#queue.abandon();
			this.#desk.clear();
			this.#board.withdraw(({ kind }) => kind === 'erased-elsewhere');
		}
		this.#loaded = true;
		if (result.ok && !erased) for (const record of result.value) this.#take(record);
		this.#takeLastWords();
		const { memory } = this.#ports;
		const wanted = memory.current();
		if (!this.#desk.design) {
			const id = wanted === undefined ? this.#desk.designs[0]?.id : wanted;
			if (id && this.#desk.shelf.has(id)) {
				this.#desk.current = id;
				memory.rememberCurrent(id);
			}
		}
		this.ready = true;
		if (!late) this.whenLoaded();
		this.#report.begin();
		this.#queue.open();
	}

	#read(document: unknown): ReturnType<typeof readDocument> {
		if (!this.#reader) throw new Error('Nothing can be read before the designs were loaded');
		return this.#reader(document, this.#ports.known);
	}

	/** The storage does not answer or refuses: the session goes on in memory. */
	#goOnWithout(why: StoreProblem): void {
		this.ready = true;
		this.#told(why);
	}

	#told(status: 'saving' | 'saved' | StoreProblem): void {
		this.#report.told(status);
		if (status === 'saved') this.#lastWords.forget();
	}

	/** Puts a stored design on the shelf where it is new or newer, and this tab has nothing unsaved of it. */
	#take(record: StoredRecord): void {
		const { id, revision } = record;
		const known = this.#queue.revisionOf(id);
		if (this.#queue.hasUnsaved(id) || known === revision) return;
		const read = readRecord(record, (document) => this.#read(document));
		if (!read.ok) {
			this.unreadable = withUnreadable(this.unreadable, record, read.error);
			return;
		}
		this.unreadable = withoutUnreadable(this.unreadable, id);
		const { document } = read.value;
		this.#queue.know(id, read.value.revision);
		const before = this.#desk.shelf.get(id);
		if (!before) {
			this.#desk.shelf = placed(this.#desk.shelf, document);
			return;
		}
		this.#desk.shelf = advanced(this.#desk.shelf, document, 'elsewhere');
		if (this.#desk.current === id && !sayTheSame(before.history.present, document))
			this.#board.post({ kind: 'updated-elsewhere', name: document.name });
	}

	#takeLastWords(): void {
		const isHeld = (document: DesignDocument) => {
			const present = this.#desk.shelf.get(document.id)?.history.present;
			return present !== undefined && isSame(present, document);
		};
		this.#lastWords.takeUp(
			(document) => this.#read(document),
			isHeld,
			(document) => {
				this.#desk.shelf = advanced(this.#desk.shelf, document);
				this.#board.post({ kind: 'recovered', name: document.name });
			},
		);
	}

	#conflict(id: string, task: 'put' | 'remove', found: StoredRecord): void {
		const present = this.#desk.shelf.get(id)?.history.present;
		this.#queue.forget(id);
		const read = this.#read(found.document);
		const name = present?.name ?? (read.ok ? read.value.name : '');
		if (task === 'put' && present && !(read.ok && isSame(present, read.value))) {
			const { newId, now, words } = this.#ports;
			const copy = copyOf(present, {
				id: newId(),
				name: this.#desk.free(present.name, words.otherVersionOf),
				now: now(),
			});
			const current = this.#desk.current === id;
			this.#desk.shelf = renamedTo(this.#desk.shelf, id, copy);
			if (current) this.#movedTo(id, copy.id);
			this.#copies = [...this.#copies, { id: copy.id, of: name }];
			this.#queue.put(copy, (taken) => freeName(present.name, taken, words.otherVersionOf));
		} else {
			this.#desk.shelf = without(this.#desk.shelf, id);
			if (task === 'remove') this.#board.post({ kind: 'not-removed', name });
		}
		this.#take(found);
	}

	/** A version is on the disk. A copy made for a conflict has its name now: no other tab can have given the same. */
	#written(id: string, named?: { readonly from: string; readonly to: string }): void {
		const present = this.#desk.shelf.get(id)?.history.present;
		if (present && named && present.name === named.from) {
			const document = { ...present, name: named.to };
			this.#desk.shelf = amended(this.#desk.shelf, document);
			if (this.#queue.hasUnsaved(id)) this.#queue.put(document);
		}
		const of = this.#copies.find((copy) => copy.id === id)?.of;
		this.#copies = this.#copies.filter((copy) => copy.id !== id);
		const copy = this.#desk.shelf.get(id)?.history.present.name;
		if (of !== undefined && copy !== undefined) this.#board.post({ kind: 'conflict', name: of, copy });
		this.#ports.tabs.tell({ kind: 'changed', id });
		this.#ports.kept();
	}

	#movedTo(from: string, to: string): void {
		const { memory } = this.#ports;
		this.#desk.current = to;
		memory.rememberCurrent(to);
		memory.rememberPlace(to, memory.place(from));
	}

	/** The design was deleted elsewhere, but has words here that were not saved: they are saved again. */
	#saveAgain(id: string): void {
		const present = this.#desk.shelf.get(id)?.history.present;
		this.#queue.forget(id);
		if (!present) return;
		this.#board.withdraw((notice) => !(notice.kind === 'deleted-elsewhere' && notice.id === id));
		this.#board.post({ kind: 'kept-again', name: present.name });
		this.#queue.put(present);
	}

	#goneElsewhere(id: string): void {
		const held = this.#desk.shelf.get(id);
		this.unreadable = withoutUnreadable(this.unreadable, id);
		if (!held || held.orphan || this.#queue.hasUnsaved(id)) return;
		if (this.#desk.current !== id) {
			this.#desk.shelf = without(this.#desk.shelf, id);
			this.#queue.forget(id);
			return;
		}
		this.#desk.shelf = orphaned(this.#desk.shelf, id);
		if (this.status.kind === 'saved') this.#report.state = { kind: 'idle' };
		this.#board.post({ kind: 'deleted-elsewhere', id, name: held.history.present.name });
	}

	async #heard(message: TabMessage): Promise<void> {
		if (message.kind === 'erased') return this.#erasedElsewhere();
		if (this.#loaded) await this.#otherTabs.with(message.id);
	}

	/** Seen again after a while: a message may have been missed. */
	async #lookAgain(): Promise<void> {
		this.retry();
		if (!this.#loaded) return;
		this.#lastWords.forgetIfSaved();
		await this.#otherTabs.withAll();
	}

	#storeSaid(event: StoreEvent): void {
		switch (event) {
			case 'erased':
				return this.#erasedElsewhere();
			case 'outdated':
				return this.#told('outdated');
			case 'blocked':
				return this.#board.post({ kind: 'blocked' });
			case 'terminated':
				return this.retry();
		}
	}

	#erasedElsewhere(): void {
		this.blank();
		this.#board.withdraw(() => false);
		this.#board.post({ kind: 'erased-elsewhere' });
	}
}

function isSame(one: DesignDocument, other: DesignDocument): boolean {
	return one.name === other.name && sayTheSame(one, other);
}
