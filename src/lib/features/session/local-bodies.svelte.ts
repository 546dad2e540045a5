import { createContext } from 'svelte';
import type { ClaimSlice, ModelSlice, PackedClaim, SearchText } from '#lib/content/slices.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { unloaded } from '#lib/ui/async/unloaded.svelte.ts';
import type { OwnModels } from './own-models.svelte.ts';

const NO_MODELS: readonly ModelSlice[] = [];
const NO_CLAIMS: readonly PackedClaim[] = [];

/** The bodies that the person added, fetched from this device when a view first asks for them. */
export class LocalBodies {
	/** All that can be done with them, once it is at hand. */
	desk = $state.raw<OwnModels>();
	/** What is needed for it could not be loaded; `open` tries again. */
	failed = $state(false);
	readonly #load: () => Promise<OwnModels>;
	#opening: Promise<void> | undefined;

	constructor(load: () => Promise<OwnModels>) {
		this.#load = load;
	}

	/** The storage has answered, or refused. */
	get ready(): boolean {
		return this.desk?.ready ?? false;
	}
	/** The bodies as the views take them; none before the storage was read. */
	slices(locale: Locale): readonly ModelSlice[] {
		return this.desk?.slices(locale) ?? NO_MODELS;
	}
	/** Their bare positions as the views take them. */
	get packed(): readonly PackedClaim[] {
		return this.desk?.packed ?? NO_CLAIMS;
	}
	/** What a search looks through. */
	get texts(): readonly SearchText[] {
		return this.desk?.texts ?? [];
	}

	/** Every claim about one of them; nothing where the body is not one that is here. */
	claimsOf(model: string, locale: Locale): readonly ClaimSlice[] | undefined {
		return this.desk?.claimsOf(model, locale);
	}

	/** Loads what is needed and reads the storage. Once, in the browser. */
	open(): Promise<void> {
		return (this.#opening ??= this.#open());
	}

	async #open(): Promise<void> {
		this.failed = false;
		try {
			const desk = await this.#load();
			this.desk = desk;
			await desk.start();
		} catch (error) {
			console.error(error);
			this.failed = true;
			this.#opening = undefined;
			// The views go on without them: that they are missing is told in the page.
			unloaded.add(() => void this.open());
		}
	}
}

/** Gives the local bodies to the components below, and takes them from above. */
export const [useLocalBodies, provideLocalBodies] = createContext<LocalBodies>();
