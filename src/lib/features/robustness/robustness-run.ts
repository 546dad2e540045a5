import type { RobustnessReport, RobustnessTask } from './robustness-task.ts';

/** What is told of a computation in a thread of its own. */
export interface RunListener {
	readonly report: (report: RobustnessReport) => void;
	readonly failed: () => void;
}

/** Begins a computation in a thread of its own; what it gives back stops it. */
export function startRobustness(task: RobustnessTask, { report, failed }: RunListener): () => void {
	const worker = new Worker(new URL('./robustness.worker.ts', import.meta.url), { type: 'module' });
	worker.addEventListener('message', ({ data }: MessageEvent<RobustnessReport>) => {
		report(data);
		if (data.kind === 'told') worker.terminate();
	});
	worker.addEventListener('error', failed);
	worker.postMessage(task);
	return () => worker.terminate();
}
