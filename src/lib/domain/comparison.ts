import { applies, chosenOptions, entryOf, type Entries, type Importance } from './answers.ts';
import type { Choice, ChoiceId, OptionId } from './choices.ts';
import type { CompiledMatch } from './compiled-match.ts';
import type { ModelId, Position } from './evidence.ts';
import { expectedSimilarity } from './matching/expected-similarity.ts';
import { listedOn } from './matching/listing-share.ts';
import { likeness, type Likeness } from './similarity.ts';

/** One choice that enters the comparison: what the user chose, and how much it counts (> 0). */
export interface Criterion {
	readonly choice: Choice;
	readonly chosen: readonly OptionId[];
	readonly importance: Importance;
}

/**
 * The choices Q that enter the comparison (METHOD §3): chosen, of importance above 0, applying, and expressing a
 * preference. A single-option choice on which every option is acceptable expresses none.
 */
export function criteriaOf(choices: readonly Choice[], entries: Entries): readonly Criterion[] {
	return choices.flatMap((choice) => {
		const chosen = chosenOptions(entries, choice.id);
		const { importance } = entryOf(entries, choice.id);
		const noPreference =
			chosen.length === 0 ||
			(choice.scale !== 'set' && choice.options.every((option) => chosen.includes(option)));
		return noPreference || importance === 0 || !applies(choice, entries)
			? []
			: [{ choice, chosen, importance }];
	});
}

/** One line of the sum: a choice, the body's position on it, and their likeness where there is a position. */
export interface Term {
	readonly choice: ChoiceId;
	readonly importance: Importance;
	readonly position: Position;
	readonly likeness: Likeness | undefined;
	/** s_exp, in [0, 1]; of an unknown, what a value drawn at random would bring. */
	readonly expected: number;
}

/** How one body compares with a design (METHOD §3). All figures are in [0, 1]. */
export interface Comparison {
	readonly model: ModelId;
	readonly terms: readonly Term[];
	/** How many choices of Q the body has a position on, |K|. */
	readonly documented: number;
	/** S, the expected likeness over what is documented; undefined when nothing is. */
	readonly agreement: number | undefined;
	/** E, the expected likeness over all of Q: an unknown counts as if its value were drawn. ½ when Q is empty. */
	readonly expected: number;
	/** C, the share of the importances that is documented; 0 when the user chose nothing. */
	readonly coverage: number;
	/** L, with every unknown counted as the worst disagreement. */
	readonly lower: number;
	/** U, with every unknown counted as full agreement. */
	readonly upper: number;
	/** L^d and U^d, L and U in the reading without inferences: L^d ≤ L and U ≤ U^d. */
	readonly statedLower: number;
	readonly statedUpper: number;
}

const NOT_DOCUMENTED: Position = { kind: 'not-documented' };

/** How each body compares with a design (METHOD §3; the agreement is Gower's 1971 coefficient), in their order. */
export function comparisonsOf(match: CompiledMatch, criteria: readonly Criterion[]): readonly Comparison[] {
	const figures = match.match(criteria);
	return match.bodies.map(({ model, positions }, at): Comparison => {
		// There is a figure for each body.
		const figureOf = (name: Exclude<keyof Comparison, 'model' | 'terms'>) => figures[name][at] as number;
		const agreement = figureOf('agreement');
		return {
			model,
			terms: criteria.map((criterion) => {
				const { choice, chosen, importance } = criterion;
				const position = positions[choice.id] ?? NOT_DOCUMENTED;
				return {
					...{ choice: choice.id, importance, position, likeness: likeness(choice, chosen, position) },
					expected: expectedSimilarity(criterion, position, listedOn(match.listed, choice.id)),
				};
			}),
			documented: figureOf('documented'),
			agreement: Number.isNaN(agreement) ? undefined : agreement,
			...{ expected: figureOf('expected'), coverage: figureOf('coverage') },
			...{ lower: figureOf('lower'), upper: figureOf('upper') },
			...{ statedLower: figureOf('statedLower'), statedUpper: figureOf('statedUpper') },
		};
	});
}

/** Fewer documented choices than this (or than Q has), or less than half of the importances covered, is too little to rank. */
export const LEAST_DOCUMENTED = 3;
export const LEAST_COVERAGE = 0.5;

/** Whether enough is documented of a body to rank it beside the others (METHOD §3). */
export function isRankable({ terms, documented, coverage }: Comparison): boolean {
	return documented >= Math.min(LEAST_DOCUMENTED, terms.length) && coverage >= LEAST_COVERAGE;
}

/** A place among the ranked bodies. */
export interface Ranked extends Comparison {
	readonly agreement: number;
	/** Best and worst rank that the unknowns allow, from 1. */
	readonly bestRank: number;
	readonly worstRank: number;
	/** Whether some way to fill the unknowns makes it closest, and whether every way does (Konczak & Lang 2005). */
	readonly possiblyClosest: boolean;
	readonly necessarilyClosest: boolean;
}

/** The bodies that can be ranked, in the order in which they are expected to be alike, and those that cannot. */
export interface Ranking {
	readonly ranked: readonly Ranked[];
	readonly apart: readonly Comparison[];
}

/** Sums of the same terms in another order differ by less than this; figures closer than that are equal. */
const ROUNDING = 1e-12;

function above(one: number, other: number): boolean {
	return one - other > ROUNDING;
}

function downward(one: number, other: number): number {
	return Math.abs(one - other) <= ROUNDING ? 0 : other - one;
}

function isRanked(comparison: Comparison): comparison is Comparison & { readonly agreement: number } {
	return comparison.agreement !== undefined && isRankable(comparison);
}

/** French order whatever the machine's language: the same answers give the same list everywhere. */
const BY_NAME = new Intl.Collator('fr-CA');

/** How many numbers, sorted upward, come before the first that fulfils a condition which all later ones fulfil too. */
function countBefore(sorted: Float64Array, fulfils: (number: number) => boolean): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		// Between the two ends, the place is within the array.
		if (fulfils(sorted[middle] as number)) high = middle;
		else low = middle + 1;
	}
	return low;
}

/**
 * Ranks the comparable bodies by E, then L, then name, each with the range of ranks its unknowns allow
 * (METHOD §3). `nameOf` is used for ties only (then the identifier); bodies too little documented stand apart, by name.
 */
export function rank(comparisons: readonly Comparison[], nameOf: (model: ModelId) => string): Ranking {
	const byName = (a: Comparison, b: Comparison) =>
		BY_NAME.compare(nameOf(a.model), nameOf(b.model)) || (a.model < b.model ? -1 : 1);
	const candidates = comparisons.filter(isRanked);
	const lowers = Float64Array.from(candidates, ({ lower }) => lower).sort();
	const uppers = Float64Array.from(candidates, ({ upper }) => upper).sort();
	const ranked = candidates
		.map((one): Ranked => {
			// No body is certainly above or below itself, so that it need not be left out.
			const certainlyAbove = lowers.length - countBefore(lowers, (lower) => above(lower, one.upper));
			const certainlyBelow = countBefore(uppers, (upper) => !above(one.lower, upper));
			const bestRank = 1 + certainlyAbove;
			const worstRank = candidates.length - certainlyBelow;
			return {
				...one,
				bestRank,
				worstRank,
				possiblyClosest: bestRank === 1,
				necessarilyClosest: worstRank === 1,
			};
		})
		.sort((a, b) => downward(a.expected, b.expected) || downward(a.lower, b.lower) || byName(a, b));
	return { ranked, apart: comparisons.filter((one) => !isRanked(one)).sort(byName) };
}
