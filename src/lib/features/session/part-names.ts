import { m } from '#lib/i18n/paraglide/messages.js';
import type { Part } from '#lib/ui/blueprint/house.ts';

const NAMES: Readonly<Record<Part, () => string>> = {
	funding: m.blueprint_part_funding,
	permanence: m.blueprint_part_permanence,
	entry: m.blueprint_part_entry,
	case: m.blueprint_part_case,
	coordination: m.blueprint_part_coordination,
	agreements: m.blueprint_part_agreements,
};

/** What a part of the house is called, with its article, as it reads inside a sentence of the current language. */
export function partName(part: Part): string {
	return NAMES[part]();
}
