type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
interface Kept {
	readonly value: string;
	readonly checked?: boolean;
}
interface EarlyDeeds {
	readonly fields: readonly (readonly [Field, Kept])[];
	readonly folds: readonly (readonly [HTMLDetailsElement, boolean])[];
	readonly buttons: readonly HTMLButtonElement[];
	readonly files: readonly File[];
}

declare global {
	/** Set by static/early.js, which listens before the app does: what was done meanwhile, and no more listening. */
	var charpenteEarly: (() => EarlyDeeds) | undefined;
}

/** Does again what a person chose, typed, unfolded, pressed or dropped before the app took the page over. Call it once, then. */
export function replayEarlyDeeds(): void {
	const early = globalThis.charpenteEarly?.();
	globalThis.charpenteEarly = undefined;
	for (const [field, { value, checked }] of early?.fields ?? []) {
		// A file cannot be chosen for a person; what is disabled was not meant to be changed yet.
		if (!field.isConnected || field.disabled || field.type === 'file') continue;
		const ticked = field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type);
		if (ticked) field.checked = checked ?? false;
		else field.value = value;
		for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
	}
	for (const [fold, open] of early?.folds ?? []) fold.open = open;
	for (const button of early?.buttons ?? []) if (button.isConnected) button.click();
	if (early?.files.length) drop(early.files);
}

function drop(files: readonly File[]): void {
	const dataTransfer = new DataTransfer();
	for (const file of files) dataTransfer.items.add(file);
	document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
}
