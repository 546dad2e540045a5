import { describe, expect, it } from 'vitest';
import { chanceVerdict, chanceVerdictWords, chanceWords } from '#lib/words/chance-words.ts';

describe('chance in words', () => {
	it('is a count in a hundred, and never none or all of them for what can happen or not', () => {
		expect(chanceWords(0.034, 'en')).toBe('3 in 100 plans drawn at random would be as similar to it.');
		expect(chanceWords(0.0049, 'en')).toMatch(/^Fewer than 1 in 100/);
		expect(chanceWords(0.996, 'en')).toMatch(/^More than 99 in 100/);
		expect(chanceWords(1, 'en')).toMatch(/^100 in 100/);
		expect(chanceWords(0.012, 'fr')).toBe('1 plan sur 100 tirés au hasard lui ressemblerait autant.');
	});

	it('is clearly more up to 0.05, more up to 0.25, then no more (METHOD §3)', () => {
		expect([0, 0.05, 0.0501, 0.25, 0.2501, 1].map(chanceVerdict)).toEqual([
			...['clearly-more', 'clearly-more', 'more', 'more', 'no-more', 'no-more'],
		]);
		expect(chanceVerdictWords(0.83, 'fr')).toBe(
			'Ce n’est pas plus que le hasard\u00a0: 83 plans sur 100 tirés au hasard ressembleraient autant à une initiative.',
		);
		expect(chanceVerdictWords(0.2, 'en')).toBe(
			'That is more than chance: 20 in 100 plans drawn at random would be as similar to an initiative.',
		);
		expect(chanceVerdictWords(0.001, 'fr')).toMatch(
			/nettement plus que le hasard\s: moins de 1 plan sur 100/,
		);
	});
});
