import { Chart } from 'chart.js';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import IntervalChart from '#lib/ui/charts/IntervalChart.svelte';

const props = {
	bars: [
		{ label: 'First', stated: 0.2, lower: 0.4, upper: 0.8, mark: 0.6 },
		{ label: 'Second', stated: 0.1, lower: 0.1, upper: 0.1, mark: 0.1 },
	],
	label: 'Likeness of each body',
	caption: 'How to read it.',
	legend: { stated: 'stated', inferred: 'inferred', open: 'open', mark: 'mark' },
	percent: (share: number) => `${share * 100}%`,
};
const canvasOf = (container: Element) => {
	const canvas = container.querySelector('canvas');
	if (!canvas) throw new Error('There is no canvas');
	return canvas;
};
/** How many pixels of a canvas are not empty. */
const inked = (canvas: HTMLCanvasElement) => {
	const { width, height } = canvas;
	const data = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
	return [...data].filter((value, at) => at % 4 === 3 && value > 0).length;
};

test('the figure, not the canvas, is the picture, with its caption', async () => {
	const screen = await render(IntervalChart, props);
	const figure = screen.getByRole('img', { name: 'Likeness of each body' });
	await expect.element(figure).toHaveAccessibleDescription(/How to read it\./);
	expect(canvasOf(screen.container).hasAttribute('role')).toBe(false);
	await expect.poll(() => inked(canvasOf(screen.container))).toBeGreaterThan(1000);
});

test('the bars follow the figures, and the canvas is left clean', async () => {
	const screen = await render(IntervalChart, props);
	await expect.poll(() => inked(canvasOf(screen.container))).toBeGreaterThan(1000);
	const before = inked(canvasOf(screen.container));
	await screen.rerender({
		...props,
		bars: props.bars.map((bar) => ({ ...bar, stated: 0, lower: 0, upper: 0, mark: 0 })),
	});
	await expect.poll(() => inked(canvasOf(screen.container))).toBeLessThan(before);
	const canvas = canvasOf(screen.container);
	// The new figures are drawn once the old chart is gone.
	await expect.poll(() => Chart.getChart(canvas)).toBeDefined();
	screen.unmount();
	// A chart that is not destroyed stays registered, with its listeners, for as long as the page.
	expect(Chart.getChart(canvas)).toBeUndefined();
});
