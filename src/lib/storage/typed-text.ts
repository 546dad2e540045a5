import { attempt, PREFIX } from './tab-memory.ts';

const keyOf = (place: string) => `${PREFIX}typed:${place}`;

const OWN = 'own:';

/** The place of a part of a body that a person added: what is typed there goes with the body. */
export function ownPlace(body: string, part: string): string {
	return `${OWN}${body}:${part}`;
}

/** Forgets what was typed about bodies that are here no more. */
export function forgetTypedOfOthers(bodies: readonly string[]): void {
	const here = bodies.map((body) => keyOf(ownPlace(body, '')));
	attempt(() => {
		for (const key of Object.keys(localStorage))
			if (key.startsWith(keyOf(OWN)) && !here.some((one) => key.startsWith(one)))
				localStorage.removeItem(key);
	}, undefined);
}

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
