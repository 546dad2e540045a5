import type { OptionId } from '#lib/domain/choices.ts';
import { attestedYear, type ClaimStatus } from '#lib/domain/evidence.ts';
import { inferredFrom, type Segment } from '#lib/domain/timeline.ts';

/** Consecutive years in which one value is held, ends included. */
export interface Bar {
	readonly from: number;
	readonly to: number;
	readonly status: ClaimStatus;
	/** Last year for which it is attested: the years after it rest on an open end. */
	readonly attested: number;
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

/** The bar of a value in a segment; two where inferred claims alone attest its last years. */
function barsOf(value: OptionId, segment: Segment, last: number): readonly Bar[] {
	const held = segment.held.find((one) => one.value === value);
	if (!held) return [];
	const claims = segment.claims.filter((claim) => [claim.value].flat().includes(value));
	const { from, to, kind } = segment;
	const whole: Bar = {
		from,
		to,
		status: held.status,
		attested: Math.max(...claims.map(attestedYear)),
		conflicting: kind === 'conflicting',
		open: to === last && claims.some((claim) => claim.to === null),
	};
	const after = inferredFrom(segment, value);
	if (after === null) return [whole];
	const read: Bar = { ...whole, from: after, status: 'inferred' };
	return after === from ? [read] : [{ ...whole, to: after - 1, attested: after - 1, open: false }, read];
}

function joined(bars: readonly Bar[]): readonly Bar[] {
	const whole: Bar[] = [];
	for (const bar of bars) {
		const before = whole.at(-1);
		const continues =
			before &&
			before.to + 1 === bar.from &&
			before.status === bar.status &&
			before.conflicting === bar.conflicting;
		if (continues) {
			const attested = Math.max(before.attested, bar.attested);
			whole[whole.length - 1] = { ...bar, from: before.from, attested };
		} else whole.push(bar);
	}
	return whole;
}

/** One lane for each value ever held, in the order given, with its years; silent years are in no lane. */
export function lanesOf(segments: readonly Segment[], options: readonly OptionId[]): readonly Lane[] {
	const last = segments.at(-1)?.to ?? Number.NaN;
	return options.flatMap((value): Lane[] => {
		const bars = joined(segments.flatMap((segment) => barsOf(value, segment, last)));
		return bars.length > 0 ? [{ value, bars }] : [];
	});
}
