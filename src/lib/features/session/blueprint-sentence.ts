import type { ChoiceId, OptionId } from '#lib/domain/choices.ts';
import { listFormat } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';
import type { Drawn, House, Part, PartState } from '#lib/ui/blueprint/house.ts';
import { partName } from './part-names.ts';

type Words = () => string;

/** What each option looks like in the drawing, in the words of the current language. */
const DRAWINGS: Readonly<Record<Part, Readonly<Record<OptionId, Words>>>> = {
	funding: {
		'in-kind': m.blueprint_funding_in_kind,
		project: m.blueprint_funding_project,
		mixed: m.blueprint_funding_mixed,
		core: m.blueprint_funding_core,
	},
	permanence: {
		'ad-hoc': m.blueprint_permanence_ad_hoc,
		standing: m.blueprint_permanence_standing,
		organization: m.blueprint_permanence_organization,
		office: m.blueprint_permanence_office,
	},
	entry: {
		single: m.blueprint_entry_single,
		'shared-doors': m.blueprint_entry_shared_doors,
		'separate-doors': m.blueprint_entry_separate_doors,
		none: m.blueprint_entry_none,
	},
	case: {
		none: m.blueprint_case_none,
		referral: m.blueprint_case_referral,
		coordination: m.blueprint_case_coordination,
		direct: m.blueprint_case_direct,
	},
	coordination: {
		none: m.blueprint_coordination_none,
		hosted: m.blueprint_coordination_hosted,
		'fixed-term': m.blueprint_coordination_fixed_term,
		permanent: m.blueprint_coordination_permanent,
	},
	agreements: {
		informal: m.blueprint_agreements_informal,
		terms: m.blueprint_agreements_terms,
		bilateral: m.blueprint_agreements_bilateral,
		protocol: m.blueprint_agreements_protocol,
	},
};

/** The words of the content for an option of a choice, in the current language. */
export type OptionLabels = (choice: ChoiceId, option: OptionId) => string;

/** A label as it reads inside a sentence; an acronym at its head keeps its capitals. */
function insideSentence(label: string): string {
	const [first = '', second = ''] = label;
	const acronym = second !== '' && second !== second.toLocaleLowerCase(getLocale());
	return acronym ? label : first.toLocaleLowerCase(getLocale()) + label.slice(first.length);
}

function oneOption(part: Part, drawn: Drawn, faded: boolean, labels: OptionLabels): string {
	const label = insideSentence(labels(part, drawn.option));
	const meaning = [
		label,
		...(drawn.status === 'inferred' ? [m.blueprint_inferred()] : []),
		...(faded ? [m.blueprint_faded()] : []),
	].join(', ');
	const drawing = DRAWINGS[part][drawn.option]?.();
	return drawing === undefined ? meaning : m.blueprint_meaning({ drawing, meaning });
}

function onePart(part: Part, state: PartState, labels: OptionLabels): string {
	const name = partName(part);
	switch (state.kind) {
		case 'settled':
			return oneOption(part, state, state.faded ?? false, labels);
		case 'several': {
			const each = state.options.map((drawn) => oneOption(part, drawn, state.faded ?? false, labels));
			const list = listFormat(getLocale(), 'disjunction').format(each);
			return state.conflicting ? m.blueprint_conflicting({ list }) : m.blueprint_either({ list });
		}
		case 'open':
			return m.blueprint_open({ part: name });
		case 'undecided':
			return m.blueprint_undecided({ part: name });
		case 'set-aside':
			return m.blueprint_set_aside({ part: name });
		case 'not-documented':
			return state.otherYears
				? m.blueprint_not_documented_year({ part: name })
				: m.blueprint_not_documented({ part: name });
	}
}

/**
 * The house in one sentence of the current language: for each part what is drawn and what it means, or that it is
 * open, to be discussed, conflicting, inferred, faded, set aside or not documented. It says all that the drawing
 * shows, and no more.
 */
export function blueprintSentence(house: House, labels: OptionLabels): string {
	const said = (part: Part) => onePart(part, house[part], labels);
	const sentence = m.blueprint_sentence({
		permanence: said('permanence'),
		funding: said('funding'),
		entry: said('entry'),
		case: said('case'),
		coordination: said('coordination'),
		agreements: said('agreements'),
	});
	const [first = ''] = sentence;
	return first.toLocaleUpperCase(getLocale()) + sentence.slice(first.length);
}
