import type { Contest } from '#lib/domain/flips.ts';
import type { ModelId } from '#lib/domain/evidence.ts';
import type { ChanceLevel } from '#lib/domain/matching/chance.ts';
import type { ChanceReport } from './chance-task.ts';
import { chanceThread } from './chance-thread.ts';

/** What plans drawn at random come to, worked out in a thread of its own, at most one at a time. */
export class ChanceRun {
	/** R and P of each ranked body; nothing until they have come. */
	levels = $state.raw<Readonly<Record<ModelId, ChanceLevel | undefined>>>({});
	/** P*; nothing until it has come, or where it is not defined. */
	leader = $state<number>();
	/** Nothing more comes: the figures stand without what chance would give. */
	failed = $state(false);
	#worker: Worker | undefined;

	/** Begins anew; what was running ends. */
	begin(contest: Contest): void {
		this.end();
		this.levels = {};
		this.leader = undefined;
		this.failed = false;
		try {
			const worker = chanceThread();
			this.#worker = worker;
			worker.addEventListener('message', ({ data }: MessageEvent<ChanceReport>) => this.#hear(data));
			worker.addEventListener('error', () => this.#fail());
			worker.postMessage(contest);
		} catch (error) {
			console.error(error);
			this.#fail();
		}
	}

	/** Ends the thread: nothing more is heard of it. */
	end(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
	}

	#hear(report: ChanceReport): void {
		if (report.kind === 'levels') {
			this.levels = report.levels;
			return;
		}
		this.leader = report.leader;
		this.end();
	}

	#fail(): void {
		this.end();
		this.failed = true;
	}
}
