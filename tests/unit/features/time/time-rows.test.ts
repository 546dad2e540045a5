import { describe, expect, it } from 'vitest';
import { CHOICES } from '#lib/content/choices.ts';
import { modelSlices, packedClaims } from '#lib/content/slices.server.ts';
import { unpackClaims } from '#lib/content/slices.ts';
import { inPlaceOrder } from '#lib/features/evidence/places.ts';
import { timeQuery, timeViewFrom } from '#lib/features/time/time-address.ts';
import { changesIn, placeOfYear, timeRows } from '#lib/features/time/time-rows.ts';

const MODELS = modelSlices('en');
const CLAIMS = unpackClaims(packedClaims());
const viewOf = (query: string) => timeViewFrom(new URLSearchParams(query), CHOICES);
const rowsOf = (query: string) => timeRows(viewOf(query), MODELS, CLAIMS);

describe('the rows of the timeline', () => {
	it('are those of the presentation, or all; one of which nothing was found keeps its row', () => {
		expect(rowsOf('')).toHaveLength(13);
		expect(rowsOf('bodies=all')).toHaveLength(MODELS.length);
		expect(rowsOf('').find(({ model }) => model.id === 'ns-committee')?.life).toBeNull();
	});

	it('hold the bodies that the person added, without asking for all', () => {
		const own = { ...MODELS[0]!, id: 'own-mine', province: 'elsewhere' as const, listed: false };
		const rows = timeRows(viewOf(''), [own, ...MODELS], CLAIMS);
		expect(rows).toHaveLength(14);
		expect(rows.at(-1)?.model).toBe(own);
	});

	it('are those of the places and of the years that are asked for', () => {
		const provinces = rowsOf('bodies=all&province=NL,NB,NS,PE').map(({ model }) => model.province);
		expect([...new Set(provinces)]).toEqual(['NB', 'NS', 'PE', 'NL']);
		const mentioned = rowsOf('bodies=all&from=2005&to=2006');
		const lives = rowsOf('bodies=all').filter(({ life }) =>
			life?.years.some(({ from, to }) => from <= 2006 && to >= 2005),
		);
		expect(mentioned.length).toBeGreaterThan(0);
		expect(mentioned).toEqual(lives);
		expect(rowsOf('bodies=all&province=NS&choice=availability&from=2002&to=2003')).toEqual([]);
	});

	it('are narrowed to the changes of the years that are asked for', () => {
		const narrowed = (query: string) => changesIn(rowsOf(query), viewOf(query));
		const around = (year: number) => narrowed(`bodies=all&year=${year}`);
		const told = narrowed('bodies=all&from=2011&to=2012').map(({ change }) => change);
		const each = [...around(2011), ...around(2012)].map(({ change }) => change);
		expect(told.length).toBeGreaterThan(0);
		for (const change of told) expect(each).toContainEqual(change);
	});

	it('are in each place in the order of the page of the place', () => {
		const ids = rowsOf('bodies=all').map(({ model }) => model.id);
		expect(ids).toEqual(inPlaceOrder(MODELS).map(({ id }) => id));
		expect(ids.slice(0, 4)).toEqual(['bc-octip', 'bc-chtu', 'ab-act', 'ab-octip']);
	});

	it('go from west to east, or by first documented year', () => {
		const provinces = rowsOf('bodies=all').map(({ model }) => model.province);
		expect([...new Set(provinces)]).toEqual([
			'BC',
			'AB',
			'SK',
			'MB',
			'ON',
			'QC',
			'NB',
			'NS',
			'PE',
			'NL',
			'CA',
		]);
		const years = rowsOf('bodies=all&order=first').flatMap(({ life }) => life?.first ?? []);
		expect(years).toEqual([...years].sort((a, b) => a - b));
	});

	it('hold the years of a choice when one is asked for', () => {
		const octip = rowsOf('choice=availability').find(({ model }) => model.id === 'bc-octip');
		expect(octip?.segments.at(0)?.from).toBe(2002);
		expect(octip?.segments.at(-1)?.to).toBe(2026);
		expect(rowsOf('').every(({ segments }) => segments.length === 0)).toBe(true);
	});

	it('tell what changed, around a year, on a choice', () => {
		// British Columbia: on call until 2009, around the clock in 2011.
		const around = (query: string) =>
			changesIn(rowsOf(query), viewOf(query)).map(({ row, change }) => `${row.model.id} ${change.choice}`);
		expect(around('year=2011')).toContain('bc-octip availability');
		expect(around('year=2010')).toContain('bc-octip availability');
		expect(around('year=2012')).not.toContain('bc-octip availability');
		expect(around('year=2011&choice=funding')).not.toContain('bc-octip availability');
	});
});

describe('the place of a year on a strip', () => {
	it('goes from nothing to the whole width, and stays within it', () => {
		expect(placeOfYear(2002)).toBe(0);
		expect(placeOfYear(1982)).toBe(0);
		expect(placeOfYear(2027)).toBe(100);
		expect(placeOfYear(2031)).toBe(100);
		// Twenty-five years: the tenth year begins nine twenty-fifths of the way.
		expect(placeOfYear(2011)).toBeCloseTo(36, 10);
	});
});

describe('the address of the timeline', () => {
	it('says what it was written from, and leaves out what it does not know', () => {
		for (const query of ['', '?choice=funding&year=2011&bodies=all&order=first'] as const)
			expect(timeQuery(viewOf(query))).toBe(query);
		expect(timeQuery(viewOf('choice=nothing&year=1800&bodies=few&order=worth'))).toBe('');
	});
});
