import {
	BarController,
	BarElement,
	CategoryScale,
	Chart,
	LinearScale,
	type ChartConfiguration,
	type Plugin,
} from 'chart.js';
import { intervalColumns, type IntervalBar } from './interval-bars.ts';
import type { IntervalInks } from './interval-inks.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** What a drawn chart can do until it is destroyed. */
export interface DrawnChart {
	/** Draws again: the width, the colours or the theme changed. */
	refresh(): void;
	destroy(): void;
}

/** How the chart is drawn: its colours, read at each drawing, and its words. */
export interface Drawing {
	readonly inks: () => IntervalInks;
	readonly percent: (share: number) => string;
}

/** Below this width in pixels, a name stands above its bar rather than beside it. */
const NARROW = 560;
/** Heights in pixels. */
const BAR = 12;
const CAP = 18;
const DASHES = [4, 3];

function hatched(context: CanvasRenderingContext2D, ink: string, paper: string): CanvasPattern | string {
	const tile = document.createElement('canvas');
	tile.width = tile.height = 6;
	const pen = tile.getContext('2d');
	if (!pen) return paper;
	pen.fillStyle = paper;
	pen.fillRect(0, 0, 6, 6);
	pen.strokeStyle = ink;
	pen.lineWidth = 1;
	pen.beginPath();
	for (const start of [-6, 0, 6]) {
		pen.moveTo(start, 6);
		pen.lineTo(start + 6, 0);
	}
	pen.stroke();
	return context.createPattern(tile, 'repeat') ?? paper;
}

/** Closes each interval with an end, so that it reads without colour. */
function ends(bars: readonly IntervalBar[], inks: () => IntervalInks): Plugin {
	return {
		id: 'ends',
		beforeDatasetsDraw({ ctx, scales: { x, y } }) {
			if (!x || !y) return;
			ctx.save();
			ctx.fillStyle = inks().track;
			for (const row of bars.keys()) ctx.fillRect(x.left, y.getPixelForValue(row) - 1, x.right - x.left, 2);
			ctx.restore();
		},
		afterDatasetsDraw({ ctx, scales: { x, y } }) {
			if (!x || !y) return;
			ctx.save();
			ctx.strokeStyle = inks().bar;
			ctx.lineWidth = 2;
			for (const [row, { stated, lower, upper }] of bars.entries()) {
				const middle = y.getPixelForValue(row);
				const [from, left, right] = [stated, lower, upper].map((share) => x.getPixelForValue(share));
				if (from === undefined || left === undefined || right === undefined) continue;
				ctx.beginPath();
				for (const end of [left, right]) {
					ctx.moveTo(end, middle - CAP / 2);
					ctx.lineTo(end, middle + CAP / 2);
				}
				for (const edge of [middle - BAR / 2, middle + BAR / 2]) {
					ctx.moveTo(left, edge);
					ctx.lineTo(right, edge);
				}
				ctx.stroke();
				// What rests on inferences is an outline in dashes, as everywhere else.
				ctx.setLineDash(DASHES);
				ctx.strokeRect(from, middle - BAR / 2, left - from, BAR);
				ctx.setLineDash([]);
			}
			ctx.restore();
		},
	};
}

/** The diamonds, over everything else. */
function marks(bars: readonly IntervalBar[], inks: () => IntervalInks): Plugin {
	return {
		id: 'marks',
		afterDraw({ ctx, scales: { x, y } }) {
			if (!x || !y) return;
			const { mark, paper } = inks();
			ctx.save();
			ctx.fillStyle = mark;
			ctx.strokeStyle = paper;
			ctx.lineWidth = 2;
			for (const [row, { mark: share }] of bars.entries()) {
				const [left, middle] = [x.getPixelForValue(share), y.getPixelForValue(row)];
				ctx.beginPath();
				ctx.moveTo(left, middle - 9);
				ctx.lineTo(left + 7, middle);
				ctx.lineTo(left, middle + 9);
				ctx.lineTo(left - 7, middle);
				ctx.closePath();
				ctx.stroke();
				ctx.fill();
			}
			ctx.restore();
		},
	};
}

function configuration(bars: readonly IntervalBar[], { inks, percent }: Drawing): ChartConfiguration<'bar'> {
	const { labels, stated, inferred, open } = intervalColumns(bars);
	const spans = (columns: typeof stated) => columns.map(([from, to]): [number, number] => [from, to]);
	const shape = { barThickness: BAR, grouped: false, borderSkipped: false } as const;
	return {
		type: 'bar',
		data: {
			labels: [...labels],
			datasets: [
				{ ...shape, data: spans(stated), backgroundColor: () => inks().bar },
				{ ...shape, data: spans(inferred), backgroundColor: () => inks().paper },
				{
					...shape,
					data: spans(open),
					backgroundColor: ({ chart }) => hatched(chart.ctx, inks().bar, inks().paper),
				},
			],
		},
		options: {
			indexAxis: 'y',
			animation: false,
			events: [],
			responsive: true,
			maintainAspectRatio: false,
			font: { family: inks().font, size: inks().size },
			layout: { padding: { right: 12, top: 6 } },
			scales: {
				x: {
					min: 0,
					max: 1,
					border: { display: false },
					grid: { color: () => inks().track, tickLength: 0 },
					ticks: {
						stepSize: 0.25,
						maxRotation: 0,
						padding: 8,
						color: () => inks().text,
						font: { family: inks().font, size: inks().size * 0.85 },
						callback: (value) => percent(Number(value)),
					},
				},
				y: {
					border: { display: false },
					grid: { display: false },
					ticks: {
						autoSkip: false,
						crossAlign: 'far',
						color: () => inks().text,
						font: { family: inks().font, size: inks().size },
					},
				},
			},
		},
		plugins: [ends(bars, inks), marks(bars, inks)],
	};
}

/** Names beside their bars where there is room, above them where there is not. */
function placeNames(chart: Chart, width: number): void {
	const ticks = chart.options.scales?.['y']?.ticks;
	if (!ticks) return;
	const narrow = width < NARROW;
	Object.assign(ticks, {
		mirror: narrow,
		crossAlign: narrow ? 'near' : 'far',
		labelOffset: narrow ? -21 : 0,
		padding: narrow ? 0 : 14,
		z: 1,
	});
}

/** Draws the bars in a canvas that fills its parent. The caller destroys the chart. */
export function drawIntervals(
	canvas: HTMLCanvasElement,
	bars: readonly IntervalBar[],
	drawing: Drawing,
): DrawnChart {
	const config = configuration(bars, drawing);
	const chart = new Chart(canvas, {
		...config,
		options: { ...config.options, onResize: (chart, { width }) => placeNames(chart, width) },
	});
	const refresh = () => {
		chart.resize();
		placeNames(chart, chart.width);
		chart.update('none');
	};
	refresh();
	return { refresh, destroy: () => chart.destroy() };
}
