import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listSteps } from '#lib/features/evidence/list-steps.ts';

const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,2}$/), { maxLength: 60 });

it('always gets to the list that is wanted, in order, a few new ones at a time', () => {
	fc.assert(
		fc.property(ids, ids, fc.integer({ min: 1, max: 9 }), (before, wanted, most) => {
			const { isSame, next } = listSteps(most);
			let drawn: readonly string[] = before;
			for (let steps = 0; !isSame(drawn, wanted); steps += 1) {
				expect(steps).toBeLessThanOrEqual(Math.ceil(wanted.length / most));
				const held = new Set(drawn);
				drawn = next(drawn, wanted);
				expect(drawn.filter((id) => !held.has(id)).length).toBeLessThanOrEqual(most);
				expect(drawn).toEqual(wanted.filter((id) => drawn.includes(id)));
			}
			expect(drawn).toEqual(wanted);
		}),
	);
});

it('is whole at first', () => {
	expect(listSteps(2).first(['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
});
