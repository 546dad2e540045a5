import type { Locale } from '#lib/i18n/locale.ts';

/** Why the offline copy could not be made: the host answers other files than the build's, cannot be reached, or the
 * browser has no room. */
export type NotKept = 'changed' | 'unreachable' | 'no-room';

/**
 * What a page tells a service worker. `take-over`: become the active one. `stop`: what is being fetched may wait.
 * `erase`: delete the copy of every version and keep nothing more; answered on the port that was sent with it. Else: the
 * page is of that version and wants those languages kept whole.
 */
export type ToWorker =
	'take-over' | 'stop' | 'erase' | { readonly version: string; readonly keep: readonly Locale[] };

/** What a service worker tells the pages: its version with the languages that are whole now, or why one cannot be. */
export type FromWorker =
	| 'erased'
	| { readonly version: string; readonly kept: readonly Locale[] }
	| { readonly version: string; readonly notKept: NotKept };

/** How long to wait before each further try of a copy that failed, in milliseconds. After the last one: no more. */
export const PAUSES: readonly number[] = [10_000, 60_000, 300_000];

/** The pause before the next try after so many failures; nothing when there is none. Room does not come by waiting. */
export function pauseAfter(failures: number, why: NotKept): number | undefined {
	return why === 'no-room' ? undefined : PAUSES[failures - 1];
}
