import { attempt, PREFIX } from '#lib/storage/tab-memory.ts';

const ASKED = `${PREFIX}persistence-asked`;

/** Whether this browser promised not to delete by itself what is kept here. A refusal is a normal state. */
class Persistence {
	granted = $state(false);

	/** Looks at what was answered before; asks nothing. */
	async look(): Promise<void> {
		// Absent in an insecure context, such as a laptop that serves a room.
		this.granted = (await this.#storage?.persisted?.().catch(() => false)) ?? false;
	}

	/** Asks the browser, the first time that something is kept on this device, and never again. */
	async ask(): Promise<void> {
		const asked = attempt(() => localStorage.getItem(ASKED) !== null, true);
		if (asked || !this.#storage?.persist) return;
		attempt(() => localStorage.setItem(ASKED, ''), undefined);
		this.granted = await this.#storage.persist().catch(() => false);
	}

	get #storage(): Partial<StorageManager> | undefined {
		return (navigator as { readonly storage?: StorageManager }).storage;
	}
}

/** The one state of this page. */
export const persistence = new Persistence();
