import { untrack } from 'svelte';
import type { TabMemory } from '#lib/storage/tab-memory.ts';

/** Where the walk of each design was left, on this device only. Before there is a design, its place is kept for it. */
export class WalkPlaces {
	readonly #memory: Pick<TabMemory, 'place' | 'rememberPlace'>;
	/** By design; under the empty name, before there is one. */
	#places = $state.raw<Readonly<Record<string, string>>>({});

	constructor(memory: Pick<TabMemory, 'place' | 'rememberPlace'>) {
		this.#memory = memory;
	}

	/** Where the walk of a design was left, if it was. */
	of(design: string | null): string | undefined {
		return this.#places[design ?? ''] ?? (design === null ? undefined : this.#memory.place(design));
	}

	/** Notes a place; that of an example for as long as the page is open. */
	remember(design: string | null, place: string, example: boolean): void {
		// An effect that notes a place does not follow it.
		untrack(() => (this.#places = { ...this.#places, [design ?? '']: place }));
		if (design !== null && !example) this.#memory.rememberPlace(design, place);
	}

	/** A design was taken up: where it has no place yet, it gets the one from before there was a design. */
	taken(design: string | null): void {
		if (design === null) return;
		const { '': before, ...ofDesigns } = this.#places;
		this.#places = ofDesigns;
		if (before !== undefined && this.#memory.place(design) === undefined)
			this.remember(design, before, false);
	}

	/** Forgets every place of this page. */
	clear(): void {
		this.#places = {};
	}
}
