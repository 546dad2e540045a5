import { failed, succeeded, type Result } from '#lib/domain/result.ts';
import type { Revision, StoredRecord } from '#lib/storage/design-store.ts';
import { excerpt } from '#lib/storage/document-name.ts';
import type { DocumentProblem } from '#lib/storage/document-reader.ts';
import { isObject } from '#lib/storage/plain-object.ts';

/** Something stored that this version of the tool cannot read. It is left as it is. */
export interface Unreadable {
	/** The key under which it is stored, as a text: another program may have stored it under a number. */
	readonly id: string;
	readonly why: DocumentProblem;
	/** What is stored of it. */
	readonly raw: StoredRecord;
}

/** Reads a stored record; one that is not kept under the id of its document cannot be read. */
export function readRecord<Document extends { readonly id: string }>(
	{ id, revision, document }: StoredRecord,
	read: (document: unknown) => Result<Document, DocumentProblem>,
): Result<{ readonly document: Document; readonly revision: Revision }, DocumentProblem> {
	const result = read(document);
	if (!result.ok) return result;
	if (result.value.id !== id || typeof revision !== 'string') return failed({ kind: 'invalid', path: 'id' });
	return succeeded({ document: result.value, revision });
}

/** The key of a record as a text; a database takes numbers, dates, bytes and lists of them too. */
export function keyOf({ id }: { readonly id: unknown }): string {
	if (typeof id === 'string') return id;
	return `(${JSON.stringify(id instanceof ArrayBuffer ? [...new Uint8Array(id)] : id)})`;
}

/** With one more record that cannot be read, in the place of what was known of it. */
export function withUnreadable(
	unreadable: readonly Unreadable[],
	record: StoredRecord,
	why: DocumentProblem,
): readonly Unreadable[] {
	const id = keyOf(record);
	return [...unreadable.filter((other) => other.id !== id), { id, why, raw: record }];
}

/** Without what is known of a record: it can be read, or is there no more. */
export function withoutUnreadable(unreadable: readonly Unreadable[], id: string): readonly Unreadable[] {
	return unreadable.some((other) => other.id === id)
		? unreadable.filter((other) => other.id !== id)
		: unreadable;
}

/** The name that something that cannot be read may still have, else its key. */
export function unreadableName({ id, raw }: Unreadable): string {
	const name = isObject(raw.document) ? raw.document['name'] : undefined;
	return excerpt(typeof name === 'string' && name.trim() !== '' ? name : id);
}
