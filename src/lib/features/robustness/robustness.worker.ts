import { runRobustness, type RobustnessQuestion } from './robustness-task.ts';

addEventListener('message', ({ data }: MessageEvent<RobustnessQuestion>) => {
	runRobustness(data, (report) => postMessage(report));
});
