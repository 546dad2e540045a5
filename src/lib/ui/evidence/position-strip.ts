import type { OptionId } from '#lib/domain/choices.ts';
import { attestedRuns, type AttestedRun } from '#lib/domain/attested-years.ts';
import { naming, type ClaimStatus, type PositionClaim } from '#lib/domain/evidence.ts';
import type { YearRange } from '#lib/domain/phases.ts';
import type { Segment } from '#lib/domain/timeline.ts';

/** Consecutive years in which one value is held, ends included. */
export interface Bar extends YearRange {
	/** The years of it that a source attests, by a documented claim or by an inferred one alone. */
	readonly attested: readonly AttestedRun[];
	/** How it rests on its sources, in the years that none attests. */
	readonly status: ClaimStatus;
	/** Whether other sources say another value for the same years. */
	readonly conflicting: boolean;
	/** Whether it goes on, as far as is known, after the last year drawn. */
	readonly open: boolean;
}

/** The years of one value of a choice. */
export interface Lane {
	readonly value: OptionId;
	readonly bars: readonly Bar[];
}

/** A bar before its attested years are read from the claims that say its value. */
type Drawn = Omit<Bar, 'attested'> & { readonly claims: readonly PositionClaim[] };

/** The bar of a value in a segment; none where it does not hold. */
function drawnIn(value: OptionId, segment: Segment, last: number): readonly Drawn[] {
	const held = segment.held.find((one) => one.value === value);
	if (!held) return [];
	const claims = naming(segment.claims, value);
	const { from, to, kind } = segment;
	const open = to === last && claims.some((claim) => claim.to === null);
	return [{ from, to, status: held.status, conflicting: kind === 'conflicting', open, claims }];
}

/** Bars that follow one another and are known alike are one: an item stays while others of its list come and go. */
function joined(bars: readonly Drawn[]): readonly Bar[] {
	const whole: Drawn[] = [];
	for (const bar of bars) {
		const before = whole.at(-1);
		const continues =
			before &&
			before.to + 1 === bar.from &&
			before.status === bar.status &&
			before.conflicting === bar.conflicting;
		if (continues)
			whole[whole.length - 1] = { ...bar, from: before.from, claims: [...before.claims, ...bar.claims] };
		else whole.push(bar);
	}
	return whole.map(({ claims, ...bar }) => ({ ...bar, attested: attestedRuns(claims, bar) }));
}

/** One lane for each value ever held, in the order given, with its years; silent years are in no lane. */
export function lanesOf(segments: readonly Segment[], options: readonly OptionId[]): readonly Lane[] {
	const last = segments.at(-1)?.to ?? Number.NaN;
	return options.flatMap((value): Lane[] => {
		const bars = joined(segments.flatMap((segment) => drawnIn(value, segment, last)));
		return bars.length > 0 ? [{ value, bars }] : [];
	});
}
