import { expect, test } from 'vitest';
import { yearGaps } from '#lib/features/evidence/year-address.ts';
import { listGaps } from '#lib/features/models/model-rows.ts';
import { patternsGaps, patternsQuery, patternsViewFrom } from '#lib/features/patterns/patterns-address.ts';
import { placesGaps } from '#lib/features/places/places-address.ts';
import { timeGaps, timeQuery, timeViewFrom } from '#lib/features/time/time-address.ts';
import { CHOICES, MODELS } from '../../domain/evidence-on-file.ts';

const asked = (query: string) => new URLSearchParams(query);
const bodies = MODELS.map(({ id }) => id);

test('what a page does not know in its address is named', () => {
	expect(timeGaps(asked('year=abc&choice=zzz&bodies=all&order=last'), CHOICES)).toEqual([
		...['year=abc', 'choice=zzz', 'order=last'],
	]);
	expect(placesGaps(asked('question=zzz&year=-5'), CHOICES)).toEqual(['question=zzz', 'year=-5']);
	expect(patternsGaps(asked('row=zzz&pair=bc-octip,nobody&bodies=few'), CHOICES, bodies)).toEqual([
		...['row=zzz', 'pair=bc-octip,nobody', 'bodies=few'],
	]);
	const models = [{ province: 'QC', kind: 'service' }] as const;
	expect(listGaps(asked('province=XX,QC&kind=service&standing=all&q=anything'), models)).toEqual([
		...['province=XX', 'standing=all'],
	]);
	expect(yearGaps(asked('year=1999&id=whatever'))).toEqual(['year=1999']);
});

test('what a page writes in its address, it knows', () => {
	expect(
		timeGaps(
			asked(timeQuery(timeViewFrom(asked('year=2011&choice=case&bodies=all&order=first'), CHOICES))),
			CHOICES,
		),
	).toEqual([]);
	const view = patternsViewFrom(
		asked('row=case&column=entry&year=2011&bodies=all&pair=bc-octip,ab-act'),
		CHOICES,
		bodies,
	);
	expect(patternsGaps(asked(patternsQuery(view)), CHOICES, bodies)).toEqual([]);
	expect(placesGaps(asked('year=2026&choice=case'), CHOICES)).toEqual([]);
	for (const query of ['', 'year=', 'year=last-known', 'year=2002'])
		expect(yearGaps(asked(query))).toEqual([]);
});

test('tells what of the places and the years of the timeline is not understood, and leaves it out', () => {
	const query = asked('province=QC,XX&from=1990&to=2015');
	expect(timeGaps(query, CHOICES)).toEqual(['province=XX', 'from=1990']);
	expect(timeQuery(timeViewFrom(query, CHOICES))).toBe('?province=QC&to=2015');
	const backwards = asked('from=2015&to=2008');
	expect(timeGaps(backwards, CHOICES)).toEqual(['from=2015', 'to=2008']);
	expect(timeQuery(timeViewFrom(backwards, CHOICES))).toBe('');
	expect(timeGaps(asked('province=AB,SK,MB&from=2008&to=2008'), CHOICES)).toEqual([]);
});
