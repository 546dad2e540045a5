import type { OptionId } from './choices.ts';
import type { Position } from './evidence.ts';

/** The values that a position names: its own, those of its sides, its items; nothing where nothing is known. */
export function valuesOf(position: Position | undefined): readonly OptionId[] | undefined {
	switch (position?.kind) {
		case 'known':
			return [position.side.value];
		case 'conflicting':
			return position.sides.map(({ value }) => value);
		case 'at-least':
			return position.items;
		default:
			return undefined;
	}
}
