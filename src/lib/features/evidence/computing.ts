/** A computation in a thread of its own, at most one at a time: what was running ends when another begins. */
export class Computing<Question, Report> {
	#worker: Worker | undefined;
	readonly #thread: () => Worker;
	readonly #hear: (report: Report) => void;
	readonly #fail: () => void;

	/** `hear` is told each report, `fail` that none comes any more. */
	constructor(thread: () => Worker, hear: (report: Report) => void, fail: () => void) {
		this.#thread = thread;
		this.#hear = hear;
		this.#fail = fail;
	}

	/** Begins anew. */
	begin(question: Question): void {
		this.end();
		try {
			const worker = this.#thread();
			this.#worker = worker;
			worker.addEventListener('message', ({ data }: MessageEvent<Report>) => this.#hear(data));
			worker.addEventListener('error', () => this.#give());
			worker.postMessage(question);
		} catch (error) {
			console.error(error);
			this.#give();
		}
	}

	/** Ends the thread: nothing more is heard of it. */
	end(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
	}

	#give(): void {
		this.end();
		this.#fail();
	}
}
