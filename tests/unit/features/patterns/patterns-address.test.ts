import { describe, expect, it } from 'vitest';
import { CHOICES } from '#lib/content/choices.ts';
import {
	patternsQuery,
	patternsViewFrom,
	type PatternsView,
} from '#lib/features/patterns/patterns-address.ts';

const BODIES = ['bc-octip', 'ab-act', 'ns-committee'];
const read = (query: string) => {
	const { row, column, ...view } = patternsViewFrom(new URLSearchParams(query), CHOICES, BODIES);
	return { row: row.id, column: column.id, ...view };
};
const NOTHING_ASKED = {
	row: 'coordination',
	column: 'funding',
	year: 'last-known',
	group: 'listed',
	stated: false,
	pair: undefined,
};

describe('the address of the patterns', () => {
	it('that asks for nothing shows coordination by funding, for the bodies of the presentation', () => {
		expect(read('')).toEqual(NOTHING_ASKED);
	});

	it.each([
		'row=nowhere&column=nothing',
		'year=1999&bodies=few',
		'pair=bc-octip',
		'pair=bc-octip,bc-octip',
		'pair=bc-octip,nobody',
		'pair=bc-octip,ab-act,ns-committee',
	])('that asks for what is not there reads as if it did not: %s', (query) => {
		expect(read(query)).toEqual(NOTHING_ASKED);
	});

	it('never crosses a choice with itself', () => {
		expect(read('row=funding')).toMatchObject({ row: 'funding', column: CHOICES[0]?.id });
		expect(read('row=entry&column=entry')).toMatchObject({ row: 'entry', column: 'funding' });
	});

	it('says what it was written from', () => {
		const [row, column] = CHOICES.slice(2);
		const view: PatternsView = {
			row: row!,
			column: column!,
			year: 2011,
			group: 'all',
			stated: true,
			pair: ['ab-act', 'bc-octip'],
		};
		const query = new URLSearchParams(patternsQuery(view));
		expect(patternsViewFrom(query, CHOICES, BODIES)).toEqual(view);
	});
});
