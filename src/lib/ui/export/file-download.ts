/** Hands a file to the person, as a download. Nothing leaves the device. */
export function offerFile(name: string, content: Blob): void {
	const address = URL.createObjectURL(content);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// The browser has taken hold of the content by the next turn; until then the address must stand.
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
