import { wordsOf } from '#lib/content/choices.ts';
import type { Choice, ChoiceId } from '#lib/domain/choices.ts';
import type { Moment } from '#lib/domain/phases.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { phasesOf, type MatrixRow } from '../matrix-rows.ts';
import { phasePeriod, phaseStatus, phaseValue, silenceWords } from '../phase-words.ts';

const HEADS: Readonly<Record<ChoiceId, () => string>> = {
	entry: m.matrix_head_entry,
	case: m.matrix_head_case,
	permanence: m.matrix_head_permanence,
	coordination: m.matrix_head_coordination,
	funding: m.matrix_head_funding,
	agreements: m.matrix_head_agreements,
	lead: m.matrix_head_lead,
	scale: m.matrix_head_scale,
	scope: m.matrix_head_scope,
	origin: m.matrix_head_origin,
	police: m.matrix_head_police,
	services: m.matrix_head_services,
	availability: m.matrix_head_availability,
	functions: m.matrix_head_functions,
	members: m.matrix_head_members,
	funders: m.matrix_head_funders,
};

/** A choice in a word or two, over a narrow column; its whole title where it has none. */
export function headOf(choice: Choice, locale: Locale): string {
	return HEADS[choice.id]?.() ?? wordsOf(choice.id).title[locale];
}

/** What a cell holds, in words: each value with how it is known and for when; or that nothing is known. */
export function cellWords(row: MatrixRow, choice: Choice, moment: Moment): string {
	const phases = phasesOf(row, choice);
	if (phases.length === 0)
		return silenceWords(choice, row.positions[choice.id] ?? { kind: 'not-documented' }, moment);
	return phases
		.map((phase) =>
			m.matrix_cell_phase({
				value: phaseValue(choice, phase),
				status: phaseStatus(phase),
				period: phasePeriod(phase, moment),
			}),
		)
		.join('; ');
}
