import type { ChoiceId, OptionId } from './choices.ts';
import type { Position, PositionClaim } from './evidence.ts';
import { meets, type Phase, type YearRange } from './phases.ts';
import { statedPosition } from './stated-reading.ts';

/** What is asked of a body’s position on one choice. */
export type Condition =
	| { readonly choice: ChoiceId; readonly is: 'this' | 'not-this'; readonly option: OptionId }
	| { readonly choice: ChoiceId; readonly is: 'documented' | 'not-documented' };

/** Whether a body answers a condition. `unknown`: what is not documented neither fulfils nor contradicts it. */
export type Verdict = 'holds' | 'fails' | 'unknown';

function heldBy(position: Position, option: OptionId): Verdict {
	switch (position.kind) {
		case 'known':
			return position.side.value === option ? 'holds' : 'fails';
		case 'conflicting':
			// Some sources say so, others do not: nobody knows.
			return position.sides.some(({ value }) => value === option) ? 'unknown' : 'fails';
		case 'at-least':
			// The list is partial: what is not on it may still be so.
			return position.items.includes(option) ? 'holds' : 'unknown';
		case 'other-years':
		case 'not-documented':
			return 'unknown';
	}
}

const OPPOSITE: Readonly<Record<Verdict, Verdict>> = { holds: 'fails', fails: 'holds', unknown: 'unknown' };

/** Whether a position answers a condition. */
export function verdictOf(condition: Condition, position: Position): Verdict {
	const documented = 'attested' in position;
	switch (condition.is) {
		case 'this':
			return heldBy(position, condition.option);
		case 'not-this':
			return OPPOSITE[heldBy(position, condition.option)];
		case 'documented':
			return documented ? 'holds' : 'fails';
		case 'not-documented':
			return documented ? 'fails' : 'holds';
	}
}

/** Which claims can meet a condition: any, or documented ones alone. */
export type Asked = 'any' | 'stated';

/**
 * Whether what is documented of some years answers a condition: it does as soon as it did in one of them. What is
 * never documented stays unknown, and so does what the sources dispute; it fails where all that is documented fails.
 * Where stated answers alone are asked for, what is only inferred is unknown too, never a “no” (METHOD §2).
 */
export function verdictAmong(
	condition: Condition,
	positions: readonly Position[],
	asked: Asked = 'any',
): Verdict {
	const read = asked === 'stated' ? positions.map(statedPosition) : positions;
	const isDocumented = read.some((position) => 'attested' in position);
	const isInferred = !isDocumented && positions.some((position) => 'attested' in position);
	switch (condition.is) {
		case 'not-documented':
			return isInferred ? 'unknown' : isDocumented ? 'fails' : 'holds';
		case 'documented':
			return isInferred ? 'unknown' : isDocumented ? 'holds' : 'fails';
		case 'this':
		case 'not-this': {
			const verdicts = read.map((position) => verdictOf(condition, position));
			if (verdicts.includes('holds')) return 'holds';
			return verdicts.length === 0 || verdicts.includes('unknown') ? 'unknown' : 'fails';
		}
	}
}

/** What is known of a body, by choice, at the moment that is read. */
export type PhasesByChoice = Readonly<Record<ChoiceId, readonly Phase[]>>;

const positionsIn = (phases: PhasesByChoice, { choice }: Condition): readonly Position[] =>
	(phases[choice] ?? []).map(({ position }) => position);

/** Whether a body answers all conditions: one that fails decides, then one that is unknown. */
export function verdictOn(
	conditions: readonly Condition[],
	phases: PhasesByChoice,
	asked: Asked = 'any',
): Verdict {
	const verdicts = conditions.map((condition) =>
		verdictAmong(condition, positionsIn(phases, condition), asked),
	);
	if (verdicts.includes('fails')) return 'fails';
	return verdicts.includes('unknown') ? 'unknown' : 'holds';
}

/** Whether a body answers all conditions by an inference at least: where stated answers are asked for, it is not told. */
export function meetsByInference(conditions: readonly Condition[], phases: PhasesByChoice): boolean {
	return verdictOn(conditions, phases) === 'holds' && verdictOn(conditions, phases, 'stated') === 'unknown';
}

/** Whether a body cannot be told only because its sources disagree: each condition holds, or one of them says so. */
export function isDisputedOn(
	conditions: readonly Condition[],
	phases: PhasesByChoice,
	asked: Asked = 'any',
): boolean {
	if (verdictOn(conditions, phases, asked) !== 'unknown') return false;
	return conditions.every((condition) => {
		const positions = positionsIn(phases, condition);
		return (
			verdictAmong(condition, positions, asked) === 'holds' ||
			positions.some((one) => one.kind === 'conflicting' && verdictOf(condition, one) === 'unknown')
		);
	});
}

/** Whether the conditions that a body answers are documented for one same year of a range at least. */
export function holdTogether(
	conditions: readonly Condition[],
	phases: PhasesByChoice,
	range: YearRange,
	asked: Asked = 'any',
): boolean {
	const spans = conditions
		.filter(({ is }) => is !== 'not-documented')
		.map((condition) =>
			(phases[condition.choice] ?? []).flatMap(({ span, position }) =>
				verdictAmong(condition, [position], asked) === 'holds' ? [span] : [],
			),
		);
	const years = spans.flat().map(({ from }) => Math.max(from, range.from));
	return (
		spans.length === 0 ||
		years.some(
			(year) =>
				year <= range.to && spans.every((some) => some.some((span) => meets(span, { from: year, to: year }))),
		)
	);
}

/** What can be looked for in how a position is known. */
export const QUALITIES = ['documented', 'inferred', 'conflicting', 'low-confidence'] as const;

/** How a position is known: said by a source · only read from sources · disputed · by weak claims alone. */
export type Quality = (typeof QUALITIES)[number];

/** The claims that a position rests on; none where nothing is known. */
export function claimsBehind(position: Position): readonly PositionClaim[] {
	switch (position.kind) {
		case 'known':
			return position.side.claims;
		case 'conflicting':
			return position.sides.flatMap(({ claims }) => claims);
		case 'at-least':
			return position.claims;
		case 'other-years':
		case 'not-documented':
			return [];
	}
}

/** Whether a position is known in this way. What is not known has no quality. */
export function hasQuality(position: Position, quality: Quality): boolean {
	const claims = claimsBehind(position);
	if (claims.length === 0) return false;
	switch (quality) {
		case 'documented':
			return claims.some(({ status }) => status === 'documented');
		case 'inferred':
			return claims.every(({ status }) => status === 'inferred');
		case 'conflicting':
			return position.kind === 'conflicting';
		case 'low-confidence':
			return claims.every(({ confidence }) => confidence === 'low');
	}
}
