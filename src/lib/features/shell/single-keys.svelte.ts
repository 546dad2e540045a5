const KEPT_AS = 'charpente:single-keys';

function recalled(): boolean {
	try {
		return localStorage.getItem(KEPT_AS) !== 'off';
	} catch {
		// Storage is refused, or this is no browser: the shortcuts stay on for this visit.
		return true;
	}
}

/** Whether single-key shortcuts are on: they can be turned off (WCAG 2.1.4), which this device remembers. */
class SingleKeys {
	#on = $state(recalled());

	get on(): boolean {
		return this.#on;
	}

	set on(on: boolean) {
		this.#on = on;
		try {
			localStorage.setItem(KEPT_AS, on ? 'on' : 'off');
		} catch {
			// Kept for this visit only.
		}
	}

	/** Whether a key pressed here is meant as a shortcut: no modifier, outside text, lists of choices and dialogs. */
	allows(event: KeyboardEvent): boolean {
		if (!this.#on || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
		const { target } = event;
		if (!(target instanceof Element)) return true;
		return !target.closest(
			'textarea, select, dialog[open], [contenteditable], input:not([type=radio], [type=checkbox])',
		);
	}
}

/** The one setting of this page. */
export const singleKeys = new SingleKeys();
