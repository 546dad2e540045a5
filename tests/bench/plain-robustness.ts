import type { Criterion } from '#lib/domain/comparison.ts';
import { contendersOf, type Cell } from '#lib/domain/robustness-field.ts';
import type { ListingShares } from '#lib/domain/matching/listing-share.ts';
import { randomFrom } from '#lib/domain/random.ts';
import type { ModelId, Positions } from '#lib/domain/evidence.ts';

/** METHOD §4 as one would write it first: rank shares and pairwise shares, draw by draw, in arrays of numbers. */
export function plainRobustness(
	criteria: readonly Criterion[],
	bodies: readonly { readonly model: ModelId; readonly positions: Positions }[],
	draws: number,
	listed: ListingShares,
) {
	const random = randomFrom(1);
	const contenders = contendersOf(criteria, bodies, listed).map(({ cells }) => cells);
	const drawn = (cell: Cell) => {
		let left = random();
		for (const { similarity, share } of cell) {
			if (left < share) return similarity;
			left -= share;
		}
		return cell.at(-1)?.similarity ?? 0;
	};
	const ranks = bodies.map(() => bodies.map(() => 0));
	const above = bodies.map(() => bodies.map(() => 0));
	for (let draw = 0; draw < draws; draw += 1) {
		const raw = criteria.map(() => -Math.log(1 - random()));
		const total = raw.reduce((sum, one) => sum + one, 0);
		const scores = contenders.map((cells) =>
			cells.reduce(
				(sum, cell, at) =>
					sum + ((raw[at] ?? 0) / total) * (cell.length === 1 ? (cell[0]?.similarity ?? 0) : drawn(cell)),
				0,
			),
		);
		scores.forEach((score, one) => {
			let better = 0;
			let level = 1;
			scores.forEach((otherScore, other) => {
				if (other === one) return;
				const gap = score - otherScore;
				const row = above[one] as number[];
				if (gap > 1e-12) row[other] = (row[other] ?? 0) + 1;
				else if (gap < -1e-12) better += 1;
				else {
					row[other] = (row[other] ?? 0) + 0.5;
					level += 1;
				}
			});
			const row = ranks[one] as number[];
			for (let rank = better; rank < better + level; rank += 1) row[rank] = (row[rank] ?? 0) + 1 / level;
		});
	}
	const shares = (table: readonly number[][]) => table.map((row) => row.map((count) => count / draws));
	return { ranks: shares(ranks), above: shares(above) };
}
