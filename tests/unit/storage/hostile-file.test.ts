import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hostileFile, hostileRecord, throughEveryDoor, throughTheList } from './hostile-file.ts';

it('no file breaks a door, and whatever is let in can be shown, copied, written and read again', () => {
	const counts = { design: 0, body: 0, refused: 0 };
	fc.assert(
		fc.property(hostileFile, (text) => {
			counts[throughEveryDoor(text)] += 1;
		}),
		{ seed: 12, numRuns: 2_000 },
	);
	// It goes through every door, or it would prove nothing.
	expect(Math.min(...Object.values(counts))).toBeGreaterThan(50);
});

it('no stored record breaks a list, its name or its way out', () => {
	expect(() =>
		fc.assert(fc.property(hostileRecord, throughTheList), { seed: 9, numRuns: 500 }),
	).not.toThrow();
});
