import { describe, expect, it } from 'vitest';
import { rankColumns } from '#lib/ui/charts/rank-columns.ts';
import { shareRows } from '#lib/ui/charts/share-rows.ts';

const bar = (label: string, words: string) => ({ key: label, label, share: 0.5, words });
const SIZE = 16;

describe('the rows of a chart of shares', () => {
	it('have the name, the bar and its words side by side where there is room, and never over one another', () => {
		const { left, width, words } = shareRows([bar('ACT Alberta', '31% ± 1%')], 800, SIZE);
		expect(left).toBeGreaterThan('ACT Alberta'.length * 8);
		expect(left + width).toBeLessThan(words.x);
		expect(words.below).toBe(false);
	});

	it('have the name above in a narrow room, and the words under the bar when they would meet it', () => {
		expect(shareRows([bar('ACT Alberta', '31% ± 1%')], 320, SIZE)).toMatchObject({
			...{ left: 0, width: 320 },
			words: { x: 320, below: false },
		});
		const long = shareRows([bar('A name that is long', 'never in 10,000 draws at all')], 320, SIZE);
		expect(long.words).toMatchObject({ x: 0, below: true });
		expect(long.height).toBeGreaterThan(long.words.y);
		expect(long.words.y).toBeGreaterThan(long.top + long.thickness);
	});
});

describe('the columns of a chart of ranks', () => {
	const rows = (ranks: number) => [
		{ key: 'a', label: 'ACT Alberta', shares: Array.from({ length: ranks }, () => 0) },
	];

	it('stay within the width, however many they are', () => {
		for (const [ranks, width] of [
			[5, 800],
			[53, 800],
			[8, 320],
			[53, 320],
		] as const) {
			const { left, step } = rankColumns(rows(ranks), width, SIZE);
			expect(left + ranks * step).toBeLessThanOrEqual(width + 1e-9);
			expect(step).toBeGreaterThan(0);
		}
	});

	it('write their shares and ranks only where there is room', () => {
		expect(rankColumns(rows(5), 800, SIZE)).toMatchObject({ written: true, every: 1 });
		expect(rankColumns(rows(53), 320, SIZE)).toMatchObject({ written: false, every: 5 });
	});
});
