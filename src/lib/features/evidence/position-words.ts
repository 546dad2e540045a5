import { optionLabel } from '#lib/content/choices.ts';
import type { Choice, OptionId } from '#lib/domain/choices.ts';
import type { Position } from '#lib/domain/evidence.ts';
import { listFormat } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';
import { conflictingValues } from '#lib/words/conflict.ts';
import { spansWords } from '#lib/words/spans.ts';

/** Options of a choice in words, in one line: alternatives with “or”, the items of a set with commas. */
export function optionsWords(choice: Choice, options: readonly OptionId[]): string {
	const labels = options.map((option) => optionLabel(choice.id, option, getLocale()));
	const type = choice.scale === 'set' ? 'conjunction' : 'disjunction';
	return listFormat(getLocale(), type).format(labels);
}

/** Where a body stands on a choice, in words. What is not known is said as not documented, never as a “no”. */
export function positionWords(choice: Choice, position: Position): string {
	switch (position.kind) {
		case 'known':
			return optionsWords(choice, [position.side.value]);
		case 'conflicting':
			return conflictingValues(
				position.sides.flatMap(({ claims }) => claims),
				position.sides.map(({ value }) => optionLabel(choice.id, value, getLocale())),
			);
		case 'at-least':
			return m.evidence_position_at_least({
				// In the order of the choice, so that one body can be read beside another.
				items: optionsWords(
					choice,
					choice.options.filter((item) => position.items.includes(item)),
				),
			});
		case 'other-years':
			return m.evidence_position_other_years({ years: spansWords(position.spans) });
		case 'not-documented':
			return m.evidence_position_not_documented();
	}
}
