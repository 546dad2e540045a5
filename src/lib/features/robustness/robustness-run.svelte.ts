import type { Telling } from '#lib/domain/telling-choice.ts';
import type { Drawn, RobustnessQuestion, RobustnessReport } from './robustness-task.ts';
import { Computing } from '#lib/features/evidence/computing.ts';
import { robustnessThread } from './robustness-thread.ts';

/** A computation in a thread of its own, at most one at a time. */
export class RobustnessRun {
	/** `running` until the draws are made; the telling choices come after them. */
	state = $state<'running' | 'drawn' | 'stopped' | 'failed'>('running');
	/** How far the draws are, in [0, 1]. */
	share = $state(0);
	drawn = $state.raw<Drawn>();
	/** The most telling first; nothing while they are weighed. */
	tellings = $state.raw<readonly Telling[]>();
	readonly #computing = new Computing<RobustnessQuestion, RobustnessReport>(
		robustnessThread,
		(report) => this.#hear(report),
		() => (this.state = 'failed'),
	);

	/** Begins anew; what was running ends. */
	begin(question: RobustnessQuestion): void {
		this.state = 'running';
		this.share = 0;
		this.drawn = undefined;
		this.tellings = undefined;
		this.#computing.begin(question);
	}

	/** Stops at the person's word. */
	stop(): void {
		this.end();
		this.state = 'stopped';
	}

	/** Ends the thread: nothing more is heard of it. */
	end(): void {
		this.#computing.end();
	}

	#hear(report: RobustnessReport): void {
		switch (report.kind) {
			case 'progress':
				this.share = report.share;
				return;
			case 'drawn':
				this.drawn = report;
				this.state = 'drawn';
				return;
			case 'told':
				this.tellings = report.tellings;
				this.end();
		}
	}
}
