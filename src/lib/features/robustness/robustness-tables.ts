import type { ChoiceId } from '#lib/domain/choices.ts';
import type { Acceptability, Robustness } from '#lib/domain/robustness.ts';
import { shareInterval } from '#lib/domain/share-interval.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Rows } from '#lib/ui/export/csv.ts';
import { shareWithin } from './robustness-words.ts';

type NameOf = (id: string) => string;

const threeFigures = (share: number, draws: number) => {
	const { least, most } = shareInterval(Math.min(1, share), draws);
	return [share, least, most];
};
const threeHeads = (words: string) => [
	words,
	m.robustness_table_least({ words }),
	m.robustness_table_most({ words }),
];

/** How often each body is closest, and among the first ones: shares in [0, 1], each between its bounds at 95 %. */
export function closestTable(
	bodies: readonly Acceptability[],
	draws: number,
	nameOf: NameOf,
	within: readonly number[],
): Rows {
	return [
		[
			...[m.robustness_table_id(), m.robustness_body(), ...threeHeads(m.robustness_share())],
			...within.flatMap((last) => threeHeads(m.robustness_within({ last }))),
		],
		...bodies.map((body) => [
			...[body.model, nameOf(body.model), ...threeFigures(body.closest, draws)],
			...within.flatMap((last) => threeFigures(shareWithin(body, last), draws)),
		]),
	];
}

/** How often each body has each rank, one after the other. */
export function rankTable(bodies: readonly Acceptability[], draws: number, nameOf: NameOf): Rows {
	return [
		[
			...[m.robustness_table_id(), m.robustness_body()],
			...bodies.flatMap((_body, at) => threeHeads(m.robustness_rank({ rank: String(at + 1) }))),
		],
		...bodies.map(({ model, ranks }) => [
			...[model, nameOf(model), ...ranks.flatMap((share) => threeFigures(share, draws))],
		]),
	];
}

/** The central importances of each body that is ever closest, beside the means over all draws; each sums to 1. */
export function centralTable(
	bodies: readonly Acceptability[],
	means: Readonly<Record<ChoiceId, number>>,
	nameOf: NameOf,
	titleOf: NameOf,
): Rows {
	return [
		[
			...[m.robustness_table_id(), m.robustness_body(), m.robustness_question()],
			...[m.robustness_central_share(), m.robustness_central_mean()],
		],
		...bodies.flatMap(({ model, central }) =>
			Object.entries(central ?? {}).map(([choice, share]) => [
				...[model, nameOf(model), titleOf(choice), share, means[choice] ?? null],
			]),
		),
	];
}

/** The share of the draws in which one body is above another, ties counting one half; nothing for a body that is not there. */
export function shareAbove({ bodies, above }: Robustness, one: string, other: string): number | undefined {
	const place = (id: string) => bodies.findIndex(({ model }) => model === id);
	return above[place(one)]?.[place(other)];
}

/** Each body beside each other one. */
export function pairTable(robustness: Robustness, order: readonly string[], nameOf: NameOf): Rows {
	return [
		[
			...[m.robustness_table_id(), m.robustness_body()],
			...[m.robustness_table_other_id(), m.robustness_table_other()],
			...threeHeads(m.robustness_pair_share()),
		],
		...order.flatMap((one) =>
			order
				.filter((other) => other !== one)
				.map((other) => [
					...[one, nameOf(one), other, nameOf(other)],
					...threeFigures(shareAbove(robustness, one, other) ?? 0, robustness.draws),
				]),
		),
	];
}
