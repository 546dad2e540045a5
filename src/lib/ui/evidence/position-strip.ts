import type { OptionId } from '#lib/domain/choices.ts';
import { attestedYear, type ClaimStatus } from '#lib/domain/evidence.ts';
import type { Segment } from '#lib/domain/timeline.ts';

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

function barOf(value: OptionId, segment: Segment, last: number): Bar | undefined {
	const held = segment.held.find((one) => one.value === value);
	if (!held) return undefined;
	const claims = segment.claims.filter((claim) => [claim.value].flat().includes(value));
	const { from, to, kind } = segment;
	return {
		from,
		to,
		status: held.status,
		attested: Math.max(...claims.map(attestedYear)),
		conflicting: kind === 'conflicting',
		open: to === last && claims.some((claim) => claim.to === null),
	};
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
		const bars = joined(segments.flatMap((segment) => barOf(value, segment, last) ?? []));
		return bars.length > 0 ? [{ value, bars }] : [];
	});
}
