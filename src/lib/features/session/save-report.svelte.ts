import type { Moment } from '#lib/domain/design-document.ts';
import type { StoreProblem } from '#lib/storage/design-store.ts';
import type { PageLife } from './session-ports.ts';

/** Whether what was done is on the disk. */
export type SaveState =
	| { readonly kind: 'idle' }
	| { readonly kind: 'saving' }
	| { readonly kind: 'saved'; readonly at: Moment }
	| { readonly kind: 'not-saved'; readonly why: StoreProblem };

/** What the report needs of the world. */
export interface ReportPorts {
	readonly page: Pick<PageLife, 'later'>;
	now(): Moment;
}

/** How long after a failure it is tried again, in milliseconds. */
const RETRY = 10_000;

/** Says whether what was done is on the disk. What failed is tried again after a while. */
export class SaveReport {
	state = $state.raw<SaveState>({ kind: 'idle' });
	readonly #ports: ReportPorts;
	readonly #retry: () => void;
	#cancelRetry: () => void = () => undefined;

	constructor(ports: ReportPorts, retry: () => void) {
		this.#ports = ports;
		this.#retry = retry;
	}

	/** The storage was read: nothing is waiting to be tried again. */
	begin(): void {
		this.#cancelRetry();
		this.state = { kind: 'idle' };
	}

	/** Takes up what the queue, or the storage, says. */
	told(status: 'saving' | 'saved' | StoreProblem): void {
		this.#cancelRetry();
		if (status === 'saving') {
			// While it fails, a new attempt is not news.
			if (this.state.kind !== 'not-saved') this.state = { kind: 'saving' };
		} else if (status === 'saved') {
			this.state = { kind: 'saved', at: this.#ports.now() };
		} else {
			this.state = { kind: 'not-saved', why: status };
			this.#cancelRetry = this.#ports.page.later(this.#retry, RETRY);
		}
	}

	/** Everything was forgotten: what was saved is no more, what could not be is still said. */
	blank(): void {
		if (this.state.kind !== 'not-saved') this.state = { kind: 'idle' };
	}
}
