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

/** The claims that make a body's position on a choice, in the year that is read. */
function naiveHeld(
	choice: Choice,
	all: readonly PositionClaim[],
	when: YearChoice,
): readonly PositionClaim[] {
	const claims = all.filter((claim) => claim.choice === choice.id);
	return standingIn(choice, claims, when === 'last-known' ? lastKnown(choice, claims) : when);
}

function valuesIn(held: readonly PositionClaim[]): ReadonlySet<OptionId> | undefined {
	const values = new Set<OptionId>();
	for (const { value } of held) {
		if (typeof value === 'string') values.add(value);
		else for (const item of value) values.add(item);
	}
	return values.size === 0 ? undefined : values;
}

/** The values known of a body on a choice; for a set, the items. Nothing where the body has no position. */
export function naiveValues(
	choice: Choice,
	all: readonly PositionClaim[],
	when: YearChoice,
): ReadonlySet<OptionId> | undefined {
	return valuesIn(naiveHeld(choice, all, when));
}

/** The same in the reading without inferences. */
function naiveStatedValues(
	choice: Choice,
	all: readonly PositionClaim[],
	when: YearChoice,
): ReadonlySet<OptionId> | undefined {
	const held = naiveHeld(choice, all, when);
	const stated = held.filter(({ status }) => status === 'documented');
	// A list keeps what a stated claim names; one value is dropped unless stated, a conflict with a stated side is whole.
	if (choice.scale === 'set') return valuesIn(stated);
	return stated.length === 0 ? undefined : valuesIn(held);
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
		const best = bestOf(choice, mine, value);
		least = Math.min(least, best);
		most = Math.max(most, best);
	}
	return [least, most];
}

function bestOf(choice: SingleChoice, mine: readonly OptionId[], value: OptionId): number {
	let best = 0;
	for (const option of mine) best = Math.max(best, similarity(choice, option, value));
	return best;
}

/**
 * The Jaccard index with every list that holds the known items, each taken as often as it comes: an item that is not
 * known is on it with probability p, off it with 1 − p.
 */
function overEveryList(
	items: readonly OptionId[],
	mine: readonly OptionId[],
	theirs: ReadonlySet<OptionId>,
	p: number,
): number {
	const wanted = items.map((item) => mine.includes(item));
	const had = items.map((item) => theirs.has(item));
	let expected = 0;
	const listFrom = (at: number, both: number, either: number, likely: number) => {
		if (at === items.length) {
			expected += (likely * both) / either;
			return;
		}
		const mineToo = wanted[at] ? 1 : 0;
		listFrom(at + 1, both + mineToo, either + 1, had[at] ? likely : likely * p);
		if (!had[at]) listFrom(at + 1, both, either + mineToo, likely * (1 - p));
	};
	listFrom(0, 0, 0, 1);
	return expected;
}

/** s_exp, an answer's expected likeness to what is known; without known values, to what any body may turn out to be. */
export function naiveExpected(
	choice: Choice,
	mine: readonly OptionId[],
	theirs: ReadonlySet<OptionId> | undefined,
	p: number,
): number {
	if (choice.scale === 'set') return overEveryList(choice.options, mine, theirs ?? new Set(), p);
	const values = theirs ? [...theirs] : choice.options;
	let sum = 0;
	for (const value of values) sum += bestOf(choice, mine, value);
	return sum / values.length;
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
	readonly documented: number;
	readonly agreement: number | undefined;
	readonly expected: number;
	readonly coverage: number;
	readonly lower: number;
	readonly upper: number;
	readonly statedLower: number;
	readonly statedUpper: number;
	/** Whether enough is documented to rank the body. */
	readonly ranked: boolean;
}

/** p_q by choice; ½ where none is said. */
type Listed = Readonly<Record<string, number>>;

const overEveryListKept = new Map<string, number>();

/** `naiveExpected`, worked out once for each question: eighteen items make a quarter of a million lists. */
function expectedOnce(
	choice: Choice,
	mine: readonly OptionId[],
	theirs: ReadonlySet<OptionId> | undefined,
	p: number,
): number {
	if (choice.scale !== 'set') return naiveExpected(choice, mine, theirs, p);
	const key = JSON.stringify([choice.options, mine, [...(theirs ?? [])].sort(), p]);
	const kept = overEveryListKept.get(key) ?? naiveExpected(choice, mine, theirs, p);
	overEveryListKept.set(key, kept);
	return kept;
}

/**
 * Every figure of one body. With no choice in Q there is nothing to cover and nothing to exclude, and E, for which
 * METHOD has no rule then, is half way.
 */
export function naiveFigures(
	choices: readonly Choice[],
	entries: Entries,
	claims: readonly PositionClaim[],
	when: YearChoice,
	listed: Listed,
): NaiveFigures {
	let asked = 0;
	let allWeights = 0;
	let knownWeights = 0;
	let likely = 0;
	let likelyOfKnown = 0;
	let least = 0;
	let most = 0;
	let statedLeast = 0;
	let statedMost = 0;
	let documented = 0;
	for (const choice of choices) {
		const entry = entries[choice.id];
		if (!counts(choice, entries) || entry?.answer.state !== 'chosen') continue;
		const mine = entry.answer.options;
		const weight = entry.importance;
		asked += 1;
		allWeights += weight;
		const theirs = naiveValues(choice, claims, when);
		const expected = weight * expectedOnce(choice, mine, theirs, listed[choice.id] ?? 0.5);
		likely += expected;
		if (theirs) {
			documented += 1;
			knownWeights += weight;
			likelyOfKnown += expected;
		}
		const [min, max] = theirs ? naiveBounds(choice, mine, theirs) : [0, 1];
		least += weight * min;
		most += weight * max;
		const stated = naiveStatedValues(choice, claims, when);
		const [statedMin, statedMax] = stated ? naiveBounds(choice, mine, stated) : [0, 1];
		statedLeast += weight * statedMin;
		statedMost += weight * statedMax;
	}
	if (asked === 0)
		return {
			...{ documented, agreement: undefined, expected: 0.5, coverage: 0, ranked: false },
			...{ lower: 0, upper: 1, statedLower: 0, statedUpper: 1 },
		};
	return {
		documented,
		agreement: documented === 0 ? undefined : likelyOfKnown / knownWeights,
		expected: likely / allWeights,
		coverage: knownWeights / allWeights,
		lower: least / allWeights,
		upper: most / allWeights,
		statedLower: statedLeast / allWeights,
		statedUpper: statedMost / allWeights,
		ranked: documented >= (asked < 3 ? asked : 3) && knownWeights / allWeights >= 0.5,
	};
}

/** A body with its figures. */
export interface NaiveBody extends NaiveFigures {
	readonly model: string;
	readonly name: string;
}

/** Whether the first stands before the second in the list: by E, then L, then name, then identifier. */
function standsBefore(one: NaiveBody, other: NaiveBody): boolean {
	if (Math.abs(one.expected - other.expected) > 1e-9) return one.expected > other.expected;
	if (Math.abs(one.lower - other.lower) > 1e-9) return one.lower > other.lower;
	return one.name === other.name ? one.model < other.model : one.name < other.name;
}

/** The list of the ranked bodies, each with the range of its ranks, by looking at every two. Names are plain letters. */
export function naiveRanking(bodies: readonly NaiveBody[]) {
	const left = bodies.filter(({ ranked }) => ranked);
	const all = [...left];
	const list: { model: string; bestRank: number; worstRank: number; possibly: boolean; surely: boolean }[] =
		[];
	while (left.length > 0) {
		let first = left[0]!;
		for (const one of left) if (standsBefore(one, first)) first = one;
		left.splice(left.indexOf(first), 1);
		const others = all.filter((one) => one !== first);
		const { model, lower, upper } = first;
		list.push({
			model,
			bestRank: 1 + others.filter((one) => one.lower > upper + 1e-9).length,
			worstRank: all.length - others.filter((one) => one.upper < lower - 1e-9).length,
			possibly: others.every((one) => upper >= one.lower - 1e-9),
			surely: others.every((one) => lower > one.upper + 1e-9),
		});
	}
	return list;
}
