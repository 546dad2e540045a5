import type { Contest } from '#lib/domain/flips.ts';
import { runRobustness } from './robustness-task.ts';

addEventListener('message', ({ data }: MessageEvent<Contest>) => {
	runRobustness(data, (report) => postMessage(report));
});
