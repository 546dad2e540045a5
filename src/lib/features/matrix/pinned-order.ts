import type { Choice } from '#lib/domain/choices.ts';
import type { PhasesByChoice } from '#lib/domain/evidence-question.ts';
import type { Known } from '#lib/domain/evidence.ts';

/** The choices of some bodies, by how the bodies stand on them. */
export interface Beside {
	/** At least two are known, and not all hold the same. */
	readonly apart: readonly Choice[];
	/** At least two are known, and all that are known hold the same. */
	readonly alike: readonly Choice[];
	/** Fewer than two are known: nothing can be told. */
	readonly unknown: readonly Choice[];
}

/** What a position holds, as a text that is the same for the same. */
function heldAs(position: Known): string {
	switch (position.kind) {
		case 'known':
			return position.side.value;
		case 'conflicting':
			return position.sides
				.map(({ value }) => value)
				.sort()
				.join(' ≠ ');
		case 'at-least':
			return [...position.items].sort().join(' + ');
	}
}

/** Sets bodies side by side: the choices on which they differ first, each group in the order of the content. */
export function setBeside(
	choices: readonly Choice[],
	bodies: readonly { readonly phases: PhasesByChoice }[],
): Beside {
	const held = choices.map((choice) => {
		const known = bodies.flatMap(({ phases }) => {
			const held = (phases[choice.id] ?? []).map(({ position }) => heldAs(position));
			return held.length === 0 ? [] : [held.join(', ')];
		});
		return { choice, known: known.length, different: new Set(known).size };
	});
	const those = (keep: (one: (typeof held)[number]) => boolean) =>
		held.filter(keep).map(({ choice }) => choice);
	return {
		apart: those(({ known, different }) => known >= 2 && different > 1),
		alike: those(({ known, different }) => known >= 2 && different === 1),
		unknown: those(({ known }) => known < 2),
	};
}
