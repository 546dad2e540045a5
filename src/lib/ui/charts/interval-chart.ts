import type { Attachment } from 'svelte/attachments';
import { untilLoaded } from '../async/unloaded.svelte.ts';
import type { IntervalBar } from './interval-bars.ts';
import type { DrawnChart } from './interval-canvas.ts';
import { inksOf, paperInks } from './interval-inks.ts';

/** What makes the colours of the page change. */
const THEMES = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];

/**
 * Draws the bars in the canvas that it is attached to, and owns the chart until the canvas goes. The library is
 * loaded when the first chart is drawn. Paper is light: the chart is drawn so for printing.
 */
export function intervalChart(
	bars: readonly IntervalBar[],
	percent: (share: number) => string,
): Attachment<HTMLCanvasElement> {
	return (canvas) => {
		const stop = new AbortController();
		let chart: DrawnChart | undefined;
		let inks = inksOf;
		const refresh = () => chart?.refresh();
		const onPaper = (light: boolean) => () => {
			inks = light ? paperInks : inksOf;
			refresh();
		};
		const { signal } = stop;
		for (const theme of THEMES) matchMedia(theme).addEventListener('change', refresh, { signal });
		addEventListener('beforeprint', onPaper(true), { signal });
		addEventListener('afterprint', onPaper(false), { signal });
		const drawing = untilLoaded(() => import('./interval-canvas.ts'));
		void Promise.all([drawing, document.fonts.ready]).then(([{ drawIntervals }]) => {
			if (!signal.aborted) chart = drawIntervals(canvas, bars, { inks: () => inks(canvas), percent });
		});
		return () => {
			stop.abort();
			chart?.destroy();
		};
	};
}
