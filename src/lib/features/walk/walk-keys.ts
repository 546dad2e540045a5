/** What a key asks for on the screen of a question. */
export type WalkKey =
	| { readonly kind: 'option'; readonly rank: number }
	| { readonly kind: 'undecided' | 'note' | 'close' | 'previous' | 'next' };

/** Reads a key press: 1–9 an option, d to be debated, n a note, arrows the steps, Escape closes; else nothing. */
export function walkKey(event: Pick<KeyboardEvent, 'key' | 'target'>): WalkKey | undefined {
	if (/^[1-9]$/.test(event.key)) return { kind: 'option', rank: Number(event.key) };
	// In a group of radio buttons the arrows belong to the group.
	const onRadio = event.target instanceof HTMLInputElement && event.target.type === 'radio';
	switch (event.key) {
		case 'd':
			return { kind: 'undecided' };
		case 'n':
			return { kind: 'note' };
		case 'Escape':
			return { kind: 'close' };
		case 'ArrowLeft':
			return onRadio ? undefined : { kind: 'previous' };
		case 'ArrowRight':
			return onRadio ? undefined : { kind: 'next' };
		default:
			return undefined;
	}
}
