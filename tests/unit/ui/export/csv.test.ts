import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText, safeText, type Cell } from '#lib/ui/export/csv.ts';

const strict = (text: string) =>
	parse(text, {
		bom: true,
		delimiter: ',',
		record_delimiter: '\r\n',
		relax_column_count: false,
	});

describe('a table as CSV', () => {
	it('is RFC 4180, with a byte order mark, worked by hand', () => {
		const rows = [
			['Name', 'Share', 'Note'],
			['Québec, QC', 0.5, 'She said “no” and "yes"'],
			['two\nlines', null, -1],
		];
		expect(csvText(rows)).toBe(
			'\uFEFFName,Share,Note\r\n"Québec, QC",0.5,"She said “no” and ""yes"""\r\n"two\nlines",,-1\r\n',
		);
	});

	it('has no word joiner, which would keep a name from being found', () => {
		expect(csvText([['Comité (T.-\u2060N.-\u2060L.)']])).toBe('\uFEFFComité (T.-N.-L.)\r\n');
	});

	it('has semicolons and decimal commas where a spreadsheet expects them', () => {
		const rows = [
			['Nom', 'Part'],
			['a; b, c', 0.5],
			['"x"', -1.25e-7],
		];
		expect(csvText(rows, 'semicolons')).toBe('\uFEFFNom;Part\r\n"a; b, c";0,5\r\n"""x""";-1,25e-7\r\n');
	});

	it('keeps a row whose only cell is empty', () => {
		expect(csvText([['a'], [''], [null], ['b']])).toBe('\uFEFFa\r\n""\r\n""\r\nb\r\n');
	});

	it('refuses a number that is not one', () => {
		expect(() => csvText([[Number.NaN]])).toThrow(RangeError);
		expect(() => csvText([[Number.POSITIVE_INFINITY]])).toThrow(RangeError);
	});

	it('reads back cell for cell, whatever the texts', () => {
		const cell: fc.Arbitrary<Cell> = fc.oneof(
			fc.string({ unit: 'grapheme' }),
			fc.string({ unit: fc.constantFrom(',', '"', '\r', '\n', '\t', ' ', 'é', '=', '-', 'x') }),
			fc.double({ noNaN: true, noDefaultInfinity: true }),
			fc.integer(),
			fc.constant(null),
		);
		const table = fc
			.integer({ min: 1, max: 5 })
			.chain((width) =>
				fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
			);
		fc.assert(
			fc.property(table, (rows) => {
				const expected = rows.map((row) =>
					row.map((one) => (one === null ? '' : typeof one === 'number' ? String(one) : safeText(one))),
				);
				expect(strict(csvText(rows))).toEqual(expected);
			}),
		);
	});
});

describe('what a spreadsheet could take for a formula', () => {
	it.each([
		...[
			'=1+1',
			'+1',
			'-1',
			'@SUM(A1)',
			'\t=1',
			'\r=1',
			'\n=1',
			'  =1',
			'\u00a0=1',
			'＝1',
			'\u200b=cmd',
			'\uFEFF=1',
		],
		...['\tplain', '\rplain', '\nplain', '=HYPERLINK("https://example.org")'],
	])('%j is given an apostrophe', (text) => {
		expect(safeText(text)).toBe(`'${text}`);
	});

	it.each(['Québec', '3 - 2', 'a=b', '– tiret', '« guillemets »', ''])('%j is left as it is', (text) => {
		expect(safeText(text)).toBe(text);
	});

	it('never begins a cell, once blanks are taken away', () => {
		const text = fc.string({ unit: fc.constantFrom(...' \t\r\n=+-@＝＋－＠\u200b\u00a0\0a1"\'', '\uFEFF') });
		fc.assert(
			fc.property(text, (wild) => {
				const [[cell] = []] = strict(csvText([[wild], ['end']]));
				expect((cell ?? '').trim().replace(/^[\p{Cc}\p{Cf}\s]+/u, '')).not.toMatch(/^[=+\-@＝＋－＠]/);
			}),
		);
	});
});
