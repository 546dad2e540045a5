import { beforeEach, describe, expect, it } from 'vitest';
import type { Acceptability } from '#lib/domain/robustness.ts';
import type { Coverage, CoverageMark } from '#lib/features/evidence/coverage.ts';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';
import {
	byCloseness,
	centralWords,
	firmnessOf,
	levelWith,
	sharersOf,
	shareWithin,
	summaryWords,
} from '#lib/features/robustness/robustness-words.ts';

beforeEach(() => overwriteGetLocale(() => 'en'));

const body = (model: string, closest: number, central?: Record<string, number>): Acceptability => ({
	model,
	ranks: [closest],
	closest,
	central,
});
/** Stated or inferred of a body: one state a choice, with a star where it is old. */
function coverage(...known: (CoverageMark['state'] | `${CoverageMark['state']}*`)[]): Coverage {
	const marks = known.map((mark, at) => ({
		...{ choice: `c${at}`, faded: mark.endsWith('*') },
		state: mark.replace('*', '') as CoverageMark['state'],
	}));
	const count = (counts: (mark: CoverageMark) => boolean) => marks.filter(counts).length;
	return {
		...{ marks, asked: marks.length, known: count(({ state }) => state !== 'unknown') },
		...{ inferred: count(({ state }) => state === 'inferred'), faded: count(({ faded }) => faded) },
	};
}
const NAMES = ['Ada', 'Bea', 'Cleo', 'Dot', 'Eve', 'Fay'];
const shares = (...closest: number[]) => closest.map((share, at) => body(NAMES[at] ?? '', share));
const SOUND: Coverage = coverage('documented', 'documented', 'documented');
const said = (...closest: number[]) => {
	const words = summaryWords(
		shares(...closest),
		(model) => model,
		() => SOUND,
		10_000,
	);
	return `${words.said} ${words.verdict}`;
};

describe('what the draws say in words', () => {
	it('is firm from three draws in four, divided when none is closest in more than half, weak under a quarter', () => {
		const firmness = (...closest: number[]) => firmnessOf(shares(...closest), 10_000);
		expect(firmness(0.75, 0.25)).toBe('firm');
		expect(firmness(0.74, 0.26)).toBe('half');
		expect(firmness(0.5, 0.5)).toBe('divided');
		// More than half by less than the error: it cannot be said to be more.
		expect(firmness(0.505, 0.495)).toBe('divided');
		expect(firmness(0.31, 0.3, 0.2, 0.19)).toBe('divided');
		expect(firmness(0.25, 0.25, 0.25, 0.25)).toBe('divided');
		expect(firmness(0.24, 0.2, 0.2, 0.18, 0.18)).toBe('weak');
	});

	it('names those that together hold most of what the first leaves', () => {
		const names = (...closest: number[]) => sharersOf(shares(...closest)).map(({ model }) => model);
		expect(names(1)).toEqual([]);
		expect(names(0.6, 0.4)).toEqual(['Bea']);
		// 0.69 is left; 0.3 is less than half of it, 0.3 + 0.2 is more.
		expect(names(0.31, 0.3, 0.2, 0.19)).toEqual(['Bea', 'Cleo']);
		expect(names(1, 0, 0)).toEqual([]);
	});

	it('says as level what the errors do not tell apart', () => {
		// Errors at 10,000 draws: 0.0096 for 0.4, 0.0095 for 0.382: the gap of 0.018 is within both, that of 0.03 is not.
		const level = (...closest: number[]) => levelWith(shares(...closest), 10_000).map(({ model }) => model);
		expect(level(0.4, 0.382, 0.218)).toEqual(['Bea']);
		expect(level(0.4, 0.37, 0.23)).toEqual([]);
		expect(level(1, 0)).toEqual([]);
	});

	it('is put in a sentence or two for each kind of result', () => {
		expect(said(1, 0)).toBe(
			'With your weights, Ada is always the closest to your design, in 10,000 simulations. With these answers, the result is solid.',
		);
		expect(said(0.8, 0.1, 0.1)).toMatch(
			/^With your weights, Ada is the closest to your design in 80% of the simulations\. .*mostly Bea and Cleo\./,
		);
		expect(said(0.6, 0.4)).toMatch(
			/mostly Bea\. This result is plausible, no more: it comes up in more than half/,
		);
		expect(said(0.4, 0.39, 0.21)).toMatch(
			/of the simulations\. Bea comes first about as often: the gap is too small to tell them apart\. .*split/,
		);
		// 0.8 is left: 0.18 + 0.17 is less than half of it, with 0.16 more; 0.13 + 0.13 + 0.12 is less, with 0.11 more.
		expect(said(0.2, 0.18, 0.17, 0.16, 0.15, 0.14)).toMatch(/mostly Bea, Cleo and Dot\..*weak/);
		expect(said(0.2, 0.13, 0.13, 0.12, 0.11, 0.11, 0.1, 0.1)).toMatch(/mostly 4 others\..*weak/);
		expect(said(0.17, 0.166, 0.166, 0.166, 0.166, 0.166)).toMatch(/5 others come first about as often.*weak/);
	});

	it('says what it rests on, and is firm only where enough of that is documented and recent', () => {
		const words = (known: Coverage) =>
			summaryWords(
				shares(0.84, 0.16),
				(model) => model,
				() => known,
				10_000,
			);
		const thin = words(coverage('inferred', 'inferred*', 'inferred*', 'unknown'));
		expect(thin.base).toBe(
			'This result rests on 4 questions. Ada is documented on 3 of them (3 inferred, 2 old).',
		);
		expect(thin.verdict).toMatch(/rests on little information/);
		// Two of three that are sound are less than must be known to compare at all.
		expect(words(coverage('documented', 'documented', 'documented*')).verdict).toBe(thin.verdict);
		const sound = words(SOUND);
		expect(sound.base).toContain('3 of them (all stated and recent)');
		expect(sound.verdict).toBe('With these answers, the result is solid.');
	});

	it('never says that all is won while something is left', () => {
		expect(said(0.9996, 0.0004)).toMatch(
			/^With your weights, Ada is the closest to your design in more than 99% of the simulations/,
		);
	});

	it('puts the most often closest first, then goes by name', () => {
		const all = { draws: 1, above: [], bodies: [body('b', 0.2), body('c', 0.6), body('a', 0.2)] };
		expect(byCloseness(all, (model) => model).map(({ model }) => model)).toEqual(['c', 'a', 'b']);
	});

	it('adds up the first ranks', () => {
		expect(shareWithin({ ...body('a', 0.2), ranks: [0.2, 0.3, 0.1, 0.4] }, 3)).toBeCloseTo(0.6, 12);
	});
});

describe('what would have to matter', () => {
	const reading = {
		titleOf: (choice: string) => choice.toUpperCase(),
		means: { funding: 1 / 3, entry: 1 / 3, case: 1 / 3 },
		ordered: false,
	};

	it('sets the largest central importance beside the smallest, unless they are nearly the same', () => {
		const clear = centralWords(body('a', 0.3, { funding: 0.6, entry: 0.3, case: 0.1 }), reading);
		expect(clear).toMatch(/FUNDING.* 6 times as much as .*CASE/s);
		const even = centralWords(body('a', 0.3, { funding: 0.36, entry: 0.33, case: 0.31 }), reading);
		expect(even).not.toContain('FUNDING');
		expect(centralWords(body('a', 0), reading)).not.toBe(even);
	});

	it('of a body that leads already, says what matters where it does, and asks for nothing', () => {
		const lead = (central: Record<string, number>, order = reading) =>
			centralWords(body('a', 0.8, central), order, true);
		const ordered = { ...reading, means: { funding: 0.6, entry: 0.3, case: 0.1 }, ordered: true };
		const all = [
			lead({ funding: 0.6, entry: 0.3, case: 0.1 }),
			lead({ funding: 0.36, entry: 0.33, case: 0.31 }),
			lead({ funding: 0.5, entry: 0.3, case: 0.2 }, ordered),
			lead({ funding: 0.6, entry: 0.3, case: 0.1 }, ordered),
		];
		expect(all[0]).toMatch(/“FUNDING” weighs on average about 6 times as much as “CASE\.”/);
		expect(new Set(all).size).toBe(4);
		for (const words of all) expect(words).not.toMatch(/would|need/);
	});

	it('within an order, looks at what departs from it, not at the order itself', () => {
		const ordered = { ...reading, means: { funding: 0.6, entry: 0.3, case: 0.1 }, ordered: true };
		const same = centralWords(body('a', 0.3, { funding: 0.6, entry: 0.3, case: 0.1 }), ordered);
		expect(same).toContain('within the order you gave, without any question weighing clearly more');
		const otherwise = centralWords(body('a', 0.3, { funding: 0.5, entry: 0.3, case: 0.2 }), ordered);
		expect(otherwise).toMatch(
			/CASE.* weighs more \(20% of the total, compared with 10% on average\).*FUNDING.* less/,
		);
	});
});
