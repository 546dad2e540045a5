import type { Choice } from '#lib/domain/choices.ts';
import { EVIDENCE_YEAR } from '#lib/domain/evidence.ts';
import { inferredFrom, type Change, type Life, type Segment } from '#lib/domain/timeline.ts';
import { placeOfYear } from './time-rows.ts';

/** One stretch of years on the strip of a choice; its places are in percent of the width. */
export interface HeldMark {
	readonly from: number;
	/** Where what is attested ends. */
	readonly until: number;
	/** How far an open end carries it on; null where it does not. */
	readonly carried: number | null;
	/** The shapes of its values, each by the rank of the option among those of its choice; `≠` stands between those that disagree. */
	readonly shapes: readonly (number | '≠')[];
	/** What stands for the shapes where there is no room for them. */
	readonly sign: '≠' | '…';
	/** Where its shapes do not fit in the few years that it has: on a narrow screen, or on any. */
	readonly tight: 'narrow' | 'any' | undefined;
	readonly kind: 'known' | 'conflicting' | 'at-least';
	/** What is documented, then what is only inferred: one of them, or both. */
	readonly parts: readonly { readonly from: number; readonly until: number; readonly inferred: boolean }[];
	readonly segment: Segment;
}

/** A year holds one shape on a phone, two on a laptop. */
function tightness(shapesPerYear: number): HeldMark['tight'] {
	if (shapesPerYear <= 1) return undefined;
	return shapesPerYear <= 2 ? 'narrow' : 'any';
}

function partsOf(segment: Segment, until: number): HeldMark['parts'] {
	const { from, held } = segment;
	const after = inferredFrom(segment);
	const inferred = after === from || held.every(({ status }) => status === 'inferred');
	const part = (first: number, last: number, inferred: boolean) => ({
		...{ from: placeOfYear(first), until: placeOfYear(last + 1), inferred },
	});
	if (after === null || after === from) return [part(from, until, inferred)];
	return [part(from, after - 1, false), part(after, until, true)];
}

/** What the strip of a choice shows: nothing where nothing is documented. */
export function heldMarks(choice: Choice, segments: readonly Segment[]): readonly HeldMark[] {
	return segments.flatMap((segment): HeldMark[] => {
		const { from, to, attested, kind, held } = segment;
		if (kind === 'silent') return [];
		const until = Math.min(to, Math.max(from, attested ?? to));
		const ranks = held.map(({ value }) => choice.options.indexOf(value)).sort((a, b) => a - b);
		const shapes = ranks.flatMap((rank, at): HeldMark['shapes'] =>
			kind === 'conflicting' && at > 0 ? ['≠', rank] : [rank],
		);
		return [
			{
				from: placeOfYear(from),
				until: placeOfYear(until + 1),
				carried: until < to ? placeOfYear(to + 1) : null,
				shapes,
				sign: kind === 'conflicting' ? '≠' : '…',
				tight: tightness(shapes.length / (until - from + 1)),
				kind,
				parts: partsOf(segment, until),
				segment,
			},
		];
	});
}

/** What the strip of a body shows; its places are in percent of the width. */
export interface LifeMarks {
	readonly from: number;
	/** Where what is attested ends. */
	readonly until: number;
	/** Whether an open end carries it on to the year of the evidence. */
	readonly carried: boolean;
	/** Whether no position is documented after it, which proves no end. */
	readonly trace: boolean;
	/** Where something changed. */
	readonly changes: readonly number[];
}

/** The years of a body as its strip shows them. */
export function lifeMarks(life: Life, changes: readonly Change[]): LifeMarks {
	const from = placeOfYear(life.first);
	return {
		from,
		until: Math.max(from + 1, placeOfYear(life.attested + 1)),
		carried: life.lastTrace === null && life.attested < EVIDENCE_YEAR,
		trace: life.lastTrace !== null && life.lastTrace < EVIDENCE_YEAR,
		changes: [...new Set(changes.map(({ year }) => year))].map(placeOfYear),
	};
}
