import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	applies,
	chosenOptions,
	withEntry,
	type Entries,
	type Entry,
	type Importance,
} from '#lib/domain/answers.ts';
import type { Choice } from '#lib/domain/choices.ts';
import { compare, criteriaOf, type Criterion } from '#lib/domain/comparison.ts';
import { positionsOf, type Position, type Positions } from '#lib/domain/evidence.ts';
import { flipsOf, type Contest, type FlipBody } from '#lib/domain/flips.ts';
import { entropyOf, tellingOf } from '#lib/domain/telling-choice.ts';
import { worldArbitrary } from './arbitraries.ts';

const FUNDING: Choice = {
	id: 'funding',
	tier: 'core',
	scale: 'ordinal',
	options: ['in-kind', 'project', 'mixed', 'core'],
};
const ENTRY: Choice = { id: 'entry', tier: 'core', scale: 'nominal', options: ['one', 'many'], near: [] };
const MEMBERS: Choice = { id: 'members', tier: 'mandate', scale: 'set', options: ['x', 'y', 'z'] };
const list = (...items: string[]): Position => ({
	...{ kind: 'at-least', year: 2026, attested: 2026, status: 'documented', items, claims: [] },
});
const known = (value: string): Position => ({
	kind: 'known',
	year: 2026,
	attested: 2026,
	side: { value, status: 'documented', attested: 2026, claims: [] },
});
const entryWith = (importance: Importance, ...options: string[]): Entry => ({
	answer: { state: 'chosen', options },
	note: '',
	importance,
});
const wants = (...options: string[]) => entryWith(1, ...options);
const bodiesOf = (positions: Readonly<Record<string, Positions>>): FlipBody[] =>
	Object.entries(positions).map(([model, held]) => ({ model, positions: held }));

describe('flips', () => {
	it('are worked by hand: a’s lead over b is one answer, or one unknown of b', () => {
		const { closest, answers, unknowns } = flipsOf({
			choices: [FUNDING, ENTRY],
			entries: { funding: wants('core'), entry: wants('one') },
			// L: a has (1 + 0)/2, b has (2/3 + unknown)/2.
			bodies: bodiesOf({
				a: { funding: known('core'), entry: known('many') },
				b: { funding: known('mixed') },
			}),
		});
		expect(closest).toEqual(['a']);
		// Funding mixed: a 2/3, b 1. Project: 1/3 against 2/3. In kind: 0 against 1/3. Entry many: a only gains.
		expect(answers.map(({ choice, to, closest }) => [choice, to, closest])).toEqual([
			['funding', ['mixed'], ['b']],
			['funding', ['project'], ['b']],
			['funding', ['in-kind'], ['b']],
		]);
		expect(answers.map(({ size }) => size)).toEqual([1 / 3, 2 / 3, 1].map((n) => expect.closeTo(n, 12)));
		expect(unknowns).toEqual([{ model: 'b', choice: 'entry', values: ['one'], closest: ['b'] }]);
	});

	it('gather the values of an unknown that lead to the same bodies, the likeliest unknown first', () => {
		const { unknowns } = flipsOf({
			choices: [FUNDING, ENTRY],
			entries: { funding: entryWith(2, 'core'), entry: wants('one') },
			// L: a has (0 + 1)/3; b has (unknown·2 + 0)/3; c has (unknown·2 + unknown)/3.
			bodies: bodiesOf({
				a: { funding: known('in-kind'), entry: known('one') },
				b: { funding: { kind: 'not-documented' }, entry: known('many') },
				c: {},
			}),
		});
		// Funding mixed is worth 4/9 and core 6/9, against 3/9; project 2/9. Entry one alone brings c level.
		const above = ['mixed', 'core'];
		expect(unknowns).toEqual([
			{ model: 'b', choice: 'funding', values: above, closest: ['b'] },
			{ model: 'c', choice: 'funding', values: above, closest: ['c'] },
			{ model: 'c', choice: 'entry', values: ['one'], closest: ['a', 'c'] },
		]);
	});

	it('put first the unknown that most of its options would do it for, and sets last', () => {
		const { unknowns } = flipsOf({
			choices: [MEMBERS, FUNDING, ENTRY],
			entries: { members: wants('x', 'y', 'z'), funding: wants('core'), entry: wants('one') },
			// L, times three: a 1, b 1/3 + 1, c 1/3, d 2/3.
			bodies: bodiesOf({
				a: { members: list('x', 'y', 'z'), funding: known('in-kind'), entry: known('many') },
				b: { funding: known('project'), entry: known('one') },
				c: { members: list('x'), entry: known('many') },
				d: { members: list('x', 'y'), funding: known('in-kind') },
			}),
		});
		// b leads with 4/3. Entry one would bring d to 5/3, funding core c to 4/3 as well; all members leave b in the lead.
		expect(unknowns).toEqual([
			{ model: 'd', choice: 'entry', values: ['one'], closest: ['d'] },
			{ model: 'c', choice: 'funding', values: ['core'], closest: ['b', 'c'] },
		]);
		const withSet = flipsOf({
			choices: [MEMBERS, FUNDING],
			entries: { members: wants('x', 'y', 'z'), funding: wants('core') },
			bodies: bodiesOf({
				a: { members: list('x'), funding: known('project') },
				b: { funding: known('in-kind') },
				c: { members: list('x') },
			}),
		});
		expect(withSet.unknowns).toEqual([
			{ model: 'c', choice: 'funding', values: ['mixed', 'core'], closest: ['c'] },
			{ model: 'c', choice: 'funding', values: ['project'], closest: ['a', 'c'] },
			{ model: 'b', choice: 'members', values: ['x', 'y', 'z'], closest: ['b'] },
		]);
	});

	it('name every body that would be level, apart from those that would be alone', () => {
		const { unknowns } = flipsOf({
			choices: [FUNDING],
			entries: { funding: wants('core') },
			bodies: bodiesOf({ b: { funding: known('mixed') }, a: {} }),
		});
		expect(unknowns).toEqual([
			{ model: 'a', choice: 'funding', values: ['mixed'], closest: ['a', 'b'] },
			{ model: 'a', choice: 'funding', values: ['core'], closest: ['a'] },
		]);
	});

	it('of a set take one item away or add one, and want all of an unknown one at once', () => {
		const { answers, unknowns } = flipsOf({
			choices: [MEMBERS, FUNDING],
			entries: { members: wants('x', 'y'), funding: wants('core') },
			// L: a has (1/3 + 1)/2, b (0 + 1)/2, c (unknown + 2/3)/2.
			bodies: bodiesOf({
				a: { members: list('x'), funding: known('core') },
				b: { members: list('z'), funding: known('core') },
				c: { funding: known('mixed') },
			}),
		});
		// Without x nothing is shared and both are level; with z too, both share one item in three.
		expect(answers.filter(({ choice }) => choice === 'members')).toEqual([
			{ choice: 'members', to: ['y'], size: 1 / 3, closest: ['a', 'b'] },
			{ choice: 'members', to: ['x', 'y', 'z'], size: 1 / 3, closest: ['a', 'b'] },
		]);
		// Two items shared in three, and two thirds: 4/3 against the 4/3 of a.
		expect(unknowns).toEqual([{ model: 'c', choice: 'members', values: ['x', 'y'], closest: ['a', 'c'] }]);
	});

	it('never leave a set empty: that is no answer', () => {
		const bodies = bodiesOf({
			a: { members: list('x'), funding: known('in-kind') },
			b: { members: list('z'), funding: known('in-kind') },
		});
		const entries = { members: wants('x'), funding: wants('core') };
		const { closest, answers } = flipsOf({ choices: [MEMBERS, FUNDING], entries, bodies });
		expect(closest).toEqual(['a']);
		// With y as well, a still shares one item of three and b none; with z both share one.
		expect(answers).toEqual([{ choice: 'members', to: ['x', 'z'], size: 1 / 3, closest: ['a', 'b'] }]);
	});

	it('leave a disputed cell alone: it is not unknown', () => {
		const disputed: Position = {
			...{ kind: 'conflicting', year: 2026, attested: 2026 },
			sides: ['in-kind', 'core'].map((value) => ({
				value,
				status: 'documented',
				attested: 2026,
				claims: [],
			})),
		};
		const { unknowns } = flipsOf({
			choices: [FUNDING],
			entries: { funding: wants('core') },
			bodies: bodiesOf({ a: { funding: known('mixed') }, b: { funding: disputed } }),
		});
		expect(unknowns).toEqual([]);
	});

	it('follow a change to the choices that apply because of it', () => {
		const hours: Choice = {
			...{ id: 'hours', tier: 'context', scale: 'ordinal', options: ['day', 'night'] },
			appliesWhen: { anyOf: [{ choice: 'entry', in: ['one'] }] },
		};
		const choices = [ENTRY, hours, FUNDING];
		const entries = { entry: wants('one'), hours: wants('night'), funding: wants('core') };
		// With hours 2/3 for a against 1/3; without them, a has 1/2 and b 2/2.
		const held = {
			a: { entry: known('one'), hours: known('night'), funding: known('in-kind') },
			b: { entry: known('many'), hours: known('day'), funding: known('core') },
		};
		const flipTo = (option: string, from: Entries, bodies = bodiesOf(held)) =>
			flipsOf({ choices, entries: from, bodies }).answers.find(
				({ choice, to }) => choice === 'entry' && to[0] === option,
			);
		expect(flipTo('many', entries)?.closest).toEqual(['b']);
		// Back to one door, the hours that were answered count again, and bring a level with b.
		const even = { ...held, b: { ...held.b, entry: known('one') } };
		expect(flipTo('one', { ...entries, entry: wants('many') }, bodiesOf(even))?.closest).toEqual(['a', 'b']);
	});

	it('leave alone an answer to a choice that is not asked', () => {
		const asked = (id: string, on: string, option: string): Choice => ({
			...{ id, tier: 'context', scale: 'ordinal', options: ['day', 'night'] },
			appliesWhen: { anyOf: [{ choice: on, in: [option] }] },
		});
		const { answers } = flipsOf({
			choices: [ENTRY, asked('hours', 'entry', 'one'), asked('posts', 'hours', 'night'), FUNDING],
			entries: {
				...{ entry: wants('many'), hours: wants('night'), posts: wants('night'), funding: wants('core') },
			},
			// Without the posts b would lead; but the hours they hang on are not asked of many doors.
			bodies: bodiesOf({
				a: { entry: known('many'), posts: known('night'), funding: known('mixed') },
				b: { entry: known('many'), posts: known('day'), funding: known('core') },
			}),
		});
		expect(answers.map(({ choice }) => choice)).not.toContain('hours');
	});

	it('count an answer that says every option, or that counts for nothing, when its change matters', () => {
		const bodies = bodiesOf({
			a: { entry: known('one'), funding: known('core') },
			b: { entry: known('many'), funding: known('core') },
		});
		const flips = flipsOf({
			choices: [ENTRY, FUNDING],
			entries: { entry: wants('one', 'many'), funding: wants('core') },
			bodies,
		});
		expect(flips.answers).toEqual([
			{ choice: 'entry', to: ['one'], size: 0, closest: ['a'] },
			{ choice: 'entry', to: ['many'], size: 0, closest: ['b'] },
		]);
		const without = { entry: entryWith(0, 'one'), funding: wants('core') };
		expect(flipsOf({ choices: [ENTRY, FUNDING], entries: without, bodies }).answers).toEqual([]);
	});

	it('are all there, and none too many, beside trying every change', () => {
		fc.assert(
			fc.property(worldArbitrary, ({ choices, entries, bodies, year }) => {
				const criteria = criteriaOf(choices, entries);
				fc.pre(criteria.length > 0);
				const all: FlipBody[] = bodies.map(({ model, claims }) => ({
					model,
					positions: positionsOf(choices, claims, year),
				}));
				const top = (some: readonly Criterion[], held: readonly FlipBody[]) => {
					const lowers = held.map(({ model, positions }) => compare(some, model, positions));
					const most = Math.max(...lowers.map(({ lower }) => lower));
					return lowers
						.filter(({ lower }) => most - lower <= 1e-12)
						.map(({ model }) => model)
						.sort()
						.join();
				};
				const now = top(criteria, all);
				const flips = flipsOf({ choices, entries, bodies: all });
				for (const choice of choices) {
					const chosen = chosenOptions(entries, choice.id);
					if (choice.scale === 'set' || chosen.length === 0 || !applies(choice, entries)) continue;
					for (const option of choice.options) {
						if (chosen.length === 1 && chosen[0] === option) continue;
						const answer = { state: 'chosen', options: [option] } as const;
						const changed = criteriaOf(choices, withEntry(entries, choice.id, { answer }));
						const found = flips.answers.find((one) => one.choice === choice.id && one.to[0] === option);
						const then = top(changed, all);
						expect(found?.closest.join() ?? now).toBe(then);
						expect(found === undefined).toBe(then === now);
					}
				}
				for (const body of all)
					for (const { choice } of criteria) {
						const position = body.positions[choice.id];
						if (choice.scale === 'set' || (position && 'attested' in position)) continue;
						for (const value of choice.options) {
							const changed = all.map((one) =>
								one === body ? { ...one, positions: { ...one.positions, [choice.id]: known(value) } } : one,
							);
							const then = top(criteria, changed);
							const found = flips.unknowns.filter(
								(one) => one.model === body.model && one.choice === choice.id && one.values.includes(value),
							);
							expect(found.map(({ closest }) => closest.join())).toEqual(then === now ? [] : [then]);
						}
					}
				const sizes = flips.answers.map(({ size }) => size);
				expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
			}),
			{ numRuns: 100 },
		);
	});
});

describe('the next most telling choice', () => {
	const bodies = bodiesOf({
		a: { funding: known('core'), entry: known('one') },
		b: { funding: known('core'), entry: known('many') },
	});
	const contest: Contest = { choices: [FUNDING, ENTRY], entries: { funding: wants('core') }, bodies };
	const settings = { seed: 1, draws: 500 };

	it('is worth one bit when it tells two level bodies apart', () => {
		const told = tellingOf(ENTRY, contest, settings);
		expect(told?.choice).toBe('entry');
		expect(told?.reduction).toBeCloseTo(1, 10);
	});

	it('is worth nothing when both stand alike on it', () => {
		const alike: Choice = { ...ENTRY, id: 'alike' };
		const held = bodies.map((body) => ({
			...body,
			positions: { ...body.positions, alike: known('one') },
		}));
		const told = tellingOf(alike, { ...contest, choices: [FUNDING, alike], bodies: held }, settings);
		expect(told?.reduction).toBeCloseTo(0, 10);
	});

	it('is worth the mean over its options: one that settles nothing halves it', () => {
		// Mixed is half way between both for the one, and for the other as well: only the two ends settle it.
		const steps: Choice = { id: 'steps', tier: 'core', scale: 'ordinal', options: ['low', 'middle', 'high'] };
		const held = bodiesOf({
			a: { funding: known('core'), steps: known('low') },
			b: { funding: known('core'), steps: known('high') },
		});
		const told = tellingOf(steps, { ...contest, choices: [FUNDING, steps], bodies: held }, settings);
		expect(told?.reduction).toBeCloseTo(2 / 3, 10);
	});

	it('is worth nothing when it was said to count for nothing', () => {
		const blank: Entry = { answer: { state: 'undecided' }, note: '', importance: 0 };
		const told = tellingOf(ENTRY, { ...contest, entries: { ...contest.entries, entry: blank } }, settings);
		expect(told?.reduction).toBe(0);
	});

	it('counts what begins or ceases to apply with each of its answers', () => {
		const hours: Choice = {
			...{ id: 'hours', tier: 'context', scale: 'ordinal', options: ['day', 'night'] },
			appliesWhen: { anyOf: [{ choice: 'entry', in: ['one'] }] },
		};
		const held = bodiesOf({
			a: { entry: known('one'), funding: known('core'), hours: known('night') },
			b: { entry: known('one'), funding: known('core'), hours: known('day') },
		});
		const entries = { funding: wants('core'), hours: wants('night') };
		const told = tellingOf(ENTRY, { choices: [FUNDING, ENTRY, hours], entries, bodies: held }, settings);
		// While the door is open the hours may apply, and a is closest. With many doors they do not: both are level, one bit.
		expect(told?.reduction).toBeCloseTo(-1 / 2, 10);
	});

	it('is not told for a set', () => {
		expect(tellingOf(MEMBERS, contest, { seed: 1, draws: 10 })).toBeUndefined();
	});

	it('is measured in bits: four bodies as often closest hold two', () => {
		const shares = (closest: readonly number[]) => ({
			draws: 4,
			above: [],
			bodies: closest.map((share, at) => ({
				model: String(at),
				ranks: [],
				closest: share,
				central: undefined,
			})),
		});
		expect(entropyOf(shares([0.25, 0.25, 0.25, 0.25]))).toBe(2);
		expect(entropyOf(shares([0.75, 0.25]))).toBeCloseTo(0.811278, 6);
		expect(entropyOf(shares([1, 0]))).toBe(0);
	});
});
