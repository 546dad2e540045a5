import { DeviceSetting } from '#lib/ui/device-setting.svelte.ts';

/** Whether single-key shortcuts are on: they can be turned off (WCAG 2.1.4), which this device remembers. */
class SingleKeys extends DeviceSetting {
	/** Whether a key pressed here is meant as a shortcut: no modifier, outside text, lists of choices and dialogs. */
	allows(event: KeyboardEvent): boolean {
		if (!this.on || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
		const { target } = event;
		if (!(target instanceof Element)) return true;
		return !target.closest(
			'textarea, select, dialog[open], [contenteditable], input:not([type=radio], [type=checkbox])',
		);
	}
}

/** The one setting of this page. */
export const singleKeys = new SingleKeys('single-keys', true);
