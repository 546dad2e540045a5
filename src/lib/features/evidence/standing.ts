import type { ModelSlice } from '#lib/content/slices.ts';
import type { Entries } from '#lib/domain/answers.ts';
import type { Choice } from '#lib/domain/choices.ts';
import {
	comparisonsOf,
	criteriaOf,
	isRankable,
	rank,
	type Comparison,
	type Criterion,
	type Ranking,
} from '#lib/domain/comparison.ts';
import { CompiledMatch } from '#lib/domain/compiled-match.ts';
import { isLocal } from '#lib/domain/local-id.ts';
import {
	grouped,
	positionsOf,
	type ModelId,
	type PositionClaim,
	type Positions,
	type YearChoice,
} from '#lib/domain/evidence.ts';
import { listingShares, type ListingShares } from '#lib/domain/matching/listing-share.ts';
import { statedPositions } from '#lib/domain/stated-reading.ts';
import type { ComparisonView } from './comparison-address.ts';

/** What the comparison is computed from. */
export interface Evidence {
	readonly choices: readonly Choice[];
	readonly models: readonly ModelSlice[];
	readonly claims: readonly PositionClaim[];
}

/** A design among the documented bodies, in a view. */
export interface Standing {
	readonly year: YearChoice;
	readonly criteria: readonly Criterion[];
	/** How many comparable bodies the view holds, ranked or apart. */
	readonly considered: number;
	readonly ranking: Ranking;
	/** How many more would be ranked if inferences counted; 0 where they do. */
	readonly moreInferred: number;
	/** Bodies of the view that are shown, never ranked: police-led ones and studies. */
	readonly shown: readonly ModelSlice[];
	/** Years between which the positions that count are attested; nothing where none counts. */
	readonly attested: AttestedSpan | undefined;
}

/** First and last of the years in which positions are last attested. */
export interface AttestedSpan {
	readonly first: number;
	readonly last: number;
}

/** The years in which the positions behind these comparisons are last attested. */
export function attestedSpan(comparisons: readonly Comparison[]): AttestedSpan | undefined {
	const years = comparisons.flatMap(({ terms }) =>
		terms.flatMap(({ position }) => ('attested' in position ? [position.attested] : [])),
	);
	return years.length === 0 ? undefined : { first: Math.min(...years), last: Math.max(...years) };
}

/** The comparable bodies of a view, made ready to be compared with one design after another. */
export interface ReadyView {
	readonly view: ComparisonView;
	readonly choices: readonly Choice[];
	/** The constants p_q of the edition: whatever the view, and without the person's own bodies. */
	readonly listed: ListingShares;
	readonly match: CompiledMatch;
	/** The same bodies with inferences, where the view leaves them out. */
	readonly withInferences: CompiledMatch | undefined;
	readonly shown: readonly ModelSlice[];
	readonly nameOf: (model: ModelId) => string;
}

/** Makes the bodies of a view ready: those listed, the person's own, and the kinds asked for. */
export function readyView({ choices, models, claims }: Evidence, view: ComparisonView): ReadyView {
	const byModel = grouped(claims, (claim) => claim.model);
	const bodiesIn = (some: readonly ModelSlice[], year: YearChoice) =>
		some
			.filter(({ comparable }) => comparable)
			.map(({ id }) => ({ model: id, positions: positionsOf(choices, byModel.get(id) ?? [], year) }));
	const edition = bodiesIn(
		models.filter(({ id }) => !isLocal(id)),
		'last-known',
	);
	const listed = listingShares(
		choices.filter((choice) => choice.scale === 'set'),
		edition.map(({ positions }) => positions),
	);
	const held = models.filter(({ id, listed, kind }) => listed || isLocal(id) || view.kinds.includes(kind));
	const bodies = bodiesIn(held, view.year);
	const ready = (some: readonly { readonly model: ModelId; readonly positions: Positions }[]) =>
		new CompiledMatch(choices, some, listed);
	const stated = bodies.map(({ model, positions }) => ({ model, positions: statedPositions(positions) }));
	const names = new Map(models.map(({ id, short }) => [id, short]));
	return {
		...{ view, choices, listed },
		match: ready(view.stated ? stated : bodies),
		withInferences: view.stated ? ready(bodies) : undefined,
		shown: held.filter((model) => !model.comparable),
		nameOf: (id) => names.get(id) ?? id,
	};
}

/** Sets a design among the bodies of a view (METHOD §3). */
export function standingOf(
	{ view, choices, match, withInferences, shown, nameOf }: ReadyView,
	entries: Entries,
): Standing {
	const criteria = criteriaOf(choices, entries);
	const ranking = rank(comparisonsOf(match, criteria), nameOf);
	const all = withInferences ? comparisonsOf(withInferences, criteria).filter(isRankable).length : 0;
	return {
		...{ year: view.year, criteria, ranking, shown },
		considered: match.bodies.length,
		moreInferred: Math.max(0, all - ranking.ranked.length),
		attested: attestedSpan(ranking.ranked),
	};
}
