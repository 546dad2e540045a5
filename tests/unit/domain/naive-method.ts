import type { Entries } from '#lib/domain/answers.ts';
import type { Choice, OptionId, SingleChoice } from '#lib/domain/choices.ts';
import type { PositionClaim, YearChoice } from '#lib/domain/evidence.ts';

/*
 * METHOD §1 to §3 written a second time, sentence by sentence, with nothing borrowed from the domain but its
 * types. Slow and plain on purpose: it is what the domain is held against.
 */

const CONFIDENCES = ['low', 'medium', 'high'];

/** The source's year; where it has none, `from` when `to` is null, else the edition's year. */
function sourceSpoke(claim: PositionClaim): number {
	if (claim.sourceYear !== null) return claim.sourceYear;
	return claim.to === null ? claim.from : 2026;
}

/** t(c). */
export function naiveAttested(claim: PositionClaim): number {
	const y = sourceSpoke(claim);
	if (claim.from > y) return y;
	if (claim.to === null) return y;
	return claim.to < y ? claim.to : y;
}

/** t′(c), for superseding only. */
function lastSeen(claim: PositionClaim): number {
	const t = naiveAttested(claim);
	return claim.from > t ? claim.from : t;
}

/** What a claim makes of a year of its period. */
export function naiveState(claim: PositionClaim, year: number): 'attested' | 'announced' | 'open' {
	const y = sourceSpoke(claim);
	if (claim.from > y) return 'announced';
	if (year <= y) return 'attested';
	return claim.to === null ? 'open' : 'announced';
}

function takesThePlaceOf(d: PositionClaim, c: PositionClaim, year: number): boolean {
	const isAnnouncedOrOpen = lastSeen(c) < year;
	const saysAnotherValue = d.value !== c.value;
	const isAttestedInItsFirstYear = naiveState(d, d.from) === 'attested';
	const beginsAfterward = lastSeen(c) < d.from && d.from <= year;
	const isAsGoodAReading = d.status === 'documented' || c.status === 'inferred';
	const isAsSure = CONFIDENCES.indexOf(d.confidence) >= CONFIDENCES.indexOf(c.confidence);
	return (
		isAnnouncedOrOpen &&
		saysAnotherValue &&
		isAttestedInItsFirstYear &&
		beginsAfterward &&
		isAsGoodAReading &&
		isAsSure
	);
}

/** Steps 1 and 2: the claims that stand in a year. */
function standingIn(
	choice: Choice,
	claims: readonly PositionClaim[],
	year: number,
): readonly PositionClaim[] {
	const standing: PositionClaim[] = [];
	for (const claim of claims) {
		if (claim.from > year) continue;
		if (claim.to !== null && claim.to < year) continue;
		let superseded = false;
		if (choice.scale !== 'set')
			for (const other of claims) if (takesThePlaceOf(other, claim, year)) superseded = true;
		if (!superseded) standing.push(claim);
	}
	return standing;
}

/** The year that last known reads, by its three sentences, one after the other. */
function lastKnown(choice: Choice, claims: readonly PositionClaim[]): number {
	for (const claim of standingIn(choice, claims, 2026)) if (naiveState(claim, 2026) === 'open') return 2026;
	for (let year = 2026; year >= 1900; year -= 1) if (standingIn(choice, claims, year).length > 0) return year;
	for (let year = 2027; year < 2200; year += 1) if (standingIn(choice, claims, year).length > 0) return year;
	return 2026;
}

/** All that METHOD §2 has to say of a position: the year, and each value or item with how it is known. */
export interface NaivePosition {
	readonly year: number;
	readonly values: ReadonlyMap<
		OptionId,
		{
			readonly status: 'documented' | 'inferred';
			readonly state: 'attested' | 'announced' | 'open';
			readonly claims: ReadonlySet<string>;
		}
	>;
}

/** The position of a body on a choice; nothing where none stands. */
export function naivePosition(
	choice: Choice,
	all: readonly PositionClaim[],
	when: YearChoice,
): NaivePosition | undefined {
	const claims = all.filter((claim) => claim.choice === choice.id);
	const year = when === 'last-known' ? lastKnown(choice, claims) : when;
	const standing = standingIn(choice, claims, year);
	const values = new Map();
	for (const option of choice.options) {
		const own = standing.filter((claim) =>
			Array.isArray(claim.value) ? claim.value.includes(option) : claim.value === option,
		);
		if (own.length === 0) continue;
		const states = own.map((claim) => naiveState(claim, year));
		values.set(option, {
			status: own.some((claim) => claim.status === 'documented') ? 'documented' : 'inferred',
			state: states.includes('attested') ? 'attested' : states.includes('announced') ? 'announced' : 'open',
			claims: new Set(own.map(({ id }) => id)),
		});
	}
	return values.size === 0 ? undefined : { year, values };
}

/** The values known of a body on a choice; for a set, the items. Nothing where the body has no position. */
export function naiveValues(
	choice: Choice,
	all: readonly PositionClaim[],
	when: YearChoice,
): ReadonlySet<OptionId> | undefined {
	const position = naivePosition(choice, all, when);
	return position && new Set(position.values.keys());
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
