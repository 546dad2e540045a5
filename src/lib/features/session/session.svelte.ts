import { createContext } from 'svelte';
import type { Entries, Entry } from '#lib/domain/answers.ts';
import { withEntry } from '#lib/domain/answers.ts';
import type { ChoiceId } from '#lib/domain/choices.ts';
import type { DesignDocument } from '#lib/domain/design-document.ts';
import { failed, succeeded, type Result } from '#lib/domain/result.ts';
import type { WalkPath } from '#lib/domain/walk-order.ts';
import { cleanLine, cleanLines } from '#lib/storage/clean-text.ts';
import type { DesignFile, FileProblem } from '#lib/storage/design-file.ts';
import type { Trace } from '#lib/storage/device.ts';
import { LONGEST_NAME, LONGEST_NOTE, LONGEST_REASON } from '#lib/storage/document-limits.ts';
import { cut, isName } from '#lib/storage/document-name.ts';
import { keepTypedText } from '#lib/storage/typed-text.ts';
import { untilLoaded } from '#lib/ui/async/unloaded.svelte.ts';
import { takeIn } from './design-intake.ts';
import { Desk } from './desk.svelte.ts';
import type { ImportOutcome } from './import-outcome.ts';
import { Keeper } from './keeper.svelte.ts';
import { NoticeBoard } from './notice-board.svelte.ts';
import type { Notice, NoticeContent } from './notice.ts';
import type { SaveState } from './save-report.svelte.ts';
import type { SessionPorts } from './session-ports.ts';
import type { DesignSummary } from './shelf.ts';
import type { Unreadable } from './unreadable.ts';
import { WalkPlaces } from './walk-places.svelte.ts';

/** What came of erasing everything: how many designs went, and what could not be taken away. */
export interface Erasure {
	readonly designs: number;
	readonly left: readonly Trace[];
}

const NO_ENTRIES: Entries = {};

/** Files are written and read by a part that comes after the first load. */
const fetchFiling = () => import('#lib/storage/design-file.ts');
const filing = () => untilLoaded(fetchFiling);

/** The facts of the person who sits here: the design being worked on, the others, and whether all is saved. */
export class Session {
	readonly #ports: SessionPorts;
	readonly #board: NoticeBoard;
	readonly #desk: Desk;
	readonly #keeper: Keeper;
	/** What was done before the storage answered, to be done again on what it holds. */
	#early: (() => void)[] | null = [];
	#started: Promise<void> | undefined;
	readonly #places: WalkPlaces;

	/** The board is given where others post on it too. */
	constructor(ports: SessionPorts, board = new NoticeBoard()) {
		this.#ports = ports;
		this.#board = board;
		this.#places = new WalkPlaces(ports.memory);
		this.#desk = new Desk(ports, {
			changed: (document) => this.#keeper.save(document),
			removed: (id) => {
				this.#keeper.remove(id);
				ports.memory.rememberPlace(id, undefined);
				keepTypedText(`name:${id}`, undefined);
			},
			opened: (id) => this.#opened(id),
			exampleCopied: (name) => this.#board.post({ kind: 'example-copied', name }),
		});
		this.#keeper = new Keeper(ports, this.#desk, this.#board);
		this.#keeper.whenLoaded = () => {
			const early = this.#early ?? [];
			this.#early = null;
			for (const act of early) act();
		};
	}

	/** The design being worked on, the example included; none until there is one. */
	get design(): DesignDocument | null {
		return this.#desk.design;
	}
	get entries(): Entries {
		return this.#desk.design?.entries ?? NO_ENTRIES;
	}
	get path(): WalkPath {
		return this.#desk.design?.path ?? 'essentials';
	}
	/** The storage has answered, or refused: from here on inputs may be enabled. */
	get ready(): boolean {
		return this.#keeper.ready;
	}
	get status(): SaveState {
		return this.#keeper.status;
	}
	/** The designs of this device, the last modified first. */
	get designs(): readonly DesignSummary[] {
		return this.#desk.designs;
	}
	get unreadable(): readonly Unreadable[] {
		return this.#keeper.unreadable;
	}
	get notices(): readonly Notice[] {
		return this.#board.notices;
	}
	/** An example is shown: in memory only. The first change to it makes the person's own design. */
	get example(): boolean {
		return this.#desk.example !== null;
	}
	/** The design that `restore` would put back. */
	get removed(): DesignDocument | null {
		return this.#desk.removed?.document ?? null;
	}
	get canUndo(): boolean {
		return (this.#desk.held?.history.past.length ?? 0) > 0;
	}
	get canRedo(): boolean {
		return (this.#desk.held?.history.future.length ?? 0) > 0;
	}
	/** Where the walk of this design was left, if it was. */
	get place(): string | undefined {
		return this.#places.of(this.design?.id ?? null);
	}

	/** Reads the storage. Once, in the browser. */
	start(): Promise<void> {
		// Fetched now, not when a file is asked for: by then the connection may be gone. A failure shows when it is asked for.
		fetchFiling().catch(() => undefined);
		return (this.#started ??= this.#keeper.start());
	}

	begin(path: WalkPath): void {
		this.#act(() => this.#desk.begin(path));
	}

	/** A new design that already answers these choices; the one worked on before stays among the designs. */
	beginWith(name: string, entries: Entries, path: WalkPath = 'complete'): void {
		this.#act(() => this.#desk.beginWith(cut(name.trim(), LONGEST_NAME), entries, path));
	}

	/** Changes what the design says of a choice. Changes in a row with the same `about` are undone together. */
	setEntry(choice: ChoiceId, change: Partial<Entry>, about?: string): void {
		const fitting = withinBounds(change);
		this.#act(() =>
			this.#desk.change(
				(document) => ({ ...document, entries: withEntry(document.entries, choice, fitting) }),
				about,
			),
		);
	}

	setPath(path: WalkPath): void {
		this.#act(() => this.#desk.change((document) => ({ ...document, path })));
	}

	/** Gives a design another name. A name that nobody could see changes nothing. */
	rename(id: string, name: string): void {
		const fitting = cut(cleanLine(name).trim(), LONGEST_NAME);
		if (isName(fitting)) this.#act(() => this.#desk.rename(id, fitting));
	}

	/** Takes up a design. Without such a design, nothing changes. */
	open(id: string): void {
		this.#act(() => {
			if (this.#desk.shelf.has(id)) this.#desk.open(id);
		});
	}

	duplicate(id: string): void {
		this.#act(() => this.#desk.duplicate(id));
	}

	/** Deletes a design; `restore` puts it back, until the next act. */
	remove(id: string): void {
		this.#act(() => this.#desk.remove(id));
	}

	restore(): void {
		this.#desk.restore();
	}

	/** Lets a removal be final. */
	forgetRemoved(): void {
		this.#desk.removed = null;
	}

	/** The design with this id, the example included. */
	find(id: string): DesignDocument | null {
		return this.#desk.find(id);
	}

	/** Deletes something that cannot be read, alone. Answers whether it is gone. */
	discard(unreadable: Unreadable): Promise<boolean> {
		return this.#keeper.discard(unreadable);
	}

	/** Saves again a design that was deleted in another tab. */
	keep(id: string): void {
		this.#act(() => this.#desk.keep(id));
	}

	undo(): void {
		this.#act(() => this.#desk.step('back'));
	}

	redo(): void {
		this.#act(() => this.#desk.step('forth'));
	}

	openExample(document: DesignDocument): void {
		this.#act(() => (this.#desk.example = document));
	}

	/** Puts the example away; one's own design is on the desk again. */
	leaveExample(): void {
		this.#act(() => (this.#desk.example = null));
	}

	/** Tells the person something, until they dismiss it. */
	tell(notice: NoticeContent): void {
		this.#board.post(notice);
	}

	dismiss(notice: Notice): void {
		this.#board.dismiss(notice);
	}

	/** Tries again to save what could not be. */
	retry(): void {
		this.#keeper.retry();
	}

	/** Notes where the walk was left, on this device only. */
	rememberPlace(place: string): void {
		this.#places.remember(this.design?.id ?? null, place, this.example);
	}

	/** The file of a design (of the one being worked on, without id). Throws where there is none. */
	async exportFile(id?: string): Promise<DesignFile> {
		const document = this.#desk.find(id);
		if (!document) throw new Error('There is no such design to export');
		return (await filing()).writeDesignFile(document);
	}

	/** Takes in the text of a file. Nothing that is here already is overwritten. */
	async importFile(text: string): Promise<Result<ImportOutcome, FileProblem>> {
		await this.#started;
		const read = (await filing()).readDesignFile(text, this.#ports.known);
		if (!read.ok) return failed(read.error);
		const outcome = takeIn(read.value, this.#desk, this.unreadable, this.#ports);
		this.#act(() => this.#desk.open(outcome.id));
		return succeeded(outcome);
	}

	/** Takes away everything that the tool keeps on this device, in all tabs. */
	async eraseEverything(): Promise<Erasure> {
		// Whether the storage answered yet or not: what it answers from here on is no more.
		const designs = this.designs.length + this.unreadable.length;
		this.#early = null;
		this.#keeper.abandon();
		this.#ports.tabs.tell({ kind: 'erased' });
		const left = await this.#ports.device.erase();
		this.#keeper.blank();
		this.#places.clear();
		this.#board.withdraw(() => false);
		return { designs, left };
	}

	/** Does something at once, and notes it to be done again while the storage has not answered. */
	#act(act: () => void): void {
		if (!this.ready) this.#early?.push(act);
		this.#desk.removed = null;
		act();
	}

	#opened(id: string | null): void {
		this.#places.taken(id);
		if (this.ready) this.#ports.memory.rememberCurrent(id);
	}
}

function withinBounds(change: Partial<Entry>): Partial<Entry> {
	const note = change.note === undefined ? undefined : cleanLines(change.note).slice(0, LONGEST_NOTE);
	const { answer } = change;
	const fitting = { ...change, ...(note === undefined ? {} : { note }) };
	if (answer?.state !== 'set-aside') return fitting;
	return { ...fitting, answer: { ...answer, reason: cleanLines(answer.reason).slice(0, LONGEST_REASON) } };
}

/** Gives the session to the components below, and takes it from above. */
export const [useSession, provideSession] = createContext<Session>();
