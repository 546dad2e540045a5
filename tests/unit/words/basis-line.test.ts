import { expect, it } from 'vitest';
import { basisLine } from '#lib/words/basis-line.ts';

it('how much is documented, and how, by basis', () => {
	expect(basisLine({ asked: 11, known: 11, inferred: 4 }, 'en')).toBe(
		'11 of 11 documented: 7 stated, 4 inferred',
	);
	expect(basisLine({ asked: 6, known: 1, inferred: 1 }, 'fr')).toBe('1 sur 6 documentées\u00a0: 1 déduite');
	expect(basisLine({ asked: 6, known: 2, inferred: 0 }, 'fr')).toBe(
		'2 sur 6 documentées\u00a0: 2 explicites',
	);
	expect(basisLine({ asked: 6, known: 0, inferred: 0 }, 'en')).toBe('0 of 6 documented');
});
