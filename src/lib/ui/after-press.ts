/**
 * Runs `work` at once, or, where a press of the pointer is under way, once it has ended: a field is left when the pointer
 * goes down, and what `work` moves would be gone from under it before it comes up, and the click with it.
 */
export function afterPress(work: () => void): void {
	if (document.querySelector(':active') === null) return work();
	const ended = new AbortController();
	const end = () => {
		ended.abort();
		// The click follows the end of the press, in the same task.
		setTimeout(work);
	};
	for (const kind of ['mouseup', 'pointercancel', 'dragend'])
		addEventListener(kind, end, { capture: true, signal: ended.signal });
}
