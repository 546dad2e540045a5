import type { Choice, OptionId } from '#lib/domain/choices.ts';
import type { Criterion } from '#lib/domain/comparison.ts';
import type { Position, Positions } from '#lib/domain/evidence.ts';
import { randomFrom, type Random } from '#lib/domain/random.ts';
import { expectedSimilarity } from './expected-similarity.ts';
import { listedOn, type ListingShares } from './listing-share.ts';

/**
 * How alike a plan drawn at random would be (METHOD §3): on each choice of Q it accepts as many options, of a set
 * items, as the design does, uniformly among the subsets of that size, with the same importances.
 */
export interface ChanceLevel {
	/** R, the expected S of such a plan with the body, in [0, 1]. */
	readonly expected: number;
	/** P, the probability that its S reaches that of the design, in [0, 1]. */
	readonly reached: number;
}

/** Sums of the same terms in another order differ by less than this. */
const ROUNDING = 1e-9;
/** Sums are merged in steps that are finer than that, however many are added. */
const STEP = 1e-12;

/** R and P for one body, exactly; nothing where the body has no position on a choice of Q. */
export function chanceLevel(
	criteria: readonly Criterion[],
	positions: Positions,
	listed: ListingShares,
): ChanceLevel | undefined {
	const terms = documentedTerms(criteria, positions, listed);
	const total = terms.reduce((sum, { weight }) => sum + weight, 0);
	if (total === 0) return undefined;
	const expected = terms.reduce((sum, { weight, draws }) => sum + weight * meanOf(draws), 0) / total;
	const design = terms.reduce((sum, { weight, design }) => sum + weight * design, 0);
	return { expected, reached: tailOf(terms, design) };
}

/** A similarity, and how likely a random plan is to come to it. */
interface Outcome {
	readonly similarity: number;
	readonly likely: number;
}

interface DocumentedTerm {
	readonly weight: number;
	readonly design: number;
	readonly draws: readonly Outcome[];
}

function documentedTerms(
	criteria: readonly Criterion[],
	positions: Positions,
	listed: ListingShares,
): readonly DocumentedTerm[] {
	return criteria.flatMap((criterion) => {
		const position = positions[criterion.choice.id];
		if (!position || !('attested' in position)) return [];
		const p = listedOn(listed, criterion.choice.id);
		return {
			weight: criterion.importance,
			design: expectedSimilarity(criterion, position, p),
			draws: outcomesOf(criterion, position, p),
		};
	});
}

/** The similarities that the subsets of the size of the answer come to, each once, with its probability. */
function outcomesOf({ choice, chosen }: Criterion, position: Position, p: number): readonly Outcome[] {
	const subsets = representativeSubsets(choice, chosen.length, position);
	const likely = new Map<number, number>();
	const all = subsets.reduce((sum, { ways }) => sum + ways, 0);
	for (const { options, ways } of subsets) {
		const similarity = expectedSimilarity({ choice, chosen: options }, position, p);
		likely.set(similarity, (likely.get(similarity) ?? 0) + ways / all);
	}
	return [...likely].map(([similarity, share]) => ({ similarity, likely: share }));
}

/** Subsets of a size, with how many come to the same: of a set, only the number of listed items matters. */
function representativeSubsets(
	choice: Choice,
	size: number,
	position: Position,
): readonly { readonly options: readonly OptionId[]; readonly ways: number }[] {
	if (choice.scale !== 'set') return subsetsOf(choice.options, size).map((options) => ({ options, ways: 1 }));
	const items = position.kind === 'at-least' ? position.items : [];
	const others = choice.options.filter((option) => !items.includes(option));
	const fewest = Math.max(0, size - others.length);
	const most = Math.min(size, items.length);
	return Array.from({ length: most - fewest + 1 }, (_, at) => fewest + at).map((shared) => ({
		options: [...items.slice(0, shared), ...others.slice(0, size - shared)],
		ways: combinations(items.length, shared) * combinations(others.length, size - shared),
	}));
}

/** Every subset of a size, in the order of the options. */
export function subsetsOf(options: readonly OptionId[], size: number): readonly (readonly OptionId[])[] {
	if (size === 0) return [[]];
	return options.flatMap((first, at) =>
		subsetsOf(options.slice(at + 1), size - 1).map((rest) => [first, ...rest]),
	);
}

/** The number of ways to take k things out of n. */
export function combinations(n: number, k: number): number {
	let ways = 1;
	for (let taken = 1; taken <= k; taken += 1) ways = (ways * (n - taken + 1)) / taken;
	return Math.round(ways);
}

function meanOf(outcomes: readonly Outcome[]): number {
	return outcomes.reduce((sum, { similarity, likely }) => sum + similarity * likely, 0);
}

/**
 * The probability that the weighted sum of independent outcomes reaches a level. The terms are convolved in two halves,
 * and the halves met in the middle: no more than the square root of all combinations is listed.
 */
function tailOf(terms: readonly DocumentedTerm[], level: number): number {
	const middle = Math.ceil(terms.length / 2);
	const [one, other] = [sumsOf(terms.slice(0, middle)), sumsOf(terms.slice(middle))];
	const rising = [...other].sort((a, b) => a.similarity - b.similarity);
	let tail = 0;
	let at = rising.length;
	let above = 0;
	for (const { similarity, likely } of [...one].sort((a, b) => a.similarity - b.similarity)) {
		for (
			let next = rising[at - 1];
			next && similarity + next.similarity >= level - ROUNDING;
			next = rising[at - 1]
		) {
			above += next.likely;
			at -= 1;
		}
		tail += likely * above;
	}
	return Math.min(1, tail);
}

function sumsOf(terms: readonly DocumentedTerm[]): readonly Outcome[] {
	return terms.reduce<readonly Outcome[]>(
		(sums, { weight, draws }) => {
			const likely = new Map<number, number>();
			for (const sum of sums)
				for (const draw of draws) {
					const reached = Math.round((sum.similarity + weight * draw.similarity) / STEP) * STEP;
					likely.set(reached, (likely.get(reached) ?? 0) + sum.likely * draw.likely);
				}
			return [...likely].map(([similarity, share]) => ({ similarity, likely: share }));
		},
		[{ similarity: 0, likely: 1 }],
	);
}

/** So many random plans are drawn where there are more than can be listed (METHOD §3). */
const DRAWS = 10_000;
const SEED = 2026;

/**
 * P*, the probability in [0, 1] that the highest S of a random plan over the ranked bodies reaches the highest of the
 * design: over every plan where there are at most 10,000, else over as many seeded draws. Nothing without a body that
 * has a position on a choice of Q.
 */
export function leaderChance(
	criteria: readonly Criterion[],
	bodies: readonly Positions[],
	listed: ListingShares,
): number | undefined {
	const highest = highestAgreement(criteria, bodies, listed);
	const level = highest(criteria.map(({ chosen }) => chosen));
	if (level === undefined) return undefined;
	let reached = 0;
	let plans = 0;
	for (const plan of randomPlans(criteria)) {
		plans += 1;
		if ((highest(plan) ?? 0) >= level - ROUNDING) reached += 1;
	}
	return reached / plans;
}

type Plan = readonly (readonly OptionId[])[];

/** The highest S over bodies, of any plan: what does not depend on the plan is done once. */
function highestAgreement(
	criteria: readonly Criterion[],
	bodies: readonly Positions[],
	listed: ListingShares,
) {
	const known = bodies.map((positions) =>
		criteria.map(({ choice }) => {
			const position = positions[choice.id];
			return position && 'attested' in position ? position : undefined;
		}),
	);
	const kept = criteria.map(() => new Map<string, Map<Position, number>>());
	const similarityOn = (at: number, options: readonly OptionId[], position: Position) => {
		const criterion = criteria[at]!;
		const key = options.join(' ');
		const made = kept[at]!.get(key) ?? new Map<Position, number>();
		kept[at]!.set(key, made);
		const before = made.get(position);
		if (before !== undefined) return before;
		const similarity = expectedSimilarity(
			{ choice: criterion.choice, chosen: options },
			position,
			listedOn(listed, criterion.choice.id),
		);
		made.set(position, similarity);
		return similarity;
	};
	return (plan: Plan): number | undefined => {
		let highest: number | undefined;
		for (const positions of known) {
			let sum = 0;
			let covered = 0;
			positions.forEach((position, at) => {
				if (!position) return;
				sum += criteria[at]!.importance * similarityOn(at, plan[at]!, position);
				covered += criteria[at]!.importance;
			});
			if (covered > 0) highest = Math.max(highest ?? 0, sum / covered);
		}
		return highest;
	};
}

/** Every plan where there are at most `DRAWS`, else as many drawn ones. */
function* randomPlans(criteria: readonly Criterion[]): Generator<Plan> {
	const sizes = criteria.map(({ choice, chosen }) => combinations(choice.options.length, chosen.length));
	if (sizes.reduce((product, size) => product * size, 1) <= DRAWS) {
		yield* everyPlan(criteria);
		return;
	}
	const random = randomFrom(SEED);
	for (let draw = 0; draw < DRAWS; draw += 1)
		yield criteria.map(({ choice, chosen }) => randomSubset(choice.options, chosen.length, random));
}

function* everyPlan(criteria: readonly Criterion[]): Generator<Plan> {
	const [first, ...rest] = criteria;
	if (!first) {
		yield [];
		return;
	}
	for (const options of subsetsOf(first.choice.options, first.chosen.length))
		for (const others of everyPlan(rest)) yield [options, ...others];
}

/** A subset of a size, each as likely, in the order of the options (selection sampling; Knuth 1997, 3.4.2, algorithm S). */
function randomSubset(options: readonly OptionId[], size: number, random: Random): readonly OptionId[] {
	const taken: OptionId[] = [];
	options.forEach((option, at) => {
		if (random() * (options.length - at) < size - taken.length) taken.push(option);
	});
	return taken;
}
