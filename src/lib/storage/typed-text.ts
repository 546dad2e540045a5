import { attempt, PREFIX } from './tab-memory.ts';

const keyOf = (place: string) => `${PREFIX}typed:${place}`;

/** What was typed in a place and nothing was made of yet, kept on this device; nothing where that is refused. */
export function typedText(place: string): string | undefined {
	return attempt(() => localStorage.getItem(keyOf(place)) ?? undefined, undefined);
}

/** Keeps what is typed in a place on this device; without a text, forgets it. */
export function keepTypedText(place: string, text: string | undefined): void {
	attempt(() => {
		if (text === undefined) localStorage.removeItem(keyOf(place));
		else localStorage.setItem(keyOf(place), text);
	}, undefined);
}
