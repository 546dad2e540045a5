import { describe, expect, it } from 'vitest';
import { CHOICES } from '#lib/content/choices.ts';
import { modelSlices, packedClaims } from '#lib/content/slices.server.ts';
import { unpackClaims } from '#lib/content/slices.ts';
import type { Moment } from '#lib/domain/phases.ts';
import { matrixViewFrom } from '#lib/features/matrix/matrix-address.ts';
import { answerTo } from '#lib/features/matrix/matrix-answer.ts';
import { matrixRows, pagesOf, ROWS_ON_PAGE } from '#lib/features/matrix/matrix-rows.ts';

const MODELS = modelSlices('en');
const CLAIMS = unpackClaims(packedClaims());
const ROWS = matrixRows(CHOICES, MODELS, CLAIMS, 'last-known');
const ask = (query: string) => {
	const view = matrixViewFrom(new URLSearchParams(query), { choices: CHOICES, models: MODELS });
	return answerTo(view, ROWS, CHOICES, 'en');
};
const idsOf = (query: string) => ask(query).rows.map(({ model }) => model.id);

describe('the rows of the matrix', () => {
	it('are one for each body, in the order of the content, silent ones too', () => {
		expect(idsOf('')).toEqual(MODELS.map(({ id }) => id));
		expect(ROWS.find(({ model }) => model.id === 'ns-committee')).toMatchObject({
			first: null,
			documented: 0,
		});
	});

	it('are narrowed by place, kind and presence in the presentation', () => {
		expect(idsOf('province=NS,NB')).toEqual(
			MODELS.filter(({ province }) => province === 'NS' || province === 'NB').map(({ id }) => id),
		);
		expect(idsOf('listed=yes')).toHaveLength(13);
		expect(idsOf('kind=police-unit').every((id) => MODELS.find((one) => one.id === id)?.comparable)).toBe(
			false,
		);
	});

	it('answer a condition, and count those that cannot be told', () => {
		const answer = ask('if=coordination:permanent');
		const others = ask('if=coordination:!permanent');
		expect(answer.rows.map(({ model }) => model.id)).toContain('bc-octip');
		// Every body answers one, the other, or cannot be told on both.
		expect(answer.unknown).toBe(others.unknown);
		expect(answer.rows.length + others.rows.length + answer.unknown).toBe(MODELS.length);
		expect(answer.perhaps.has('ns-committee')).toBe(true);
		expect(ask('if=coordination:permanent&perhaps=yes').rows).toHaveLength(
			answer.rows.length + answer.unknown,
		);
	});

	it('answer a condition by stated findings alone, whichever columns are shown', () => {
		// Coordination is never said to be permanent: the sources let it be inferred.
		const any = ask('if=coordination:permanent');
		for (const columns of ['coordination', 'funding', 'all']) {
			const stated = ask(`if=coordination:permanent&how=documented&columns=${columns}`);
			expect([stated.met, stated.rows.length]).toEqual([0, 0]);
			// Those that meet it by an inference cannot be told; they are counted beside.
			expect(stated.inferred).toBe(any.met);
			expect(stated.inferred).toBeGreaterThan(0);
			for (const { model } of any.rows) expect(stated.perhaps.has(model.id)).toBe(true);
		}
	});

	it('count those that answer, never those that cannot be told, shown or not', () => {
		for (const query of ['if=coordination:permanent', 'if=agreements:protocol&how=documented']) {
			const [hidden, shown] = [ask(query), ask(`${query}&perhaps=yes`)];
			expect(shown.met).toBe(hidden.met);
			expect(hidden.rows).toHaveLength(hidden.met);
			expect(shown.rows).toHaveLength(hidden.met + hidden.unknown);
		}
		expect(ask('').met).toBe(MODELS.length);
	});

	it('answer how a condition is met, not how another column is known', () => {
		// Every body that answers has an inferred position on entry, not on a column beside.
		const found = ask('if=entry:single&how=inferred&columns=funding').rows;
		for (const { positions } of found)
			expect(positions.entry).toMatchObject({ kind: 'known', side: { status: 'inferred' } });
		expect(found.length).toBeGreaterThan(0);
	});

	it('answer how a position is known, in the columns that are shown', () => {
		for (const { model, positions } of ask('how=inferred&columns=entry').rows) {
			const entry = positions.entry;
			expect([model.id, entry?.kind === 'known' ? entry.side.status : 'inferred']).toEqual([
				model.id,
				'inferred',
			]);
		}
	});

	it('stand in the order that is asked for; those that say nothing of it come last both ways', () => {
		const up = ask('sort=first').rows.map(({ first }) => first);
		const down = ask('sort=first&down=yes').rows.map(({ first }) => first);
		const years = up.filter((year) => year !== null);
		expect(years).toEqual([...years].sort((a, b) => a - b));
		expect(up.at(-1)).toBeNull();
		expect(down.at(-1)).toBeNull();
		expect(down[0]).toBe(Math.max(...years));
		// By the names that stand in the cells.
		const names = ask('sort=name').rows.map(({ model }) => model.short);
		expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
		const places = ask('sort=province').rows.map(({ model }) => model.province);
		expect([...new Set(places)]).toEqual(['BC', 'AB', 'SK', 'MB', 'ON', 'QC', 'NB', 'NS', 'PE', 'NL', 'CA']);
		const byFunding = ask('sort=funding').rows.map(({ positions }) => positions.funding);
		const known = byFunding.flatMap((one) => (one?.kind === 'known' ? [one.side.value] : []));
		expect([...new Set(known)]).toEqual(
			['in-kind', 'project', 'mixed', 'core'].filter((o) => known.includes(o)),
		);
		expect(byFunding.at(-1)?.kind).toBe('not-documented');
	});

	it('answer at any time, and in some years, what the most recent information does not', () => {
		const at = (moment: Moment, query: string) => {
			const view = matrixViewFrom(new URLSearchParams(query), { choices: CHOICES, models: MODELS });
			return answerTo(
				{ ...view, moment },
				matrixRows(CHOICES, MODELS, CLAIMS, moment),
				CHOICES,
				'en',
			).rows.map(({ model }) => model.id);
		};
		const protocol = 'if=agreements:protocol';
		const ever = at('any-time', protocol);
		for (const id of at('last-known', protocol)) expect(ever).toContain(id);
		expect(ever).toEqual(expect.arrayContaining(['on-york-committee', 'on-peel-committee']));
		expect(at('any-time', `${protocol}&perhaps=disputed`)).toContain('ns-tess');
		expect(at({ from: 2012, to: 2013 }, protocol)).toContain('on-york-committee');
		expect(at({ from: 2016, to: 2017 }, protocol)).not.toContain('on-york-committee');
	});

	it('say when conditions never hold for one same year', () => {
		const view = matrixViewFrom(new URLSearchParams('year=any&if=case:direct,funding:!core'), {
			choices: CHOICES,
			models: MODELS,
		});
		const rows = matrixRows(CHOICES, MODELS, CLAIMS, 'any-time');
		const { apart, rows: found } = answerTo(view, rows, CHOICES, 'en');
		for (const id of apart) expect(found.map(({ model }) => model.id)).toContain(id);
		expect(apart.has('on-london-lawc')).toBe(false);
	});

	it('make pages', () => {
		expect([0, 1, ROWS_ON_PAGE, ROWS_ON_PAGE + 1].map(pagesOf)).toEqual([1, 1, 1, 2]);
	});
});
