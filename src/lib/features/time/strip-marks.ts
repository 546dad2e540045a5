import type { Choice, OptionId } from '#lib/domain/choices.ts';
import { EVIDENCE_YEAR } from '#lib/domain/evidence.ts';
import type { Change, Life, Segment } from '#lib/domain/timeline.ts';
import { placeOfYear } from './time-rows.ts';

/** The letter that stands for an option on a strip. */
export function optionLetter({ options }: Choice, option: OptionId): string {
	return String.fromCharCode(65 + options.indexOf(option));
}

/** One stretch of years on the strip of a choice; its places are in percent of the width. */
export interface HeldMark {
	readonly from: number;
	/** Where what is attested ends. */
	readonly until: number;
	/** How far an open end carries it on; null where it does not. */
	readonly carried: number | null;
	readonly letters: string;
	/** What stands for the letters where there is no room for them. */
	readonly sign: '≠' | '…';
	/** Where its letters do not fit in the few years that it has: on a narrow screen, or on any. */
	readonly tight: 'narrow' | 'any' | undefined;
	readonly kind: 'known' | 'conflicting' | 'at-least';
	readonly inferred: boolean;
	readonly segment: Segment;
}

/** A year holds one letter on a phone, three on a laptop. */
function tightness(lettersPerYear: number): HeldMark['tight'] {
	if (lettersPerYear <= 1) return undefined;
	return lettersPerYear <= 3 ? 'narrow' : 'any';
}

/** What the strip of a choice shows: nothing where nothing is documented. */
export function heldMarks(choice: Choice, segments: readonly Segment[]): readonly HeldMark[] {
	return segments.flatMap((segment): HeldMark[] => {
		const { from, to, attested, kind, held } = segment;
		if (kind === 'silent') return [];
		const until = Math.min(to, Math.max(from, attested ?? to));
		const letters = held
			.map(({ value }) => optionLetter(choice, value))
			.join(kind === 'conflicting' ? '≠' : '');
		return [
			{
				from: placeOfYear(from),
				until: placeOfYear(until + 1),
				carried: until < to ? placeOfYear(to + 1) : null,
				letters,
				sign: kind === 'conflicting' ? '≠' : '…',
				tight: tightness(letters.length / (until - from + 1)),
				kind,
				inferred: held.every(({ status }) => status === 'inferred'),
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
	/** Whether it ends with a last trace, which proves no end. */
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
