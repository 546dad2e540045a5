import type { Attachment } from 'svelte/attachments';

/** An element that stands at the foot of the screen: its height is the property `--bar-at-foot` of the page. */
export const barAtFoot: Attachment<HTMLElement> = (bar) => {
	const { style } = document.documentElement;
	const observer = new ResizeObserver(() => style.setProperty('--bar-at-foot', `${bar.offsetHeight}px`));
	observer.observe(bar);
	return () => {
		observer.disconnect();
		style.removeProperty('--bar-at-foot');
	};
};
