import { parse } from 'csv-parse/browser/esm/sync';
import { expect, vi } from 'vitest';
import type { RenderResult } from 'vitest-browser-svelte';

/** A file that is handed to the person. */
export interface HandedFile {
	readonly name: string;
	readonly content: Blob;
}

/** What is handed to the person, instead of the browser's own download; no source is known. Ends when mocks are restored. */
export function handedOver(): HandedFile[] {
	const files: HandedFile[] = [];
	let last: Blob | undefined;
	const fetched = globalThis.fetch;
	vi.spyOn(globalThis, 'fetch').mockImplementation(async (...asked) =>
		String(asked[0]).endsWith('/data/bibliography.json') ? Response.json([]) : fetched(...asked),
	);
	vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
		last = content instanceof Blob ? content : undefined;
		return 'blob:test';
	});
	vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
		if (last) files.push({ name: this.download, content: last });
	});
	return files;
}

/** The table that an export gives, as a spreadsheet reads it. */
export async function tableOf(
	screen: Pick<RenderResult<never>, 'getByText' | 'getByRole'>,
	files: HandedFile[],
): Promise<readonly (readonly string[])[]> {
	await screen.getByText('Export and cite').click();
	await screen.getByRole('button', { name: 'Table (CSV)' }).click();
	await expect.poll(() => files.length).toBe(1);
	const text = (await files[0]?.content.text()) ?? '';
	return parse(text, { bom: true });
}
