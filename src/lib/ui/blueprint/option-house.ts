import type { OptionId } from '#lib/domain/choices.ts';
import { PARTS, type House, type Part, type PartState } from './house.ts';

/** Whether a choice is a part of the house. */
export function isPart(choice: string): choice is Part {
	return PARTS.some((part) => part === choice);
}

/** The house of some options, one a part at most; the parts without one are open. */
export function houseOfOptions(options: Readonly<Partial<Record<Part, OptionId>>>): House {
	const stateOf = (part: Part): PartState => {
		const option = options[part];
		return option === undefined ? { kind: 'open' } : { kind: 'settled', option };
	};
	return {
		funding: stateOf('funding'),
		permanence: stateOf('permanence'),
		entry: stateOf('entry'),
		case: stateOf('case'),
		coordination: stateOf('coordination'),
		agreements: stateOf('agreements'),
	};
}
