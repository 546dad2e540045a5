import type { Contest } from '#lib/domain/flips.ts';
import type { ModelId } from '#lib/domain/evidence.ts';
import type { ChanceLevel } from '#lib/domain/matching/chance.ts';
import { Computing } from '#lib/features/evidence/computing.ts';
import type { ChanceReport } from './chance-task.ts';
import { chanceThread } from './chance-thread.ts';

/** What plans drawn at random come to, worked out in a thread of its own, at most one at a time. */
export class ChanceRun {
	/** R and P of each ranked body; nothing until they have come. */
	levels = $state.raw<Readonly<Record<ModelId, ChanceLevel | undefined>>>({});
	/** P*; nothing until it has come, or where it is not defined. */
	leader = $state<number>();
	/** Nothing more comes: the figures stand without what chance would give, which is said. */
	failed = $state(false);
	readonly #computing = new Computing<Contest, ChanceReport>(
		chanceThread,
		(report) => this.#hear(report),
		() => (this.failed = true),
	);

	/** Begins anew; what was running ends. */
	begin(contest: Contest): void {
		this.levels = {};
		this.leader = undefined;
		this.failed = false;
		this.#computing.begin(contest);
	}

	/** Ends the thread: nothing more is heard of it. */
	end(): void {
		this.#computing.end();
	}

	#hear(report: ChanceReport): void {
		if (report.kind === 'levels') {
			this.levels = report.levels;
			return;
		}
		this.leader = report.leader;
		this.end();
	}
}
