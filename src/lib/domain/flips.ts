import { applies, chosenOptions, withEntry, type Entries } from './answers.ts';
import { criteriaOf, type Criterion } from './comparison.ts';
import { CompiledMatch } from './compiled-match.ts';
import { choiceById, type Choice, type ChoiceId, type OptionId } from './choices.ts';
import type { ModelId, Position, Positions } from './evidence.ts';
import { expectedSimilarity } from './matching/expected-similarity.ts';
import { listedOn, type ListingShares } from './matching/listing-share.ts';
import { bestSimilarity } from './similarity.ts';

/** A body as the flips see it. */
export interface FlipBody {
	readonly model: ModelId;
	readonly positions: Positions;
}

/** A design, and the bodies ranked beside it in METHOD §3. */
export interface Contest {
	readonly choices: readonly Choice[];
	readonly entries: Entries;
	readonly bodies: readonly FlipBody[];
	/** The constants p_q of the edition. */
	readonly listed: ListingShares;
}

/** One change of answer that changes which body has the highest E (METHOD §4). */
export interface AnswerFlip {
	readonly choice: ChoiceId;
	/** The answer after the change: one option, or a set with one item more or less. */
	readonly to: readonly OptionId[];
	/** How far the answer moves, in [0, 1]: 1 − s for options, one item's share of all for a set. */
	readonly size: number;
	/** Every body that has the highest E then. */
	readonly closest: readonly ModelId[];
}

/** One unknown cell that, once known, would change which body has the highest E. */
export interface UnknownFlip {
	readonly model: ModelId;
	readonly choice: ChoiceId;
	/** Any of these options does it; for a set, all of these items together. */
	readonly values: readonly OptionId[];
	readonly closest: readonly ModelId[];
}

/** What would change the answer: the smallest changes first, and the unknowns that most of their options would do it for. */
export interface Flips {
	/** The bodies that have the highest E now. */
	readonly closest: readonly ModelId[];
	readonly answers: readonly AnswerFlip[];
	readonly unknowns: readonly UnknownFlip[];
}

const NOT_DOCUMENTED: Position = { kind: 'not-documented' };

/** Figures closer than this are equal: sums of the same terms in another order differ by less. */
const ROUNDING = 1e-12;

/** The bodies that have the highest of these figures. */
function highest(bodies: readonly FlipBody[], figures: Float64Array): readonly ModelId[] {
	const most = Math.max(...figures);
	// There is one figure for each body.
	return bodies
		.flatMap(({ model }, at) => (most - (figures[at] as number) <= ROUNDING ? [model] : []))
		.sort();
}

/**
 * Who has the highest figure once that of one body is changed. The figures are put in order once: then only those
 * that are as high as the highest are looked at, however many bodies there are.
 */
function highestWith(
	bodies: readonly FlipBody[],
	figures: Float64Array,
	closest: readonly ModelId[],
): (at: number, figure: number) => readonly ModelId[] {
	// Each place that is asked for is within its array.
	const figureAt = (place: number) => figures[place] as number;
	const modelAt = (place: number) => (bodies[place] as FlipBody).model;
	const downward = [...figures.keys()].sort((a, b) => figureAt(b) - figureAt(a));
	const highestNow = Math.max(...figures);
	return (at, figure) => {
		const others = downward.slice(0, 2).filter((place) => place !== at);
		const most = Math.max(figure, ...others.map(figureAt));
		const isClosest = most - figure <= ROUNDING;
		const wasClosest = most - figureAt(at) <= ROUNDING;
		// The highest is as high as before, with or without this body as before: nobody comes or goes.
		if (most === highestNow && isClosest === wasClosest) return closest;
		const models = isClosest ? [modelAt(at)] : [];
		for (const place of downward) {
			if (most - figureAt(place) > ROUNDING) break;
			if (place !== at) models.push(modelAt(place));
		}
		return models.sort();
	};
}

function sameBodies(one: readonly ModelId[], other: readonly ModelId[]): boolean {
	return one.length === other.length && one.every((model, at) => model === other[at]);
}

/** Every answer that is one change away: another single option; for a set, one item added or taken away. */
function changesOf(choice: Choice, chosen: readonly OptionId[]): readonly Pick<AnswerFlip, 'to' | 'size'>[] {
	if (choice.scale !== 'set')
		return choice.options
			.filter((option) => chosen.length !== 1 || option !== chosen[0])
			.map((option) => ({ to: [option], size: 1 - bestSimilarity(choice, chosen, option) }));
	return choice.options
		.map((item) =>
			choice.options.filter((one) => (one === item ? !chosen.includes(one) : chosen.includes(one))),
		)
		.filter((to) => to.length > 0)
		.map((to) => ({ to, size: 1 / choice.options.length }));
}

function isUnknown(position: Position | undefined): boolean {
	return !position || position.kind === 'not-documented' || position.kind === 'other-years';
}

/**
 * What an unknown could turn out to be: each option; for a set, all that is wanted, or all that is not: of every list,
 * these bring it nearest and farthest.
 */
function fillingsOf({ choice, chosen }: Criterion): readonly (readonly OptionId[])[] {
	if (choice.scale !== 'set') return choice.options.map((option) => [option]);
	const unwanted = choice.options.filter((option) => !chosen.includes(option));
	return unwanted.length === 0 ? [chosen] : [chosen, unwanted];
}

function knownAs(choice: Choice, values: readonly OptionId[]): Position {
	const when = { year: 0, attested: 0 };
	const [value = ''] = values;
	return choice.scale === 'set'
		? { kind: 'at-least', ...when, status: 'documented', items: values, claims: [] }
		: { kind: 'known', ...when, side: { value, status: 'documented', attested: 0, claims: [] } };
}

/** The answers given to the choices that apply, those that count for nothing in the comparison too. */
function answered({ choices, entries }: Contest): readonly (readonly [Choice, readonly OptionId[]])[] {
	return choices.flatMap((choice) => {
		const chosen = chosenOptions(entries, choice.id);
		return chosen.length > 0 && applies(choice, entries) ? [[choice, chosen] as const] : [];
	});
}

/** The flips of one unknown cell: the values that lead to the same bodies stand together. */
function cellFlips(
	{ model }: FlipBody,
	criterion: Criterion,
	thenWith: (position: Position) => readonly ModelId[],
	closest: readonly ModelId[],
): readonly UnknownFlip[] {
	const { choice } = criterion;
	const flips: UnknownFlip[] = [];
	for (const values of fillingsOf(criterion)) {
		const then = thenWith(knownAs(choice, values));
		if (sameBodies(then, closest)) continue;
		// The two lists of a set are two things to learn; options that lead to the same bodies are one.
		const alike = choice.scale === 'set' ? undefined : flips.find((flip) => sameBodies(flip.closest, then));
		if (!alike) flips.push({ model, choice: choice.id, values, closest: then });
		else flips[flips.indexOf(alike)] = { ...alike, values: [...alike.values, ...values] };
	}
	return flips;
}

/**
 * The single changes of answer, and the single unknown cells becoming known, after which another body, or other bodies,
 * have the highest E among the bodies ranked (METHOD §4). A change counts with all that follows from it: a choice that
 * stops applying leaves the sum, one that begins to apply comes in with the answer that was kept.
 */
export function flipsOf(contest: Contest): Flips {
	const { choices, entries, bodies, listed } = contest;
	const match = new CompiledMatch(choices, bodies, listed);
	const criteria = criteriaOf(choices, entries);
	const now = match.match(criteria).expected;
	const closest = highest(bodies, now);
	const answers = answered(contest).flatMap(([choice, chosen]) =>
		changesOf(choice, chosen).flatMap((change): AnswerFlip[] => {
			const answer = { state: 'chosen', options: change.to } as const;
			const changed = criteriaOf(choices, withEntry(entries, choice.id, { answer }));
			const then = highest(bodies, match.match(changed).expected);
			return sameBodies(then, closest) ? [] : [{ choice: choice.id, ...change, closest: then }];
		}),
	);
	const total = criteria.reduce((sum, { importance }) => sum + importance, 0);
	const closestWith = highestWith(bodies, now, closest);
	const unknowns = bodies.flatMap((body, at) =>
		criteria
			.filter(({ choice }) => isUnknown(body.positions[choice.id]))
			.flatMap((criterion) => {
				const p = listedOn(listed, criterion.choice.id);
				const unknown = expectedSimilarity(criterion, NOT_DOCUMENTED, p);
				const thenWith = (position: Position) => {
					const gained = expectedSimilarity(criterion, position, p) - unknown;
					// There is one figure for each body.
					return closestWith(at, (now[at] as number) + (criterion.importance * gained) / total);
				};
				return cellFlips(body, criterion, thenWith, closest);
			}),
	);
	/** What share of the options of the cell do it; the items of a set are wanted all at once, and come last. */
	const readiness = ({ choice: id, values }: UnknownFlip) => {
		const { scale, options } = choiceById(choices, id);
		return scale === 'set' ? 0 : values.length / options.length;
	};
	return {
		closest,
		answers: answers.sort((a, b) => a.size - b.size),
		unknowns: unknowns.sort((a, b) => readiness(b) - readiness(a)),
	};
}
