import type { Choice } from '#lib/domain/choices.ts';
import { EVIDENCE_YEAR } from '#lib/domain/evidence.ts';
import { attestedRuns, attestedSpans, carriedSpans } from '#lib/domain/attested-years.ts';
import type { YearRange } from '#lib/domain/phases.ts';
import type { Change, Life, Segment } from '#lib/domain/timeline.ts';
import { placeOfYear } from './time-rows.ts';

/** Where some years stand on a strip, in percent of its width. */
export interface Stretch {
	readonly from: number;
	readonly until: number;
}

const stretchOf = ({ from, to }: YearRange): Stretch => ({
	from: placeOfYear(from),
	until: placeOfYear(to + 1),
});

/** One stretch of years on the strip of a choice; its places are in percent of the width. */
export interface HeldMark {
	/** Where its shapes stand: its longest attested years, or all its years where no source attests one. */
	readonly from: number;
	readonly until: number;
	/** The years that no source attests: announced, or carried on by an open end. */
	readonly carried: readonly Stretch[];
	/** The shapes of its values, each by the rank of the option among those of its choice; `≠` stands between those that disagree. */
	readonly shapes: readonly (number | '≠')[];
	/** What stands for the shapes where there is no room for them. */
	readonly sign: '≠' | '…';
	/** Where its shapes do not fit in the few years that it has: on a narrow screen, or on any. */
	readonly tight: 'narrow' | 'any' | undefined;
	readonly kind: 'known' | 'conflicting' | 'at-least';
	/** The attested years, those that a documented claim attests apart from those that are only inferred. */
	readonly parts: readonly (Stretch & { readonly inferred: boolean })[];
	readonly segment: Segment;
}

/** A year holds one shape on a phone, two on a laptop. */
function tightness(shapesPerYear: number): HeldMark['tight'] {
	if (shapesPerYear <= 1) return undefined;
	return shapesPerYear <= 2 ? 'narrow' : 'any';
}

/** The longest of some stretches of years, the first of the longest. */
function longest(spans: readonly YearRange[]): YearRange | undefined {
	return [...spans].sort((a, b) => b.to - b.from - (a.to - a.from))[0];
}

/** What the strip of a choice shows: nothing where nothing is documented. */
export function heldMarks(choice: Choice, segments: readonly Segment[]): readonly HeldMark[] {
	return segments.flatMap((segment): HeldMark[] => {
		const { kind, held, claims } = segment;
		if (kind === 'silent') return [];
		const main = longest(attestedSpans(claims, segment)) ?? segment;
		const ranks = held.map(({ value }) => choice.options.indexOf(value)).sort((a, b) => a - b);
		const shapes = ranks.flatMap((rank, at): HeldMark['shapes'] =>
			kind === 'conflicting' && at > 0 ? ['≠', rank] : [rank],
		);
		return [
			{
				...stretchOf(main),
				carried: carriedSpans(claims, segment).map(stretchOf),
				shapes,
				sign: kind === 'conflicting' ? '≠' : '…',
				tight: tightness(shapes.length / (main.to - main.from + 1)),
				kind,
				parts: attestedRuns(claims, segment).map((run) => ({
					...stretchOf(run),
					inferred: run.status === 'inferred',
				})),
				segment,
			},
		];
	});
}

/** What the strip of a body shows; its places are in percent of the width. */
export interface LifeMarks {
	/** The years that a source attests. */
	readonly attested: readonly Stretch[];
	/** The years that are only announced, or carried on by an open end. */
	readonly carried: readonly Stretch[];
	/** Where the last year spoken of ends, when no position is documented after it, which proves no end; null else. */
	readonly trace: number | null;
	/** Where something changed. */
	readonly changes: readonly number[];
}

/** The years of a body as its strip shows them. */
export function lifeMarks(life: Life, changes: readonly Change[]): LifeMarks {
	const { years, carried, lastTrace } = life;
	return {
		// Years before the first that is drawn have no width: that they are attested still shows.
		attested: years.map((span) => {
			const { from, until } = stretchOf(span);
			return { from, until: Math.max(from + 1, until) };
		}),
		carried: carried.map(stretchOf),
		trace: lastTrace !== null && lastTrace < EVIDENCE_YEAR ? placeOfYear(lastTrace + 1) : null,
		changes: [...new Set(changes.map(({ year }) => year))].map(placeOfYear),
	};
}
