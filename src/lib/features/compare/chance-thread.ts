/** A new thread that works out what plans drawn at random come to. */
export function chanceThread(): Worker {
	return new Worker(new URL('./chance.worker.ts', import.meta.url), { type: 'module' });
}
