import { wordsOf } from '#lib/content/choices.ts';
import { EVIDENCE_YEAR } from '#lib/domain/evidence.ts';
import type { Choice } from '#lib/domain/choices.ts';
import { inferredFrom, spanOfSegment, type Segment } from '#lib/domain/timeline.ts';
import { FIRST_YEAR } from '#lib/features/evidence/year-address.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';
import { conflictingValues } from '#lib/words/conflict.ts';
import { stretchMention } from '#lib/words/mention.ts';
import { periodWords } from '#lib/ui/evidence/period.ts';

/** The years of a segment in words: “2013–2017”, “since 2014”. */
export function segmentPeriod(segment: Segment): string {
	return periodWords(spanOfSegment(segment, FIRST_YEAR, EVIDENCE_YEAR));
}

/** What a segment says in words: its values with their status, both sides of a conflict, or that nothing is documented. */
export function segmentWords(choice: Choice, segment: Segment): string {
	const { kind, held } = segment;
	if (kind === 'silent') return m.evidence_position_not_documented();
	const { options } = wordsOf(choice.id);
	const values = held.map(({ value, status }) => {
		const label = options.get(value)?.label[getLocale()] ?? value;
		const after = inferredFrom(segment, value);
		if (status === 'inferred' || after === segment.from) return m.models_value_inferred({ value: label });
		return after === null ? label : m.models_value_inferred_from({ value: label, year: String(after) });
	});
	if (kind === 'conflicting') return conflictingValues(segment.claims, values);
	return kind === 'at-least' ? m.evidence_position_at_least({ items: values.join(', ') }) : values.join();
}

/** Which years of a segment a source attests, in words; nothing where all are, or where it is silent. */
export function segmentMention(segment: Segment): string | undefined {
	return segment.kind === 'silent' ? undefined : stretchMention(segment.claims, segment);
}

/** All the segments of a choice in one line: what the strip draws. */
export function stripWords(choice: Choice, segments: readonly Segment[]): string {
	return segments
		.map((segment) => {
			const said = `${segmentPeriod(segment)} – ${segmentWords(choice, segment)}`;
			return [said, segmentMention(segment) ?? []].flat().join(', ');
		})
		.join('; ');
}
