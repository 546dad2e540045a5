import { runRobustness, type RobustnessTask } from './robustness-task.ts';

addEventListener('message', ({ data }: MessageEvent<RobustnessTask>) => {
	runRobustness(data, (report) => postMessage(report));
});
