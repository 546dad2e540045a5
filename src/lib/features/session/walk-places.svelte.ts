import { untrack } from 'svelte';
import type { TabMemory } from '#lib/storage/tab-memory.ts';

/** Where the walk of each design was left, on this device only. Before there is a design, its place is kept for it. */
export class WalkPlaces {
	readonly #memory: Pick<TabMemory, 'place' | 'rememberPlace'>;
	/** By design; under no design, before there is one. */
	#places = $state.raw<ReadonlyMap<string | null, string>>(new Map());

	constructor(memory: Pick<TabMemory, 'place' | 'rememberPlace'>) {
		this.#memory = memory;
	}

	/** Where the walk of a design was left, if it was. */
	of(design: string | null): string | undefined {
		return this.#places.get(design) ?? (design === null ? undefined : this.#memory.place(design));
	}

	/** Notes a place; that of an example for as long as the page is open. */
	remember(design: string | null, place: string, example: boolean): void {
		// An effect that notes a place does not follow it.
		untrack(() => (this.#places = new Map(this.#places).set(design, place)));
		if (design !== null && !example) this.#memory.rememberPlace(design, place);
	}

	/** A design was taken up: where it has no place yet, it gets the one from before there was a design. */
	taken(design: string | null): void {
		if (design === null) return;
		const before = this.#places.get(null);
		if (before !== undefined && this.#memory.place(design) === undefined)
			this.remember(design, before, false);
		this.#places = new Map([...this.#places].filter(([id]) => id !== null));
	}

	/** Forgets every place of this page. */
	clear(): void {
		this.#places = new Map();
	}
}
