import { failed, succeeded, type Result } from '#lib/domain/result.ts';
import { LONGEST_BODY_FILE } from '#lib/storage/document-limits.ts';

/** Why the text of a file is not at hand: it is too large to be one of ours, or the browser could not read it. */
export type TextProblem = { readonly kind: 'too-large' } | { readonly kind: 'unread' };

/** A character takes at most three bytes: beyond that the file is not even read. */
const MOST_BYTES = 3 * LONGEST_BODY_FILE;

/** The text of a file that the person gave. */
export async function textOf(file: File): Promise<Result<string, TextProblem>> {
	if (file.size > MOST_BYTES) return failed({ kind: 'too-large' });
	try {
		return succeeded(await file.text());
	} catch {
		return failed({ kind: 'unread' });
	}
}
