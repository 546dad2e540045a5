import type { DesignFile } from '#lib/storage/design-file.ts';

/** Hands a file to the person, as a download. */
export function download({ name, text }: DesignFile): void {
	const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// The browser has taken hold of the content by the next turn; until then the address must stand.
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
