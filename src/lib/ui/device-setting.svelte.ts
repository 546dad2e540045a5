/** A setting that is on or off, which this device remembers; where storage is refused, for this visit only. */
export class DeviceSetting {
	readonly #name: string;
	#on: boolean;

	/** `name`: what it is kept under; `usual`: what holds until the person chooses. */
	constructor(name: string, usual: boolean) {
		this.#name = `charpente:${name}`;
		this.#on = $state(recalled(this.#name, usual));
	}

	get on(): boolean {
		return this.#on;
	}

	set on(on: boolean) {
		this.#on = on;
		try {
			localStorage.setItem(this.#name, on ? 'on' : 'off');
		} catch {
			// Kept for this visit only.
		}
	}
}

function recalled(name: string, usual: boolean): boolean {
	try {
		const kept = localStorage.getItem(name);
		return kept === null ? usual : kept === 'on';
	} catch {
		// Storage is refused, or this is no browser.
		return usual;
	}
}
