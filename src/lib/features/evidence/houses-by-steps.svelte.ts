import { drawnBySteps } from './drawn-by-steps.svelte.ts';
import { listSteps } from './list-steps.ts';
import { printing } from './printing.svelte.ts';

/** How many houses stand in the page from the start. */
const FIRST = 6;

/**
 * Which bodies of a long page have their house drawn, by id: the first ones from the start, the others by steps once the
 * page has been taken over, all of them on paper. Call it while a component is made.
 */
export function housesBySteps(wanted: () => readonly string[]): (id: string) => boolean {
	const steps = drawnBySteps(wanted, { ...listSteps(3), first: (all) => all.slice(0, FIRST) });
	const onPaper = printing();
	return (id) => onPaper.current || steps.now.includes(id);
}
