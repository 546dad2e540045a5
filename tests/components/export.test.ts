import readWorkbook from 'read-excel-file/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';
import ExportBar from '#lib/ui/export/ExportBar.svelte';
import { pngFile, svgFileText } from '#lib/ui/export/picture-file.ts';
import { handedOver } from './handed-over.ts';

/** The runner's own address has a query: a view's files are named after theirs. */
const runner = location.href;

beforeEach(() => {
	overwriteGetLocale(() => 'en');
	history.replaceState(null, '', location.pathname);
});
afterEach(() => {
	history.replaceState(null, '', runner);
	vi.restoreAllMocks();
	document.querySelectorAll('[data-drawing], style[data-test]').forEach((element) => element.remove());
});

const props = { title: 'Entry, by place', version: '1.0.0', date: '2026-11-23', licence: 'CC-BY-4.0' };
const words = { title: 'A title', caption: 'How to read it', citation: 'Where it is from' };

function drawing(): SVGSVGElement {
	const style = document.createElement('style');
	style.dataset['test'] = '';
	style.textContent =
		':root{--test-ink:rgb(10, 20, 30)} .bar{fill:var(--test-ink)} .gone{display:none} .dash{stroke:var(--test-ink);stroke-dasharray:4 2}';
	document.head.append(style);
	const holder = document.createElement('div');
	holder.dataset['drawing'] = '';
	holder.innerHTML =
		'<svg viewBox="0 0 20 10" width="200" height="100"><rect class="bar" width="20" height="10"/><line class="dash" x2="9"/><text class="gone">hidden</text></svg>';
	holder.style.background = 'rgb(250, 250, 250)';
	document.body.append(holder);
	const svg = holder.querySelector('svg');
	if (!svg) throw new Error('There is no drawing');
	return svg;
}

test('the table is made when it is asked for, under a safe name', async () => {
	const files = handedOver();
	const rows = vi.fn(() => [['Initiative'], ['=Québec']]);
	const screen = await render(ExportBar, { ...props, rows });
	await screen.getByText('Export and cite').click();
	expect(rows).not.toHaveBeenCalled();
	await screen.getByRole('button', { name: 'Table (CSV)' }).click();
	await expect.poll(() => files.length).toBe(1);
	expect(files[0]?.name).toBe('charpente-entry-by-place-v1.0.0.csv');
	const bytes = new Uint8Array((await files[0]?.content.arrayBuffer()) ?? []);
	expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
	expect(new TextDecoder().decode(bytes)).toBe("Initiative\r\n'=Québec\r\n");
});

test('the table is a workbook too, with what it is on a sheet of its own; numbers are numbers', async () => {
	const files = handedOver();
	const rows = () => [
		['Initiative', 'Share'],
		['=Québec', 0.5],
	];
	const screen = await render(ExportBar, { ...props, rows, caption: 'Shares of one' });
	await screen.getByText('Export and cite').click();
	await screen.getByRole('button', { name: 'Workbook (XLSX)' }).click();
	await expect.poll(() => files.length).toBe(1);
	expect(files[0]?.name).toBe('charpente-entry-by-place-v1.0.0.xlsx');
	const sheets = await readWorkbook(files[0]?.content ?? new Blob());
	expect(sheets.map(({ sheet }) => sheet)).toEqual(['Table', 'Read me']);
	expect(sheets[0]?.data).toEqual(rows());
	const about = sheets[1]?.data.map((row) => row.join(' | ')).join('\n') ?? '';
	for (const said of ['Entry, by place', 'Shares of one', location.href, 'CC-BY-4.0', 'semicolon'])
		expect(about).toContain(said);
});

test('in French the table is also a file that opens in columns where the comma is for decimals', async () => {
	overwriteGetLocale(() => 'fr');
	const files = handedOver();
	const rows = () => [
		['Initiative', 'Part'],
		['A; B', 0.25],
	];
	const screen = await render(ExportBar, { ...props, rows });
	await screen.getByText('Exporter et citer').click();
	await screen.getByRole('button', { name: 'pour un tableur en français' }).click();
	await expect.poll(() => files.length).toBe(1);
	expect(await files[0]?.content.text()).toBe('Initiative;Part\r\n"A; B";0,25\r\n');
});

test('what was asked of the view is in the name of its files, and in the text beside its table', async () => {
	history.replaceState(null, '', '?choice=entry&province=QC&utm_source=mail');
	const files = handedOver();
	const screen = await render(ExportBar, { ...props, rows: () => [['Initiative']] });
	await screen.getByText('Export and cite').click();
	await screen.getByRole('button', { name: 'About the table' }).click();
	await expect.poll(() => files.length).toBe(1);
	expect(files[0]?.name).toBe('charpente-entry-by-place-choice-entry-province-qc-v1.0.0.txt');
	const text = (await files[0]?.content.text()) ?? '';
	expect(text).toContain('Filter: province\r\n\tQC');
	expect(text).not.toContain('utm_source');
});

test('the sources of a view are offered in three forms', async () => {
	const files = handedOver();
	const references = vi.fn(async (form: string) => `in ${form}`);
	const screen = await render(ExportBar, { ...props, references });
	await screen.getByText('Export and cite').click();
	for (const [at, [name, ending, form]] of (
		[
			['Sources (APA)', 'sources.txt', 'apa'],
			['Sources (RIS)', 'sources.ris', 'ris'],
			['Sources (BibTeX)', 'sources.bib', 'bib'],
		] as const
	).entries()) {
		await screen.getByRole('button', { name }).click();
		await expect.poll(() => files.length).toBe(at + 1);
		expect(files[at]?.name).toBe(`charpente-entry-by-place-v1.0.0.${ending}`);
		expect(await files[at]?.content.text()).toBe(`in ${form}`);
	}
});

test('only what there is can be exported', async () => {
	const screen = await render(ExportBar, props);
	await screen.getByText('Export and cite').click();
	const names = () => [...screen.container.querySelectorAll('button')].map((one) => one.textContent?.trim());
	await expect.poll(names).toEqual(['Copy the citation']);
	await screen.rerender({ ...props, picture: () => document.createElement('canvas'), drawn: 'canvas' });
	expect(names()).toEqual(['Image (PNG)', 'Copy the citation']);
	await screen.rerender({ ...props, picture: () => null, drawn: 'svg' });
	expect(names()).toEqual(['Image (PNG)', 'Drawing (SVG)', 'Copy the citation']);
});

test('a picture that cannot be made says so', async () => {
	vi.spyOn(console, 'error').mockImplementation(() => undefined);
	const screen = await render(ExportBar, { ...props, picture: () => null });
	await screen.getByText('Export and cite').click();
	await screen.getByRole('button', { name: 'Image (PNG)' }).click();
	await expect.element(screen.getByRole('alert')).toHaveTextContent('could not be made');
});

test('the citation is shown and copied; a refusal is said', async () => {
	const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce();
	const screen = await render(ExportBar, props);
	await screen.getByText('Export and cite').click();
	await expect
		.element(screen.getByText(/Entry, by place\.” Data, version 1\.0\.0, November 23, 2026/))
		.toBeVisible();
	const button = screen.getByRole('button', { name: 'Copy the citation' });
	await button.click();
	await expect.element(screen.getByRole('status')).toHaveTextContent('Copied.');
	expect(copied).toHaveBeenCalledWith(expect.stringContaining(location.href));
	copied.mockRejectedValueOnce(new DOMException('no', 'NotAllowedError'));
	await button.click();
	await expect.element(screen.getByRole('status')).toHaveTextContent('The browser refused');
});

test('an SVG stands by itself: resolved colours, nothing of the page, nothing hidden, its words around it', () => {
	const svg = drawing();
	const before = svg.outerHTML;
	const text = svgFileText(svg, words);
	expect(svg.outerHTML).toBe(before);
	const sheet = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
	expect(sheet.querySelector('parsererror')).toBeNull();
	expect(sheet.querySelector('svg > svg rect')?.getAttribute('style')).toContain('fill:rgb(10, 20, 30)');
	expect(sheet.querySelector('svg > svg line')?.getAttribute('style')).toMatch(/stroke-dasharray:4(px)?, 2/);
	expect(text).not.toMatch(/var\(|class=|hidden/);
	expect([...sheet.querySelectorAll(':scope > text')].map((line) => line.textContent)).toEqual([
		...['A title', 'How to read it', 'Where it is from'],
	]);
	expect(sheet.querySelector('svg')?.getAttribute('width')).toBe('200');
});

test('a PNG holds the drawing at twice its size, on paper', async () => {
	const png = await createImageBitmap(await pngFile(drawing(), words));
	expect(png.width).toBe((480 + 48) * 2);
	const canvas = new OffscreenCanvas(png.width, png.height);
	const pen = canvas.getContext('2d');
	pen?.drawImage(png, 0, 0);
	const at = (x: number, y: number) => [...(pen?.getImageData(x, y, 1, 1).data ?? [])];
	// the corner is paper; the drawing begins at (24, 62)
	expect(at(2, 2)).toEqual([250, 250, 250, 255]);
	expect(at((24 + 100) * 2, (62 + 50) * 2)).toEqual([10, 20, 30, 255]);
});

test('a canvas becomes a PNG with its words', async () => {
	const canvas = document.createElement('canvas');
	canvas.dataset['drawing'] = '';
	canvas.width = 600;
	canvas.height = 50;
	document.body.append(canvas);
	const pen = canvas.getContext('2d');
	pen?.fillRect(0, 0, 600, 50);
	const png = await createImageBitmap(await pngFile(canvas, words));
	expect([png.width, png.height]).toEqual([1296, (62 + 50 + 14 + 36 + 24) * 2]);
});

test('the words fit beside a drawing that leaves the page, and its fonts, behind', async () => {
	await document.fonts.load("400 13px 'Atkinson Hyperlegible Next'");
	const svg = drawing();
	svg.style.fontFamily = "'Atkinson Hyperlegible Next', monospace";
	const citation = 'iiiii lllll '.repeat(30);
	const file = new DOMParser().parseFromString(svgFileText(svg, { ...words, citation }), 'image/svg+xml');
	const pen = document.createElement('canvas').getContext('2d');
	if (!pen) throw new Error('This browser does not draw');
	pen.font = '400 13px monospace';
	const lines = [...file.querySelectorAll('text[font-size="13"]')].map(
		({ textContent }) => textContent ?? '',
	);
	expect(lines.length).toBeGreaterThan(3);
	// Four hundred and eighty wide at least, whatever the drawing.
	for (const line of lines) expect(pen.measureText(line).width).toBeLessThanOrEqual(480);
});
