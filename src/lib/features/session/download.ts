import type { DesignFile } from '#lib/storage/design-file.ts';
import { offerFile } from '#lib/ui/export/file-download.ts';

/** Hands a design's file to the person, as a download. */
export function download({ name, text }: DesignFile): void {
	offerFile(name, new Blob([text], { type: 'application/json' }));
}
