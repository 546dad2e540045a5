/** A new thread that runs the draws. */
export function robustnessThread(): Worker {
	return new Worker(new URL('./robustness.worker.ts', import.meta.url), { type: 'module' });
}
