import { oneFullStop } from '#lib/i18n/full-stop.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { AskedView } from './asked-view.svelte.ts';
import { MOST_PINS } from './matrix-address.ts';
import type { MatrixRow } from './matrix-rows.ts';

/** Pins bodies of the view and takes the pins off again, and says so. */
export class Pins {
	#said = $state.raw<() => string>(() => '');
	readonly #asked: AskedView;

	/** What was last done with a pin, in the language that is read; empty before anything was. */
	get said(): string {
		return this.#said();
	}

	constructor(asked: AskedView) {
		this.#asked = asked;
	}

	/** Whoever was told has gone to see. */
	readonly seen = (): void => {
		this.#said = () => '';
	};

	/** Pins a body, or takes its pin off. One too many is refused. */
	readonly pin = ({ model }: MatrixRow, on: boolean): void => {
		const { id, short: name } = model;
		const { view, show } = this.#asked;
		const others = view.pins.filter((one) => one !== id);
		if (on && others.length >= MOST_PINS) {
			this.#said = () => oneFullStop(m.matrix_pin_full({ name }));
			return;
		}
		this.#said = () =>
			on ? m.matrix_pin_on({ name, count: String(others.length + 1) }) : m.matrix_pin_off({ name });
		void show({ ...view, pins: on ? [...others, id] : others }, true);
	};
}
