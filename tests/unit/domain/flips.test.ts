import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applies, chosenOptions, type Entries, type Entry, type Importance } from '#lib/domain/answers.ts';
import type { Choice } from '#lib/domain/choices.ts';
import { criteriaOf } from '#lib/domain/comparison.ts';
import { positionsOf, type Position, type PositionClaim, type Positions } from '#lib/domain/evidence.ts';
import { flipsOf, type Contest, type FlipBody } from '#lib/domain/flips.ts';
import { entropyOf, tellingOf } from '#lib/domain/telling-choice.ts';
import { worldArbitrary, type Body } from './arbitraries.ts';
import { naiveFigures, naiveValues } from './naive-method.ts';

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
			// E, times two: a has 1 + 0, b has 1/3 + ½, the mean of its unknown.
			bodies: bodiesOf({
				a: { funding: known('core'), entry: known('many') },
				b: { funding: known('project') },
			}),
			listed: {},
		});
		expect(closest).toEqual(['a']);
		// Funding mixed: a 2/3, b 2/3 + ½. Project: 1/3 against 1 + ½. In kind: 0 against 2/3 + ½. Entry many: a only gains.
		expect(answers.map(({ choice, to, closest }) => [choice, to, closest])).toEqual([
			['funding', ['mixed'], ['b']],
			['funding', ['project'], ['b']],
			['funding', ['in-kind'], ['b']],
		]);
		expect(answers.map(({ size }) => size)).toEqual([1 / 3, 2 / 3, 1].map((n) => expect.closeTo(n, 12)));
		// With one door b has 4/3.
		expect(unknowns).toEqual([{ model: 'b', choice: 'entry', values: ['one'], closest: ['b'] }]);
	});

	it('are about the highest E, where L has another body first', () => {
		const { closest, answers } = flipsOf({
			choices: [FUNDING, ENTRY],
			entries: { funding: wants('core'), entry: wants('one') },
			// L, times two: a 1, b 2/3. E: a 1, b 2/3 + ½.
			bodies: bodiesOf({
				a: { funding: known('core'), entry: known('many') },
				b: { funding: known('mixed') },
			}),
			listed: {},
		});
		expect(closest).toEqual(['b']);
		// With many doors a has 2, b as much as before.
		expect(answers).toEqual([{ choice: 'entry', to: ['many'], size: 1, closest: ['a'] }]);
	});

	it('are of the unknowns of the first body as well, which may turn out worse than expected', () => {
		const { closest, unknowns } = flipsOf({
			choices: [FUNDING],
			entries: { funding: wants('core') },
			// E: a ½, b 1/3.
			bodies: bodiesOf({ a: {}, b: { funding: known('project') } }),
			listed: {},
		});
		expect(closest).toEqual(['a']);
		expect(unknowns).toEqual([
			{ model: 'a', choice: 'funding', values: ['in-kind'], closest: ['b'] },
			{ model: 'a', choice: 'funding', values: ['project'], closest: ['a', 'b'] },
		]);
	});

	it('gather the values of an unknown that lead to the same bodies, the likeliest unknown first', () => {
		const { closest, unknowns } = flipsOf({
			choices: [FUNDING, ENTRY],
			entries: { funding: entryWith(2, 'core'), entry: wants('one') },
			// E, times three: a has 2/3 + 1, b 2·½ + 0, c 2·½ + ½.
			bodies: bodiesOf({
				a: { funding: known('project'), entry: known('one') },
				b: { funding: { kind: 'not-documented' }, entry: known('many') },
				c: {},
			}),
			listed: {},
		});
		expect(closest).toEqual(['a']);
		// Against 5/3. b: core is worth 2, mixed 4/3. c: mixed 4/3 + ½, core 2 + ½, project 2/3 + ½; one door 1 + 1.
		expect(unknowns).toEqual([
			{ model: 'c', choice: 'funding', values: ['mixed', 'core'], closest: ['c'] },
			{ model: 'c', choice: 'entry', values: ['one'], closest: ['c'] },
			{ model: 'b', choice: 'funding', values: ['core'], closest: ['b'] },
		]);
	});

	it('put first the unknown that most of its options would do it for, and sets last', () => {
		const { closest, unknowns } = flipsOf({
			choices: [MEMBERS, FUNDING, ENTRY],
			entries: { members: wants('x', 'y', 'z'), funding: wants('core'), entry: wants('one') },
			// All members are wanted: each is worth 1/3, and ¼ of that where it is not known. E, times three: a 1,
			// b ¼ + 1/3 + 1 = 19/12, c ¼ + 1, d ¾ + ½, e ¾ + ½.
			bodies: bodiesOf({
				a: { members: list('x', 'y', 'z'), funding: known('in-kind'), entry: known('many') },
				b: { funding: known('project'), entry: known('one') },
				c: { funding: known('core'), entry: known('many') },
				d: { members: list('x', 'y'), entry: known('many') },
				e: { members: list('x', 'y'), funding: known('in-kind') },
			}),
			listed: { members: 0.25 },
		});
		expect(closest).toEqual(['b']);
		// Of d core alone, one option in four, brings ¾ + 1 (mixed 17/12); of e one door, one in two. All members: c 2.
		expect(unknowns).toEqual([
			{ model: 'e', choice: 'entry', values: ['one'], closest: ['e'] },
			{ model: 'd', choice: 'funding', values: ['core'], closest: ['d'] },
			{ model: 'c', choice: 'members', values: ['x', 'y', 'z'], closest: ['c'] },
		]);
	});

	it('name every body that would be level, apart from those that would be alone', () => {
		const { unknowns } = flipsOf({
			choices: [FUNDING],
			entries: { funding: wants('core') },
			// E: b 2/3, a ½.
			bodies: bodiesOf({ b: { funding: known('mixed') }, a: {} }),
			listed: {},
		});
		expect(unknowns).toEqual([
			{ model: 'a', choice: 'funding', values: ['mixed'], closest: ['a', 'b'] },
			{ model: 'a', choice: 'funding', values: ['core'], closest: ['a'] },
		]);
	});

	it('of a set take one item away or add one, and want all of an unknown one at once', () => {
		const { closest, answers, unknowns } = flipsOf({
			choices: [MEMBERS, FUNDING],
			entries: { members: wants('x', 'y'), funding: wants('core') },
			// An item that is not named is there one time in two; 1/(2 + z) is then 5/12, and 1/(1 + y + z) is 7/12.
			// E on members: a (1 + y)/(2 + z), 3/2·5/12 = 5/8 · b (x + y)/3, 1/3 · c (x + y)/(2 + z), 5/12. Funding: 1 each.
			bodies: bodiesOf({
				a: { members: list('x'), funding: known('core') },
				b: { members: list('z'), funding: known('core') },
				c: { funding: known('core') },
			}),
			listed: { members: 0.5 },
		});
		expect(closest).toEqual(['a']);
		// Without x: a ½·5/12, b ½·5/12, c ½·7/12. Without y: a 7/12, b 5/24, c 7/24. With z too: a and b 2/3, c ½.
		expect(answers.filter(({ choice }) => choice === 'members')).toEqual([
			{ choice: 'members', to: ['y'], size: 1 / 3, closest: ['c'] },
			{ choice: 'members', to: ['x', 'y', 'z'], size: 1 / 3, closest: ['a', 'b'] },
		]);
		// With both c has 2/(2 + z), 5/6.
		expect(unknowns).toEqual([{ model: 'c', choice: 'members', values: ['x', 'y'], closest: ['c'] }]);
	});

	it('of an unknown set of the leader, want all that is not wanted: that brings it farthest', () => {
		// E of a, of which nothing is known: x/(1 + y + z), ½·(¼·1 + ½·½ + ¼·⅓) = 7/24. Of b, y at least: x/(2 + z), ½·(½·½ +
		// ½·⅓) = 5/24. Were a at least y and z: x/3, ½·⅓ = 4/24, and b leads.
		const { closest, unknowns } = flipsOf({
			choices: [MEMBERS],
			entries: { members: wants('x') },
			bodies: bodiesOf({ a: {}, b: { members: list('y') } }),
			listed: { members: 0.5 },
		});
		expect(closest).toEqual(['a']);
		expect(unknowns).toEqual([{ model: 'a', choice: 'members', values: ['y', 'z'], closest: ['b'] }]);
	});

	it('draw what a list does not name with the probability of the edition', () => {
		const closestWith = (p: number) =>
			flipsOf({
				choices: [MEMBERS],
				entries: { members: wants('x', 'y') },
				// a is x and z at least: (1 + y)/3. b is unknown: (x + y)/(2 + z).
				bodies: bodiesOf({ a: { members: list('x', 'z') }, b: {} }),
				listed: { members: p },
			}).closest;
		// p = 0: 1/3 against 0. p = 1: 2/3 against 2/3. p = 4/5: 3/5 against 8/5·(1/5·1/2 + 4/5·1/3) = 0.587.
		expect(closestWith(0)).toEqual(['a']);
		expect(closestWith(0.8)).toEqual(['a']);
		expect(closestWith(1)).toEqual(['a', 'b']);
	});

	it('never leave a set empty: that is no answer', () => {
		const bodies = bodiesOf({
			a: { members: list('x'), funding: known('in-kind') },
			b: { members: list('z'), funding: known('in-kind') },
		});
		const entries = { members: wants('x'), funding: wants('core') };
		const listed = { members: 0.5 };
		const { closest, answers } = flipsOf({ choices: [MEMBERS, FUNDING], entries, bodies, listed });
		// a 1/(1 + y + z), b x/(2 + y).
		expect(closest).toEqual(['a']);
		// With y as well, a has (1 + y)/(2 + z), 5/8, and b (x + y)/3, 1/3; with z both have 5/8.
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
			listed: {},
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
			flipsOf({ choices, entries: from, bodies, listed: {} }).answers.find(
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
			listed: {},
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
			...{ bodies, listed: {} },
		});
		expect(flips.answers).toEqual([
			{ choice: 'entry', to: ['one'], size: 0, closest: ['a'] },
			{ choice: 'entry', to: ['many'], size: 0, closest: ['b'] },
		]);
		const without = { entry: entryWith(0, 'one'), funding: wants('core') };
		const { answers } = flipsOf({ choices: [ENTRY, FUNDING], entries: without, bodies, listed: {} });
		expect(answers).toEqual([]);
	});

	it('are all there, and none too many, beside trying every change and reckoning E plainly again', () => {
		fc.assert(
			fc.property(worldArbitrary, ({ choices, entries, bodies, year, listed }) => {
				fc.pre(criteriaOf(choices, entries).length > 0);
				const top = (some: Entries, held: readonly Body[]) => {
					const figures = held.map(({ model, claims }) => ({
						model,
						expected: naiveFigures(choices, some, claims, year, listed).expected,
					}));
					const most = Math.max(...figures.map(({ expected }) => expected));
					return figures
						.filter(({ expected }) => most - expected <= 1e-9)
						.map(({ model }) => model)
						.sort()
						.join();
				};
				const now = top(entries, bodies);
				const flips = flipsOf({
					...{ choices, entries, listed },
					bodies: bodies.map(({ model, claims }) => ({
						model,
						positions: positionsOf(choices, claims, year),
					})),
				});
				expect(flips.closest.join()).toBe(now);
				let tried = 0;
				for (const choice of choices) {
					const chosen = chosenOptions(entries, choice.id);
					if (chosen.length === 0 || !applies(choice, entries)) continue;
					const changes = choice.options.map((option) => {
						if (choice.scale !== 'set') return [option];
						return choice.options.filter((one) => (one === option) !== chosen.includes(one));
					});
					for (const to of changes) {
						if (to.length === 0 || to.join() === chosen.join()) continue;
						const changed: Entries = {
							...entries,
							[choice.id]: { ...entries[choice.id]!, answer: { state: 'chosen', options: to } },
						};
						const found = flips.answers.filter(
							(one) => one.choice === choice.id && [...one.to].sort().join() === [...to].sort().join(),
						);
						const then = top(changed, bodies);
						expect(found.map(({ closest }) => closest.join())).toEqual(then === now ? [] : [then]);
						tried += found.length;
					}
				}
				expect(flips.answers).toHaveLength(tried);
				for (const body of bodies)
					for (const { choice, chosen } of criteriaOf(choices, entries)) {
						if (naiveValues(choice, body.claims, year)) {
							const about = flips.unknowns.filter(
								(one) => one.model === body.model && one.choice === choice.id,
							);
							expect(about).toEqual([]);
							continue;
						}
						const unwanted = choice.options.filter((option) => !chosen.includes(option));
						const lists = [chosen, ...(unwanted.length > 0 ? [unwanted] : [])];
						const values = choice.scale === 'set' ? lists : choice.options;
						for (const value of values) {
							const turned: PositionClaim = {
								...{ id: 'turned', model: body.model, choice: choice.id, value, from: 1000, to: 3000 },
								...{ status: 'documented', confidence: 'high', sourceYear: null },
							};
							const others = body.claims.filter((claim) => claim.choice !== choice.id);
							const changed = bodies.map((one) =>
								one === body ? { ...one, claims: [...others, turned] } : one,
							);
							const then = top(entries, changed);
							const found = flips.unknowns.filter(
								(one) =>
									one.model === body.model &&
									one.choice === choice.id &&
									[value].flat().every((each) => one.values.includes(each)),
							);
							expect(found.map(({ closest }) => closest.join())).toEqual(then === now ? [] : [then]);
						}
					}
				const sizes = flips.answers.map(({ size }) => size);
				expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
			}),
			{ numRuns: 150 },
		);
	});
});

describe('the next most telling choice', () => {
	const bodies = bodiesOf({
		a: { funding: known('core'), entry: known('one') },
		b: { funding: known('core'), entry: known('many') },
	});
	const entries = { funding: wants('core') };
	const contest: Contest = { choices: [FUNDING, ENTRY], entries, bodies, listed: {} };
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
		const choices = [FUNDING, ENTRY, hours];
		const told = tellingOf(ENTRY, { choices, entries, bodies: held, listed: {} }, settings);
		// While the door is open the hours may apply, and a is closest. With many doors they do not: both are level, one bit.
		expect(told?.reduction).toBeCloseTo(-1 / 2, 10);
	});

	it('holds the weights as they were given: nothing is left to tell where they and all cells are known', () => {
		// Whatever the weights, b would be first in some draws and a in others; as given, b is, with 4/3 against 1.
		const alike: Choice = { ...ENTRY, id: 'alike' };
		const held = bodiesOf({
			a: { funding: known('core'), entry: known('many'), alike: known('one') },
			b: { funding: known('project'), entry: known('one'), alike: known('one') },
		});
		const both = { funding: wants('core'), entry: wants('one') };
		const asked = { choices: [FUNDING, ENTRY, alike], entries: both, bodies: held, listed: {} };
		expect(tellingOf(alike, asked, settings)?.reduction).toBe(0);
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
