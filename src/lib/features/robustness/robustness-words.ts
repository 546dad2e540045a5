import type { ChoiceId } from '#lib/domain/choices.ts';
import { DRAWS, errorOf, type Acceptability, type Robustness } from '#lib/domain/robustness.ts';
import { shareInterval } from '#lib/domain/share-interval.ts';
import { isThin, type Coverage } from '#lib/features/evidence/coverage.ts';
import { percent } from '#lib/features/evidence/figure-words.ts';
import { listFormat, numberFormat } from '#lib/i18n/format.ts';
import { oneFullStop } from '#lib/i18n/full-stop.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';
import { drawsWords, roundShare } from './share-words.ts';

/** The bodies, the most often closest first, then by name. */
export function byCloseness(
	{ bodies }: Robustness,
	nameOf: (model: string) => string,
): readonly Acceptability[] {
	return [...bodies].sort(
		(a, b) => b.closest - a.closest || nameOf(a.model).localeCompare(nameOf(b.model), getLocale()),
	);
}

/** The share of the draws in which a body is among so many closest. */
export function shareWithin({ ranks }: Acceptability, last: number): number {
	return ranks.slice(0, last).reduce((sum, share) => sum + share, 0);
}

/** How firm the answer is: three times in four · more than half, beyond the error · less · not even one in four. */
export function firmnessOf(
	[first]: readonly Acceptability[],
	draws: number,
): 'firm' | 'half' | 'divided' | 'weak' {
	const share = first?.closest ?? 0;
	if (share >= 0.75) return 'firm';
	if (shareInterval(share, draws).least > 0.5) return 'half';
	return share >= 0.25 ? 'divided' : 'weak';
}

/** The others that are closest as often as the first, to within the errors of both. */
export function levelWith(
	[first, ...others]: readonly Acceptability[],
	draws: number,
): readonly Acceptability[] {
	if (!first) return [];
	return others.filter(
		({ closest }) => first.closest - closest <= errorOf(first.closest, draws) + errorOf(closest, draws),
	);
}

/** Shares closer than this are equal: sums of the same ones in another order differ by less. */
const ROUNDING = 1e-9;

/** The others that together hold most of what the first leaves. */
export function sharersOf([first, ...others]: readonly Acceptability[]): readonly Acceptability[] {
	const rest = 1 - (first?.closest ?? 1);
	const sharers: Acceptability[] = [];
	let held = 0;
	for (const other of others) {
		if (held - rest / 2 > ROUNDING || other.closest === 0) break;
		held += other.closest;
		sharers.push(other);
	}
	return sharers;
}

/** More names than this are counted. */
const MOST_NAMES = 3;

function othersWords(
	bodies: readonly Acceptability[],
	draws: number,
	nameOf: (model: string) => string,
): string {
	const list = (some: readonly Acceptability[]) => ({
		count: some.length,
		names: listFormat(getLocale()).format(some.map(({ model }) => nameOf(model))),
	});
	const level = levelWith(bodies, draws);
	if (level.length > 0)
		return level.length > MOST_NAMES
			? m.robustness_level_many({ count: level.length })
			: m.robustness_level(list(level));
	const sharers = sharersOf(bodies);
	if (sharers.length === 0) return '';
	return sharers.length > MOST_NAMES
		? m.robustness_sharers_many({ count: sharers.length })
		: oneFullStop(m.robustness_sharers(list(sharers)));
}

/** What is known of the body that is closest, in a sentence: how many answers, and what the positions are worth. */
function baseWords({ asked, known, inferred, faded }: Coverage, name: string): string {
	const parts = [
		...(inferred > 0 ? [m.robustness_base_inferred({ count: inferred })] : []),
		...(faded > 0 ? [m.robustness_base_old({ count: faded })] : []),
	];
	const details = parts.length > 0 ? parts.join(', ') : m.robustness_base_sound();
	return m.robustness_base({ asked, known, name, details });
}

/** What the draws say, in plain words. */
export interface DrawnSummary {
	/** A sentence or two. */
	readonly said: string;
	/** What that rests on; empty where it is not known. */
	readonly base: string;
	/** How firm it is. */
	readonly verdict: string;
}

/** What the draws say, what is known of the closest body, and how firm that is: firm only where it rests on enough. */
export function summaryWords(
	bodies: readonly Acceptability[],
	nameOf: (model: string) => string,
	coverageOf: (model: string) => Coverage | undefined,
	draws = DRAWS,
): DrawnSummary {
	const [first] = bodies;
	if (!first) return { said: '', base: '', verdict: '' };
	const coverage = coverageOf(first.model);
	const name = nameOf(first.model);
	const always = first.closest === 1;
	const sentences = always
		? [m.robustness_always({ draws: drawsWords(draws), name })]
		: [m.robustness_closest({ share: roundShare(first.closest), name }), othersWords(bodies, draws, nameOf)];
	const verdict = {
		firm: coverage && !isThin(coverage) ? m.robustness_firm_on : m.robustness_firm_thin,
		half: m.robustness_half,
		divided: m.robustness_divided,
		weak: m.robustness_weak,
	}[firmnessOf(bodies, draws)]();
	const base = coverage ? baseWords(coverage, name) : '';
	return { said: sentences.filter((sentence) => sentence !== '').join(' '), base, verdict };
}

/** Who is most often closest whatever the weights, and with inferences left out: a line each. */
export function otherReadings(
	{ any, stated }: Record<'any' | 'stated', Robustness>,
	nameOf: (model: string) => string,
): readonly string[] {
	const first = (one: Robustness) => {
		const [leader] = byCloseness(one, nameOf);
		return { name: leader ? nameOf(leader.model) : '', share: roundShare(leader?.closest ?? 0) };
	};
	return [m.robustness_any(first(any)), m.robustness_stated(first(stated))];
}

/** Ratios below this are not worth a sentence. */
const NOTABLE = 1.25;

/** What central importances are read with. */
export interface CentralReading {
	readonly titleOf: (choice: ChoiceId) => string;
	/** The mean importances over all draws. */
	readonly means: Readonly<Record<ChoiceId, number>>;
	/** Whether the person's order of importance restricts the draws. */
	readonly ordered: boolean;
}

/** What has to be so is said of a body that is to come first; of one that does already, what is so. */
const OTHER = {
	...{ clear: m.robustness_central, even: m.robustness_central_even },
	...{ ordered: m.robustness_central_ordered, inOrder: m.robustness_central_in_order },
};
const FIRST = {
	...{ clear: m.robustness_central_first, even: m.robustness_central_first_even },
	...{ ordered: m.robustness_central_first_ordered, inOrder: m.robustness_central_first_in_order },
};

/**
 * What would have to matter to land on a body: the choice that weighs most there beside its mean over all draws, and
 * the one that weighs least. Without an order all means are the same, and the two are set beside one another. A body
 * that `leads` has nothing to become: what matters in the draws in which it is closest is said.
 */
export function centralWords(
	{ central }: Acceptability,
	{ titleOf, means, ordered }: CentralReading,
	leads = false,
): string {
	if (!central) return m.robustness_never();
	const words = leads ? FIRST : OTHER;
	const sorted = Object.entries(central)
		.map(([choice, share]) => ({ choice, share, mean: means[choice] ?? 0 }))
		.sort((a, b) => b.share / b.mean - a.share / a.mean);
	const [most] = sorted;
	const least = sorted.at(-1);
	const ratio = most && least ? most.share / most.mean / (least.share / least.mean) : 1;
	if (!most || !least || !(ratio >= NOTABLE)) return ordered ? words.inOrder() : words.even();
	if (ordered)
		return words.ordered({
			...{ most: titleOf(most.choice), share: percent(most.share), mean: percent(most.mean) },
			least: titleOf(least.choice),
		});
	const times = numberFormat(getLocale(), { maximumSignificantDigits: 2 }).format(ratio);
	return words.clear({ most: titleOf(most.choice), times, least: titleOf(least.choice) });
}
