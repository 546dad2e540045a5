import type { DesignFile } from '#lib/storage/design-file.ts';
import type { StoredRecord } from '#lib/storage/design-store.ts';
import { cut } from '#lib/storage/document-name.ts';
import { rawText } from '#lib/storage/raw-text.ts';
import { keyOf } from './unreadable.ts';

/** The file of what is stored, as it is stored: it can be mended by hand and brought in again. */
export function rawFile(raw: StoredRecord): DesignFile {
	const name = keyOf(raw).replace(/[^\w-]+/g, '');
	return { name: `charpente-${cut(name, 9).replace('…', '') || 'brut'}.json`, text: rawText(raw) };
}
