import type { Contest } from '#lib/domain/flips.ts';
import { runChance } from './chance-task.ts';

addEventListener('message', ({ data }: MessageEvent<Contest>) => {
	runChance(data, (report) => postMessage(report));
});
