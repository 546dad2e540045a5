import { getContext, setContext } from 'svelte';

/** The number of a source in the list at the end of the page, by the source's id; nothing where it has none. */
export type SourceNumbers = (source: string) => number | undefined;

const NUMBERS = Symbol('source numbers');

/** Numbers the sources of everything below. */
export function provideSourceNumbers(numbers: SourceNumbers): void {
	setContext(NUMBERS, numbers);
}

/** The numbers given above; no source has one where nothing was given. */
export function useSourceNumbers(): SourceNumbers {
	return getContext<SourceNumbers | undefined>(NUMBERS) ?? (() => undefined);
}
