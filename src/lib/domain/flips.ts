import type { Criterion } from './comparison.ts';
import { compare } from './comparison.ts';
import { CompiledMatch } from './compiled-match.ts';
import type { Choice, ChoiceId, OptionId } from './choices.ts';
import type { ModelId, Position, Positions } from './evidence.ts';
import { bestSimilarity, optionSimilarity } from './similarity.ts';

/** A body as the flips see it. */
export interface FlipBody {
	readonly model: ModelId;
	readonly positions: Positions;
}

/** One change of answer that changes which body has the highest L (METHOD §4). */
export interface AnswerFlip {
	readonly choice: ChoiceId;
	/** The answer after the change: one option, or a set with one item more or less. */
	readonly to: readonly OptionId[];
	/** How far the answer moves, in [0, 1]: 1 − s for options, one item's share of all for a set. */
	readonly size: number;
	/** Every body that has the highest L then. */
	readonly closest: readonly ModelId[];
}

/** One unknown cell that, once known, would change which body has the highest L. */
export interface UnknownFlip {
	readonly model: ModelId;
	readonly choice: ChoiceId;
	/** The option that it would have to be. */
	readonly value: OptionId;
	readonly closest: readonly ModelId[];
}

/** What would change the answer, the smallest changes first. */
export interface Flips {
	/** The bodies that have the highest L now. */
	readonly closest: readonly ModelId[];
	readonly answers: readonly AnswerFlip[];
	readonly unknowns: readonly UnknownFlip[];
}

/** Figures closer than this are equal: sums of the same terms in another order differ by less. */
const ROUNDING = 1e-12;

/** The bodies that have the highest of these figures. */
function highest(bodies: readonly FlipBody[], lowers: Float64Array): readonly ModelId[] {
	const most = Math.max(...lowers);
	return bodies.flatMap(({ model }, at) => (most - (lowers[at] as number) <= ROUNDING ? [model] : [])).sort();
}

function sameBodies(one: readonly ModelId[], other: readonly ModelId[]): boolean {
	return one.length === other.length && one.every((model, at) => model === other[at]);
}

/** Every answer that is one change away: another single option; for a set, one item added or taken away. */
function changesOf({ choice, chosen }: Criterion): readonly Pick<AnswerFlip, 'to' | 'size'>[] {
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

function knownAs(value: OptionId): Position {
	return {
		kind: 'known',
		year: 0,
		attested: 0,
		side: { value, status: 'documented', attested: 0, claims: [] },
	};
}

/** Whether an option is the best that an unknown could turn out to be; a worse one never raises L as much. */
function isBest(choice: Choice, chosen: readonly OptionId[], value: OptionId): boolean {
	return choice.scale !== 'set' && chosen.some((option) => optionSimilarity(choice, option, value) === 1);
}

/**
 * The single changes of answer, and the single unknown single-option cells becoming known, after which another body,
 * or other bodies, have the highest L among the bodies ranked (METHOD §4). Of an unknown, only the values that agree
 * wholly are tried: a lesser agreement cannot do what these do not.
 */
export function flipsOf(criteria: readonly Criterion[], bodies: readonly FlipBody[]): Flips {
	const match = new CompiledMatch(
		criteria.map(({ choice }) => choice),
		bodies,
	);
	const now = match.match(criteria).lower;
	const closest = highest(bodies, now);
	const answers = criteria.flatMap((criterion, at) =>
		changesOf(criterion).flatMap((change): AnswerFlip[] => {
			const changed = criteria.map((one, other) => (other === at ? { ...one, chosen: change.to } : one));
			const then = highest(bodies, match.match(changed).lower);
			return sameBodies(then, closest) ? [] : [{ choice: criterion.choice.id, ...change, closest: then }];
		}),
	);
	const unknowns = bodies.flatMap((body, at) =>
		criteria.flatMap(({ choice, chosen }) =>
			!isUnknown(body.positions[choice.id])
				? []
				: choice.options
						.filter((value) => isBest(choice, chosen, value))
						.flatMap((value): UnknownFlip[] => {
							const positions = { ...body.positions, [choice.id]: knownAs(value) };
							const then = highest(bodies, now.with(at, compare(criteria, body.model, positions).lower));
							return sameBodies(then, closest)
								? []
								: [{ model: body.model, choice: choice.id, value, closest: then }];
						}),
		),
	);
	return { closest, answers: answers.sort((a, b) => a.size - b.size), unknowns };
}
