import type { Entries } from '#lib/domain/answers.ts';
import { copyOf, newDesign, sayTheSame, type DesignDocument } from '#lib/domain/design-document.ts';
import { freeName, type Naming } from '#lib/storage/document-name.ts';
import type { WalkPath } from '#lib/domain/walk-order.ts';
import type { SessionPorts } from './session-ports.ts';
import {
	advanced,
	amended,
	EMPTY_SHELF,
	placed,
	stepped,
	summaries,
	without,
	type Held,
	type Shelf,
} from './shelf.ts';

/** What the desk tells whoever keeps the designs. */
export interface DeskListener {
	changed(document: DesignDocument): void;
	removed(id: string): void;
	opened(id: string | null): void;
	exampleCopied(name: string): void;
}

/** A design just removed, that can be put back. */
export interface Removed {
	readonly document: DesignDocument;
	readonly wasCurrent: boolean;
}

type Labels = Pick<SessionPorts, 'now' | 'newId' | 'words'>;

/** The designs in memory and the one being worked on. Knows no storage: it tells what changed. */
export class Desk {
	shelf = $state.raw<Shelf>(EMPTY_SHELF);
	current = $state.raw<string | null>(null);
	example = $state.raw<DesignDocument | null>(null);
	removed = $state.raw<Removed | null>(null);
	readonly #naming: Labels;
	readonly #listener: DeskListener;

	constructor(naming: Labels, listener: DeskListener) {
		this.#naming = naming;
		this.#listener = listener;
	}

	held = $derived.by((): Held | undefined =>
		this.example === null && this.current !== null ? this.shelf.get(this.current) : undefined,
	);
	design = $derived(this.example ?? this.held?.history.present ?? null);
	designs = $derived(summaries(this.shelf));

	/** The design with this id, the example included; the one being worked on without id. */
	find(id?: string): DesignDocument | null {
		if (id === undefined || id === this.design?.id) return this.design;
		return this.shelf.get(id)?.history.present ?? null;
	}

	/** A name that no other design has, made of this one. */
	free(name: string, naming?: Naming): string {
		return freeName(
			name,
			this.designs.map((design) => design.name),
			naming,
		);
	}

	open(id: string | null): void {
		this.example = null;
		this.current = id;
		this.#listener.opened(id);
	}

	/** Puts a design that is new here on the shelf, and says so. */
	add(document: DesignDocument): void {
		this.shelf = placed(this.shelf, document);
		this.#listener.changed(document);
	}

	/** A new design, on the desk. One that lies there untouched is taken instead of piling up empty ones. */
	begin(path: WalkPath): void {
		const present = this.held?.history.present;
		if (present && Object.keys(present.entries).length === 0 && present.created === present.modified) {
			if (present.path !== path) {
				this.shelf = amended(this.shelf, { ...present, path });
				this.#listener.changed({ ...present, path });
			}
			return;
		}
		const document = this.#blank(path);
		this.add(document);
		this.open(document.id);
	}

	/** A new design of this name on the desk, with these entries as its first step: undone, it is empty. */
	beginWith(name: string, entries: Entries, path: WalkPath): void {
		const blank = { ...this.#blank(path), name: this.free(name) };
		this.add(blank);
		this.open(blank.id);
		this.change((document) => ({ ...document, entries }));
	}

	/** Changes the design being worked on, making one where there is none. A change that changes nothing is none. */
	change(make: (document: DesignDocument) => DesignDocument, about?: string): void {
		const before = this.design ?? this.#blank('essentials');
		if (sayTheSame(before, make(before))) return;
		if (this.example) this.#copyExample(this.example);
		else if (!this.design) {
			this.shelf = placed(this.shelf, before);
			this.open(before.id);
		}
		const present = this.design;
		if (!present) throw new Error('A design was just put on the desk');
		const document = { ...make(present), modified: this.#naming.now() };
		this.shelf = advanced(this.shelf, document, about);
		this.#listener.changed(document);
	}

	/** Keeps a design again that was deleted elsewhere. */
	keep(id: string): void {
		const document = this.shelf.get(id)?.history.present;
		if (!document) return;
		this.shelf = amended(this.shelf, document);
		this.#listener.changed(document);
	}

	rename(id: string, name: string): void {
		if (this.example?.id === id) this.#copyExample(this.example, name);
		const before = this.shelf.get(id)?.history.present;
		if (!before || before.name === name) return;
		const document = { ...before, name, modified: this.#naming.now() };
		this.shelf = amended(this.shelf, document);
		this.#listener.changed(document);
	}

	duplicate(id: string): void {
		const original = this.find(id);
		if (!original) return;
		const { newId, now, words } = this.#naming;
		const copy = copyOf(original, { id: newId(), name: this.free(original.name, words.copyOf), now: now() });
		this.add(copy);
	}

	remove(id: string): void {
		const document = this.shelf.get(id)?.history.present;
		if (!document) return;
		const wasCurrent = this.current === id;
		this.shelf = without(this.shelf, id);
		this.removed = { document, wasCurrent };
		if (wasCurrent) this.open(null);
		this.#listener.removed(id);
	}

	/** Puts back what was removed last. */
	restore(): void {
		if (!this.removed) return;
		const { document, wasCurrent } = this.removed;
		this.removed = null;
		this.add(document);
		if (wasCurrent && this.current === null) this.open(document.id);
	}

	step(direction: 'back' | 'forth'): void {
		if (!this.held || this.current === null) return;
		const before = this.shelf;
		this.shelf = stepped(before, this.current, direction, this.#naming.now());
		const document = this.shelf.get(this.current)?.history.present;
		if (document && this.shelf !== before) this.#listener.changed(document);
	}

	clear(): void {
		this.shelf = EMPTY_SHELF;
		this.current = null;
		this.example = null;
		this.removed = null;
	}

	#blank(path: WalkPath): DesignDocument {
		const { newId, now, words } = this.#naming;
		return newDesign({ id: newId(), name: this.free(words.newDesign()), now: now(), path });
	}

	#copyExample(example: DesignDocument, name?: string): void {
		const { newId, now, words } = this.#naming;
		const own = name === undefined ? this.free(example.name, words.ownVersionOf) : this.free(name);
		const copy = copyOf(example, { id: newId(), name: own, now: now() });
		this.add(copy);
		this.open(copy.id);
		this.#listener.exampleCopied(own);
	}
}
