import type { DesignDocument } from '#lib/domain/design-document.ts';
import type { OwnModel } from '#lib/domain/own-model.ts';
import type { Result } from '#lib/domain/result.ts';

/** Names one stored version of a design. Never given twice, so that equal means the same version. */
export type Revision = string;

/** What the storage holds of one design, as found: the document is not trusted before it was read by the reader. */
export interface StoredRecord {
	readonly id: string;
	/** None where the record was not written by the tool, or cannot be read by the browser itself. */
	readonly revision: Revision | null;
	readonly document: unknown;
}

/**
 * Why nothing could be kept. `refused`: there is no storage here (private window, blocked) · `full`: no room ·
 * `outdated`: a newer version of the tool changed the storage, this one must be loaded again · `failed`: all else.
 */
export type StoreProblem = 'refused' | 'full' | 'failed' | 'outdated';

/** The version that a write stands on, and those that earlier attempts of the same tab may have left behind. */
export interface Basis {
	readonly base: Revision | null;
	readonly attempts: readonly Revision[];
}

/** How a write ended. Only `written` changed anything. */
export type WriteOutcome =
	/** With the name that it was written under, where that was left to the storage. */
	| { readonly kind: 'written'; readonly name?: string }
	/** Another version stands there than the one that the write is based on. */
	| { readonly kind: 'conflict'; readonly found: StoredRecord }
	/** The version that the write is based on is there no more. */
	| { readonly kind: 'gone' };

/** What happened to the storage from outside. */
export type StoreEvent =
	/** It is being deleted by another tab. */
	| 'erased'
	/** A newer version of the tool is changing it. */
	| 'outdated'
	/** Another tab holds it and keeps this one waiting. */
	| 'blocked'
	/** The browser closed it. */
	| 'terminated';

/** What every document has. */
export interface Named {
	readonly id: string;
	readonly name: string;
}

/** Makes a name for a document that is new, of the names that are stored already. */
export type FreeName = (taken: readonly string[]) => string;

/** Where documents of one sort are kept. Every promise answers; none rejects. */
export interface RecordStore<Document extends Named> {
	readAll(): Promise<Result<readonly StoredRecord[], StoreProblem>>;
	read(id: string): Promise<Result<StoredRecord | undefined, StoreProblem>>;
	/**
	 * Answers once the version is on the disk, under `revision`; checks its basis in the same transaction. With `naming`, so
	 * is the name chosen: two tabs never make the same one.
	 */
	write(
		document: Document,
		basis: Basis,
		revision: Revision,
		naming?: FreeName,
	): Promise<Result<WriteOutcome, StoreProblem>>;
	remove(id: string, basis: Basis): Promise<Result<WriteOutcome, StoreProblem>>;
	/** Deletes a record that cannot be read, whatever its key is; one that was changed since stays. */
	discard(record: StoredRecord): Promise<Result<WriteOutcome, StoreProblem>>;
	listen(listener: (event: StoreEvent) => void): void;
}

/** Where designs are kept. */
export interface DesignStore extends RecordStore<DesignDocument> {
	/** Deletes everything, the storage included. */
	erase(): Promise<Result<void, StoreProblem | 'blocked'>>;
}

/** Where the bodies that a person added are kept. It is told `erased` when this very tab erases everything, too. */
export type OwnModelStore = RecordStore<OwnModel>;
