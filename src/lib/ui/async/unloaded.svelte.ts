/** What could not be loaded and has no place of its own to say so: the page tells it in one bar (UnloadedBar). */
class Unloaded {
	#waiting = $state.raw<readonly (() => void)[]>([]);

	/** Something is missing. */
	get some(): boolean {
		return this.#waiting.length > 0;
	}

	/** Notes something that is missing; `again` is called once, when it is to be tried again. */
	add(again: () => void): void {
		this.#waiting = [...this.#waiting, again];
	}

	/** Tries everything again: what fails once more notes itself anew. */
	tryAgain(): void {
		const waiting = this.#waiting;
		this.#waiting = [];
		for (const again of waiting) again();
	}
}

/** The one list of this page. */
export const unloaded = new Unloaded();

/**
 * Loads what an act of the person, or the page itself, needs. Never rejects: a failure is told in the bar, and the
 * promise stays pending until a later attempt succeeds, so that the act is carried out then.
 */
export async function untilLoaded<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
	for (;;) {
		try {
			return await load();
		} catch (error) {
			console.error(error);
			await new Promise<void>((again) => unloaded.add(again));
		}
	}
}
