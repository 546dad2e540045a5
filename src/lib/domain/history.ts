/** States one can go back and forth in. Immutable: each step gives a new history. */
export interface History<State> {
	readonly past: readonly Step<State>[];
	readonly present: State;
	readonly future: readonly Step<State>[];
	/** What the last change was about; changes in a row about the same thing are one step. */
	readonly about: string | undefined;
}

interface Step<State> {
	readonly state: State;
	/** What the change between this state and its neighbour toward the present was about. */
	readonly about: string | undefined;
}

/** Steps kept on either side. */
export const MOST_STEPS = 200;

/** A history of one state. */
export function startHistory<State>(present: State): History<State> {
	return { past: [], present, future: [], about: undefined };
}

/**
 * Takes a new present. Where `about` is given and equals that of the change before (typing on in one note), the
 * two are undone together. What had been undone can no longer be redone.
 */
export function advance<State>(history: History<State>, present: State, about?: string): History<State> {
	const together = about !== undefined && about === history.about;
	const past = together
		? history.past
		: [...history.past, { state: history.present, about }].slice(-MOST_STEPS);
	return { past, present, future: [], about };
}

/** Goes one step back, or stays where there is none. */
export function back<State>(history: History<State>): History<State> {
	const step = history.past.at(-1);
	if (!step) return history;
	return {
		past: history.past.slice(0, -1),
		present: step.state,
		future: [{ state: history.present, about: step.about }, ...history.future],
		about: undefined,
	};
}

/** Goes one step forth again, or stays where there is none. */
export function forth<State>(history: History<State>): History<State> {
	const [step, ...future] = history.future;
	if (!step) return history;
	return {
		past: [...history.past, { state: history.present, about: step.about }],
		present: step.state,
		future,
		about: undefined,
	};
}
