import { optionLabel } from '#lib/content/choices.ts';
import type { Choice } from '#lib/domain/choices.ts';
import { isFaded, type Position } from '#lib/domain/evidence.ts';
import { claimsOf, isLong, type Moment, type Phase } from '#lib/domain/phases.ts';
import { basisOf, stateOf } from '#lib/domain/position-status.ts';
import { phaseSpan } from '#lib/domain/shown-phases.ts';
import { positionWords } from '#lib/features/evidence/position-words.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';
import { conflictWords } from '#lib/words/conflict.ts';
import { positionMention } from '#lib/words/mention.ts';
import { periodWords } from '#lib/ui/evidence/period.ts';

/** When a phase was last attested, or until when it was announced, in words; nothing where its end says it. */
export function phaseMention(phase: Phase, moment: Moment): string | undefined {
	const { position } = phase;
	const { to } = phaseSpan(phase);
	const read = isLong(moment) ? position.year : moment;
	const said = to !== null && position.attested >= to && !isFaded(position, read);
	return said ? undefined : positionMention(position, read);
}

/** Until when a phase was announced, in words; nothing where a source attests its last year, or leaves it open. */
export function announcedWords({ position }: Phase): string | undefined {
	return stateOf(position) === 'announced' ? positionMention(position, position.year) : undefined;
}

/** The years of a phase in words, with when it was last attested. */
export function phasePeriod(phase: Phase, moment: Moment): string {
	return [periodWords(phaseSpan(phase)), phaseMention(phase, moment) ?? []].flat().join(', ');
}

/** What a phase holds, in words: all the values when the sources disagree. */
export function phaseValue(choice: Choice, { position }: Phase): string {
	if (position.kind !== 'conflicting') return positionWords(choice, position);
	return position.sides.map(({ value }) => optionLabel(choice.id, value, getLocale())).join(' / ');
}

/** How a phase is known, in a word. */
export function phaseStatus({ position }: Phase): string {
	if (position.kind === 'conflicting') return conflictWords(claimsOf(position));
	return basisOf(position) === 'documented' ? m.evidence_status_documented() : m.evidence_status_inferred();
}

/** That nothing is known at a moment, in words. */
export function silenceWords(choice: Choice, position: Position, moment: Moment): string {
	if (position.kind !== 'other-years' || typeof moment !== 'object') return positionWords(choice, position);
	const years = [...new Set(position.spans.map(periodWords))].join(', ');
	return m.matrix_not_in_years({ years });
}

/** A moment in words, as a title says it; nothing for the last known. */
export function momentWords(moment: Moment): string | undefined {
	if (moment === 'last-known') return undefined;
	if (moment === 'any-time') return m.matrix_any_time();
	return typeof moment === 'number' ? String(moment) : `${moment.from}–${moment.to}`;
}
