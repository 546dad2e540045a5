import type { ModelSlice } from '#lib/content/slices.ts';
import type { Entries } from '#lib/domain/answers.ts';
import type { Choice } from '#lib/domain/choices.ts';
import {
	compare,
	criteriaOf,
	rank,
	type Comparison,
	type Criterion,
	type Ranking,
} from '#lib/domain/comparison.ts';
import { isLocal } from '#lib/domain/local-id.ts';
import { grouped, positionsOf, type PositionClaim, type YearChoice } from '#lib/domain/evidence.ts';
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

/** Sets a design among the bodies of a view (METHOD §3): those listed, the person's own, and the kinds asked for. */
export function standingOf(evidence: Evidence, entries: Entries, view: ComparisonView): Standing {
	const { choices, models, claims } = evidence;
	const criteria = criteriaOf(choices, entries);
	const held = models.filter(({ id, listed, kind }) => listed || isLocal(id) || view.kinds.includes(kind));
	const comparable = held.filter((model) => model.comparable);
	const byModel = grouped(claims, (claim) => claim.model);
	const names = new Map(models.map(({ id, short }) => [id, short]));
	const ranking = rank(
		comparable.map(({ id }) => compare(criteria, id, positionsOf(choices, byModel.get(id) ?? [], view.year))),
		(id) => names.get(id) ?? id,
	);
	return {
		year: view.year,
		criteria,
		considered: comparable.length,
		ranking,
		shown: held.filter((model) => !model.comparable),
		attested: attestedSpan(ranking.ranked),
	};
}
