import type { Moment } from '#lib/domain/design-document.ts';
import type { DesignStore } from '#lib/storage/design-store.ts';
import type { Device } from '#lib/storage/device.ts';
import type { KnownChoices, readDocument } from '#lib/storage/document-reader.ts';
import type { OtherTabs } from '#lib/storage/other-tabs.ts';
import type { TabMemory } from '#lib/storage/tab-memory.ts';

/** The names that the session gives, asked for when needed, in the language of that moment. */
export interface SessionWords {
	newDesign(): string;
	copyOf(name: string): string;
	/** The version of this tab, where another tab saved another one first. */
	otherVersionOf(name: string): string;
	/** The version of a file, where another one is here already. */
	fileVersionOf(name: string): string;
	/** One's own design, made from an example. */
	ownVersionOf(name: string): string;
}

/** The page around the session. */
export interface PageLife {
	listen(listener: {
		/** It is hidden, and may be ended without another word. */
		hidden(): void;
		/** It is seen again. */
		shown(): void;
		/** It goes away: only what is done at once is done. */
		leaving(): void;
		/** Whether leaving it would lose something. */
		atRisk(): boolean;
	}): void;
	/** Runs something later; answers how to call it off. */
	later(run: () => void, milliseconds: number): () => void;
}

/** All that the session needs of the world. */
export interface SessionPorts {
	readonly store: DesignStore;
	readonly memory: TabMemory;
	readonly tabs: OtherTabs;
	readonly device: Device;
	readonly page: PageLife;
	readonly words: SessionWords;
	readonly known: KnownChoices;
	/** The one way in for a document: it comes after the first load. Rejects where it cannot come. */
	reader(): Promise<typeof readDocument>;
	/** Something was kept on this device. */
	kept(): void;
	now(): Moment;
	/** A UUID. */
	newId(): string;
}
