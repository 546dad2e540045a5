import {
	EVIDENCE_YEAR,
	grouped,
	naming,
	positionFrom,
	positionInYear,
	positionOf,
	statusOf,
	type Known,
	type PositionClaim,
	type Span,
	type YearChoice,
} from './evidence.ts';

/** Years that are asked about, ends included, in order. */
export interface YearRange {
	readonly from: number;
	readonly to: number;
}

/** When positions are read: in one year, as last known, at any time, or in some year of a period. */
export type Moment = YearChoice | 'any-time' | YearRange;

/** Consecutive years in which the same is known of a body on a choice, known in the same way. */
export interface Phase {
	/** From its first year to its last; `to` null: still so at the date of a source. */
	readonly span: Span;
	readonly position: Known;
}

/** Whether a moment is many years, in which a position may have changed. */
export function isLong(moment: Moment): moment is 'any-time' | YearRange {
	return moment === 'any-time' || typeof moment === 'object';
}

/** Whether a period has a year in common with a range. */
export function meets({ from, to }: Span, range: YearRange): boolean {
	return from <= range.to && (to === null || to >= range.from);
}

/** The claims that make a position. */
export function claimsOf(position: Known): readonly PositionClaim[] {
	if (position.kind === 'conflicting') return position.sides.flatMap(({ claims }) => claims);
	return position.kind === 'known' ? position.side.claims : position.claims;
}

/** The values of a position, each with its status, as a text that is the same for the same ones. */
function nameOf(position: Known): string {
	const claims = claimsOf(position);
	const values = new Set(claims.flatMap(({ value }) => value));
	return [...values]
		.map((value) => `${value} ${statusOf(naming(claims, value))}`)
		.sort()
		.join(' / ');
}

/** Every run of one body on one choice, the earliest first. Years of which nothing is known are in none. */
function allRuns(claims: readonly PositionClaim[]): readonly Phase[] {
	const [first, ...others] = claims;
	if (!first) return [];
	if (others.length === 0)
		return [
			{
				span: { from: first.from, to: first.to },
				position: positionFrom(claims, first.to ?? EVIDENCE_YEAR),
			},
		];
	// Nothing changes but where a claim begins, or after one ends: a claim is superseded where another begins.
	const turns = claims.flatMap(({ from, to }) => (to === null ? [from] : [from, to + 1]));
	const starts = [...new Set(turns)].sort((a, b) => a - b);
	const last = Math.max(EVIDENCE_YEAR, ...starts);
	const runs: { from: number; to: number; name: string; claims: Set<PositionClaim>; open: boolean }[] = [];
	for (const [at, from] of starts.entries()) {
		const position = positionInYear(claims, from);
		if (!('attested' in position)) continue;
		const to = (starts[at + 1] ?? last + 1) - 1;
		const held = claimsOf(position);
		const open = to === last && held.some((claim) => claim.to === null);
		const before = runs.at(-1);
		if (before && before.to === from - 1 && before.name === nameOf(position)) {
			before.to = to;
			before.open = open;
			for (const claim of held) before.claims.add(claim);
		} else runs.push({ from, to, name: nameOf(position), claims: new Set(held), open });
	}
	return runs.map(({ from, to, claims: held, open }) => ({
		span: { from, to: open ? null : to },
		position: positionFrom([...held], to),
	}));
}

/**
 * What was known of one body on one choice in the years of a moment, from all its claims on that choice: what a question
 * is put to. A list is the union of each year. Each run that has a year in the moment, whole; one in a single year.
 */
export function runsAt(claims: readonly PositionClaim[], moment: Moment): readonly Phase[] {
	if (moment === 'any-time') return allRuns(claims);
	if (typeof moment === 'object') return allRuns(claims).filter(({ span }) => meets(span, moment));
	const position = positionOf(claims, moment);
	if (!('attested' in position)) return [];
	const [run] = runsAt(claims, { from: position.year, to: position.year });
	// The period of the whole run, with the claims of the year alone.
	return run ? [{ span: run.span, position }] : [];
}

const isList = (claims: readonly PositionClaim[]) => claims.some(({ value }) => Array.isArray(value));

/** The claims about one item of a list, as if it stood alone on it. */
function alone(claims: readonly PositionClaim[], item: string): readonly PositionClaim[] {
	return naming(claims, item).map((claim) => ({ ...claim, value: [item] }));
}

/**
 * The items of a list, each with its own periods, status and sources (METHOD §2). Those that the same claims name for
 * the same years are one phase.
 */
function listPhases(claims: readonly PositionClaim[], moment: Moment): readonly Phase[] {
	const byId = new Map(claims.map((claim) => [claim.id, claim]));
	const at = isLong(moment) ? moment : (runsAt(claims, moment)[0]?.position.year ?? moment);
	const items = [...new Set(claims.flatMap(({ value }) => value))];
	const each = items.flatMap((item) =>
		runsAt(alone(claims, item), at).map(({ span, position }) => ({
			item,
			span,
			year: position.year,
			claims: claimsOf(position).flatMap(({ id }) => byId.get(id) ?? []),
		})),
	);
	const alike = grouped(each, ({ span, claims: named }) =>
		[span.from, span.to, ...named.map(({ id }) => id)].join(' '),
	);
	return [...alike.values()]
		.flatMap((group): Phase[] => {
			const [one] = group;
			if (!one) return [];
			const own = new Set(group.map(({ item }) => item));
			const position = positionFrom(one.claims, one.year);
			if (position.kind !== 'at-least') return [];
			const status = statusOf(one.claims);
			return [
				{
					span: one.span,
					position: { ...position, status, items: position.items.filter((i) => own.has(i)) },
				},
			];
		})
		.sort((a, b) => a.span.from - b.span.from);
}

/**
 * What is known at a moment, to be shown: at most one phase in one year or as last known; of a list, a phase for the
 * items that share their years and their claims; none where nothing is known.
 */
export function phasesAt(claims: readonly PositionClaim[], moment: Moment): readonly Phase[] {
	return isList(claims) ? listPhases(claims, moment) : runsAt(claims, moment);
}

/** Whether anything is known of one body on one choice at a moment, from all its claims on that choice. */
export function isKnownAt(claims: readonly PositionClaim[], moment: Moment): boolean {
	// In the year in which a claim begins, it counts, or one that begins with it.
	if (moment === 'any-time') return claims.length > 0;
	return runsAt(claims, moment).length > 0;
}
