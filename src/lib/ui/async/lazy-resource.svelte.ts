import { untrack } from 'svelte';

/** What comes after the first load of a page, and is shown in a place of its own: its value, or that it did not come. */
export class LazyResource<Value, Key = void> {
	#value = $state.raw<Value>();
	#failed = $state(false);
	#loading = $state(false);
	readonly #load: (key: Key) => Promise<Value>;
	/** The last load that was asked for: an older one that comes later is dropped. */
	#asked = 0;

	constructor(load: (key: Key) => Promise<Value>) {
		this.#load = load;
	}

	/** Nothing until it has come; then what came last. */
	get value(): Value | undefined {
		return this.#value;
	}
	/** The last load failed: `load` tries again, and this holds until it succeeds. */
	get failed(): boolean {
		return this.#failed;
	}
	/** A load is under way. */
	get loading(): boolean {
		return this.#loading;
	}

	/** Loads, or loads again. Never rejects: a failure is in `failed`. */
	async load(key: Key): Promise<void> {
		const asked = (this.#asked += 1);
		this.#loading = true;
		try {
			const value = await this.#load(key);
			if (this.#asked !== asked) return;
			this.#value = value;
			this.#failed = false;
		} catch (error) {
			if (this.#asked !== asked) return;
			console.error(error);
			this.#failed = true;
		}
		this.#loading = false;
	}
}

/**
 * A resource that follows what it is about: it is loaded again when that changes, and what it says is never about
 * something else. Nothing is loaded while `key` gives nothing. Call it while a component is made.
 */
export function followedResource<Value, Key extends object>(
	key: () => Key | undefined,
	load: (key: Key) => Promise<Value>,
): {
	readonly value: Value | undefined;
	readonly failed: boolean;
	readonly loading: boolean;
	again(): Promise<void>;
} {
	const about = $derived(key());
	const loaded = new LazyResource(async (asked: Key) => ({ asked, value: await load(asked) }));
	const again = async () => {
		const now = about;
		if (now) await untrack(() => loaded.load(now));
	};
	$effect(() => void again());
	return {
		get value() {
			return loaded.value?.asked === about ? loaded.value?.value : undefined;
		},
		get failed() {
			return loaded.failed;
		},
		get loading() {
			return loaded.loading;
		},
		again,
	};
}
