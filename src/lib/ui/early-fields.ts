type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
interface Kept {
	readonly value: string;
	readonly checked?: boolean;
}

declare global {
	/** Set by static/early.js, which listens before the app does: what was changed, and no more listening. */
	var charpenteEarly: (() => readonly (readonly [Field, Kept])[]) | undefined;
}

/** Says again what a person chose or typed before the app took the page over, which set it back. Call it once, then. */
export function replayEarlyFields(): void {
	const kept = globalThis.charpenteEarly?.() ?? [];
	globalThis.charpenteEarly = undefined;
	for (const [field, { value, checked }] of kept) {
		// A file cannot be chosen for a person; what is disabled was not meant to be changed yet.
		if (!field.isConnected || field.disabled || field.type === 'file') continue;
		const ticked = field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type);
		if (ticked) field.checked = checked ?? false;
		else field.value = value;
		for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
	}
}
