import type { Entries } from '#lib/domain/answers.ts';
import type { Choice, OptionId, SingleChoice } from '#lib/domain/choices.ts';
import type { PositionClaim, YearChoice } from '#lib/domain/evidence.ts';

/*
 * METHOD §1 to §3 written a second time, sentence by sentence, with nothing borrowed from the domain but its
 * types. Slow and plain on purpose: it is what the domain is held against.
 */

const CONFIDENCES = ['low', 'medium', 'high'];

function lastAttested(claim: PositionClaim): number {
	if (claim.to !== null) return claim.to;
	if (claim.sourceYear === null) return claim.from;
	return claim.sourceYear > claim.from ? claim.sourceYear : claim.from;
}

function takesThePlaceOf(d: PositionClaim, c: PositionClaim, year: number): boolean {
	const isOpen = c.to === null;
	const wasAttestedBefore = lastAttested(c) < year;
	const saysAnotherValue = d.value !== c.value;
	const beginsAfterward = lastAttested(c) < d.from && d.from <= year;
	const isAsGoodAReading = d.status === 'documented' || c.status === 'inferred';
	const isAsSure = CONFIDENCES.indexOf(d.confidence) >= CONFIDENCES.indexOf(c.confidence);
	return isOpen && wasAttestedBefore && saysAnotherValue && beginsAfterward && isAsGoodAReading && isAsSure;
}

/** The values known of a body on a choice; for a set, the items. Nothing where the body has no position. */
export function naiveValues(
	choice: Choice,
	all: readonly PositionClaim[],
	when: YearChoice,
): ReadonlySet<OptionId> | undefined {
	const claims = all.filter((claim) => claim.choice === choice.id);
	if (claims.length === 0) return undefined;
	let year = when;
	if (year === 'last-known') {
		year = -1;
		for (const claim of claims) if (claim.to !== null && claim.to > year) year = claim.to;
		for (const claim of claims) if (claim.to === null) year = 2026;
	}
	const values = new Set<OptionId>();
	for (const claim of claims) {
		if (claim.from > year) continue;
		if (claim.to !== null && claim.to < year) continue;
		if (choice.scale === 'set') {
			for (const item of claim.value) values.add(item);
		} else {
			let superseded = false;
			for (const other of claims) if (takesThePlaceOf(other, claim, year)) superseded = true;
			// One value where the choice is no set.
			if (!superseded) values.add(claim.value as OptionId);
		}
	}
	return values.size === 0 ? undefined : values;
}

function similarity(choice: SingleChoice, mine: OptionId, theirs: OptionId): number {
	if (choice.scale === 'ordinal') {
		const i = choice.options.indexOf(mine);
		const j = choice.options.indexOf(theirs);
		return 1 - Math.abs(i - j) / (choice.options.length - 1);
	}
	if (mine === theirs) return 1;
	for (const pair of choice.near) if (pair.includes(mine) && pair.includes(theirs)) return 0.5;
	return 0;
}

/** The least and the most that an answer can resemble the known values. */
export function naiveBounds(
	choice: Choice,
	mine: readonly OptionId[],
	theirs: ReadonlySet<OptionId>,
): [number, number] {
	if (choice.scale === 'set') {
		const both = mine.filter((item) => theirs.has(item));
		const either = new Set([...mine, ...theirs]);
		return [both.length / choice.options.length, mine.length / either.size];
	}
	let least = 1;
	let most = 0;
	for (const value of theirs) {
		let best = 0;
		for (const option of mine) best = Math.max(best, similarity(choice, option, value));
		least = Math.min(least, best);
		most = Math.max(most, best);
	}
	return [least, most];
}

function counts(choice: Choice, entries: Entries): boolean {
	const entry = entries[choice.id];
	if (!entry || entry.answer.state !== 'chosen' || entry.importance === 0) return false;
	const { options } = entry.answer;
	if (choice.scale !== 'set' && choice.options.every((option) => options.includes(option))) return false;
	for (const condition of choice.appliesWhen?.anyOf ?? []) {
		const answer = entries[condition.choice]?.answer ?? { state: 'unanswered' };
		if (answer.state === 'unanswered' || answer.state === 'undecided') return true;
		if (answer.state === 'chosen' && answer.options.some((option) => condition.in.includes(option)))
			return true;
	}
	return !choice.appliesWhen;
}

/** The figures of METHOD §3 for one body. */
export interface NaiveFigures {
	readonly agreement: number | undefined;
	readonly coverage: number;
	readonly lower: number;
	readonly upper: number;
	readonly documented: number;
}

/** S, C, L and U of one body, and |K|. With no choice in Q there is nothing to cover and nothing to exclude. */
export function naiveFigures(
	choices: readonly Choice[],
	entries: Entries,
	claims: readonly PositionClaim[],
	when: YearChoice,
): NaiveFigures {
	let allWeights = 0;
	let knownWeights = 0;
	let middle = 0;
	let least = 0;
	let most = 0;
	let documented = 0;
	for (const choice of choices) {
		const entry = entries[choice.id];
		if (!counts(choice, entries) || entry?.answer.state !== 'chosen') continue;
		const weight = entry.importance;
		allWeights += weight;
		const theirs = naiveValues(choice, claims, when);
		if (!theirs) continue;
		const [min, max] = naiveBounds(choice, entry.answer.options, theirs);
		documented += 1;
		knownWeights += weight;
		middle += (weight * (min + max)) / 2;
		least += weight * min;
		most += weight * max;
	}
	if (allWeights === 0) return { agreement: undefined, coverage: 0, lower: 0, upper: 1, documented: 0 };
	const coverage = knownWeights / allWeights;
	return {
		agreement: documented === 0 ? undefined : middle / knownWeights,
		coverage,
		lower: least / allWeights,
		upper: most / allWeights + (1 - coverage),
		documented,
	};
}
