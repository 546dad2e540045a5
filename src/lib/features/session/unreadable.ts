import { failed, type Result } from '#lib/domain/result.ts';
import type { DesignFile } from '#lib/storage/design-file.ts';
import type { StoredRecord } from '#lib/storage/design-store.ts';
import type { DocumentProblem } from '#lib/storage/document-reader.ts';

/** Something stored that this version of the tool cannot read. It is left as it is. */
export interface Unreadable {
	readonly id: string;
	readonly why: DocumentProblem;
	/** What is stored of it. */
	readonly raw: StoredRecord;
}

/** Reads a stored record; one that is not kept under the id of its document cannot be read. */
export function readRecord<Document extends { readonly id: string }>(
	{ id, revision, document }: StoredRecord,
	read: (document: unknown) => Result<Document, DocumentProblem>,
): Result<Document, DocumentProblem> {
	const result = read(document);
	const fits = !result.ok || (result.value.id === id && typeof revision === 'string');
	return fits ? result : failed({ kind: 'invalid', path: 'id' });
}

/** With one more record that cannot be read, in the place of what was known of it. */
export function withUnreadable(
	unreadable: readonly Unreadable[],
	record: StoredRecord,
	why: DocumentProblem,
): readonly Unreadable[] {
	const others = unreadable.filter(({ id }) => id !== record.id);
	return [...others, { id: String(record.id), why, raw: record }];
}

/** The file of what cannot be read, as it is stored. */
export function unreadableFile({ id, raw }: Unreadable): DesignFile {
	return { name: `charpente-${id.slice(0, 8)}.json`, text: JSON.stringify(raw, null, '\t') };
}
