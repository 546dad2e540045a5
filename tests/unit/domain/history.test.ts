import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, back, forth, MOST_STEPS, startHistory, type History } from '#lib/domain/history.ts';

/** The states, oldest first, with the present between bars. */
const shown = <State>({ past, present, future }: History<State>) =>
	[...past.map(({ state }) => state), `|${present}|`, ...future.map(({ state }) => state)].join(' ');

const abc = advance(advance(startHistory('a'), 'b'), 'c');

describe('going back and forth', () => {
	it('visits the same states', () => {
		expect(shown(abc)).toBe('a b |c|');
		expect(shown(back(abc))).toBe('a |b| c');
		expect(shown(back(back(abc)))).toBe('|a| b c');
		expect(shown(forth(back(back(abc))))).toBe('a |b| c');
		expect(shown(forth(forth(back(back(abc)))))).toBe('a b |c|');
	});
	it('stays where there is no step', () => {
		const one = startHistory('a');
		expect(back(one)).toBe(one);
		expect(forth(one)).toBe(one);
		expect(forth(abc)).toBe(abc);
	});
	it('cannot redo what a new change replaced', () => {
		expect(shown(advance(back(abc), 'd'))).toBe('a b |d|');
	});
});

describe('what a change is about', () => {
	const typing = advance(advance(startHistory('a'), 'b', 'note'), 'c', 'note');

	it('joins changes in a row about the same thing: they are undone together', () => {
		expect(shown(typing)).toBe('a |c|');
		expect(shown(back(typing))).toBe('|a| c');
		expect(shown(forth(back(typing)))).toBe('a |c|');
	});
	it('parts changes about another thing, or about nothing in particular', () => {
		expect(shown(advance(typing, 'd', 'other note'))).toBe('a c |d|');
		expect(shown(advance(typing, 'd'))).toBe('a c |d|');
		expect(shown(advance(advance(typing, 'd'), 'e'))).toBe('a c d |e|');
		expect(shown(advance(advance(typing, 'd'), 'e', 'note'))).toBe('a c d |e|');
	});
	it('parts changes that an undo or a redo stands between', () => {
		const bc = advance(advance(startHistory('a'), 'b', 'one'), 'c', 'two');
		expect(shown(advance(back(bc), 'd', 'one'))).toBe('a b |d|');
		expect(shown(advance(forth(back(bc)), 'd', 'two'))).toBe('a b c |d|');
	});
	it('is remembered by each step, on both sides', () => {
		const bc = advance(advance(startHistory('a'), 'b', 'one'), 'c', 'two');
		expect(bc.past.map(({ about }) => about)).toEqual(['one', 'two']);
		expect(back(bc).future).toEqual([{ state: 'c', about: 'two' }]);
		expect(back(back(bc)).future.map(({ about }) => about)).toEqual(['one', 'two']);
		expect(forth(back(bc)).past).toEqual(bc.past);
	});
	it('drops what had been undone, also when typing goes on in the same place', () => {
		expect(shown(advance(back(typing), 'd', 'note'))).toBe('a |d|');
	});
});

type Act = 'back' | 'forth' | { readonly state: number; readonly about: string | undefined };

const act: fc.Arbitrary<Act> = fc.oneof(
	fc.constantFrom('back' as const, 'forth' as const),
	fc.record({ state: fc.nat(), about: fc.constantFrom(undefined, 'one', 'two') }),
);
const after = (history: History<number>, acts: readonly Act[]) =>
	acts.reduce((now, what) => {
		if (what === 'back') return back(now);
		return what === 'forth' ? forth(now) : advance(now, what.state, what.about);
	}, history);
const anyHistory = fc.array(act, { maxLength: 40 }).map((acts) => after(startHistory(0), acts));
const states = ({ past, present, future }: History<number>) => ({ past, present, future });

describe('a history, after any acts', () => {
	it('is the same after a step back and forth, or forth and back', () => {
		fc.assert(
			fc.property(anyHistory, (history) => {
				if (history.past.length > 0) expect(states(forth(back(history)))).toEqual(states(history));
				if (history.future.length > 0) expect(states(back(forth(history)))).toEqual(states(history));
				expect(history.present).toBeTypeOf('number');
			}),
		);
	});
	it('goes all the way back and returns', () => {
		fc.assert(
			fc.property(anyHistory, (history) => {
				const steps = history.past.length;
				const start = after(history, Array<Act>(steps).fill('back'));
				expect(start.past).toEqual([]);
				expect(states(after(start, Array<Act>(steps).fill('forth')))).toEqual(states(history));
			}),
		);
	});
	it('undoes a change that stands alone to the very state before', () => {
		fc.assert(
			fc.property(anyHistory, fc.nat(), (history, next) => {
				expect(back(advance(history, next)).present).toBe(history.present);
			}),
		);
	});
	it('keeps two hundred steps, the latest ones', () => {
		expect(MOST_STEPS).toBe(200);
		const long = Array.from({ length: 250 }, (_, at): Act => ({ state: at + 1, about: undefined }));
		const history = after(startHistory(0), long);
		expect(history.past).toHaveLength(200);
		expect(history.past[0]?.state).toBe(50);
		const undone = after(history, Array<Act>(300).fill('back'));
		expect(undone.present).toBe(50);
		expect(undone.future).toHaveLength(200);
		expect(after(undone, Array<Act>(300).fill('forth')).present).toBe(250);
	});
	it('leaves the history that it came from untouched', () => {
		fc.assert(
			fc.property(anyHistory, act, (history, what) => {
				const copy = structuredClone(history);
				after(history, [what]);
				expect(history).toEqual(copy);
			}),
		);
	});
});
