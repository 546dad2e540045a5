import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withEntry, type Entries } from '#lib/domain/answers.ts';
import type { Choice } from '#lib/domain/choices.ts';
import { fieldOf, possibleShares, remainingOf } from '#lib/domain/coherence-field.ts';
import { rulebookOf, type Rule } from '#lib/domain/coherence-rules.ts';
import { smallField } from './coherence-arbitraries.ts';
import { BOOK, design, RULES } from './coherence-on-file.ts';
import { CHOICES } from './evidence-on-file.ts';
import { coherent, everyConfiguration, naiveCount } from './naive-coherence.ts';

const single = (id: string, count: number): Choice => ({
	...{ id, tier: 'core', scale: 'ordinal' },
	options: Array.from({ length: count }, (_, at) => `${id}${at}`),
});
const excludes = (id: string, ...when: Rule['when']): Rule => ({ id, strength: 'incompatible', when });

describe('counts worked by hand', () => {
	const choices = [single('a', 3), single('b', 2), single('c', 4)];
	const book = rulebookOf(choices, [
		excludes('one', { choice: 'a', in: ['a0'] }, { choice: 'b', in: ['b1'] }),
	]);

	it('is every combination less the excluded ones', () => {
		// 3 × 2 × 4 = 24; a0 with b1 leaves out 4.
		expect(remainingOf(fieldOf(book), {}).count).toBe(20n);
	});

	it('says how many each option keeps, all other answers as they stand', () => {
		const { keptOpen } = remainingOf(fieldOf(book), {});
		expect(Object.fromEntries(keptOpen.get('a') ?? [])).toEqual({ a0: 4n, a1: 8n, a2: 8n });
		expect(Object.fromEntries(keptOpen.get('b') ?? [])).toEqual({ b0: 12n, b1: 8n });
		const fixed = remainingOf(fieldOf(book), design({ b: 'b1' }));
		expect(fixed.count).toBe(8n);
		expect(Object.fromEntries(fixed.keptOpen.get('a') ?? [])).toEqual({ a0: 0n, a1: 4n, a2: 4n });
		// The answer that is given, and what the other one would leave.
		expect(Object.fromEntries(fixed.keptOpen.get('b') ?? [])).toEqual({ b0: 12n, b1: 8n });
	});

	it('takes each of several acceptable options, and a choice set aside as one value', () => {
		expect(remainingOf(fieldOf(book), design({ a: ['a0', 'a1'], b: 'b1' })).count).toBe(4n);
		const aside = withEntry({}, 'c', { answer: { state: 'set-aside', reason: '' } });
		expect(remainingOf(fieldOf(book), aside).count).toBe(5n);
		// Set aside, it breaks no rule: 3 × 1 × 4.
		const silenced = withEntry({}, 'b', { answer: { state: 'set-aside', reason: '' } });
		expect(remainingOf(fieldOf(book), silenced).count).toBe(12n);
	});

	it('says of how many, and which rules exclude the others', () => {
		const two = rulebookOf(choices, [
			excludes('one', { choice: 'a', in: ['a0'] }, { choice: 'b', in: ['b1'] }),
			excludes('two', { choice: 'b', in: ['b1'] }, { choice: 'c', in: ['c0'] }),
		]);
		const read = (entries: Entries) => {
			const { possible, all, excluding } = possibleShares(two)(entries);
			return [possible, all, excluding.map(({ id }) => id).join()];
		};
		// Of 24, a0 with b1 leaves out 4, b1 with c0 leaves out 3, and both leave out 1: 18.
		expect(read({})).toEqual([18n, 24n, 'one,two']);
		expect(read(design({ b: 'b0' }))).toEqual([12n, 12n, '']);
		expect(read(design({ a: ['a1', 'a2'] }))).toEqual([14n, 16n, 'two']);
		expect(read(design({ a: 'a0', b: 'b1' }))).toEqual([0n, 4n, 'one,two']);
	});

	it('counts a choice that does not apply as one value', () => {
		const after: Choice = { ...single('d', 5), appliesWhen: { anyOf: [{ choice: 'b', in: ['b1'] }] } };
		const field = fieldOf(rulebookOf([single('b', 2), after], []));
		// b0 alone, and b1 with each of five.
		expect(remainingOf(field, {}).count).toBe(6n);
		// An answer that no longer counts does not exclude.
		expect(remainingOf(field, design({ b: 'b0', d: 'd3' })).count).toBe(1n);
		expect(remainingOf(field, design({ d: 'd3' })).count).toBe(2n);
	});

	it('refuses a choice that depends on one that is left out', () => {
		const set: Choice = { id: 's', tier: 'mandate', scale: 'set', options: ['s0'] };
		const after: Choice = { ...single('d', 2), appliesWhen: { anyOf: [{ choice: 's', in: ['s0'] }] } };
		expect(() => fieldOf(rulebookOf([set, after], []))).toThrow('A choice depends on one that is left out');
	});

	it('leaves out warnings and rules on sets', () => {
		const set: Choice = { id: 's', tier: 'mandate', scale: 'set', options: ['s0'] };
		const rules: Rule[] = [
			excludes('on a set', { choice: 'a', in: ['a0'] }, { choice: 's', has: ['s0'] }),
			{ id: 'warns', strength: 'strained', when: [{ choice: 'a', in: ['a1'] }] },
		];
		const field = fieldOf(rulebookOf([single('a', 3), set], rules));
		expect(remainingOf(field, design({ s: ['s0'] })).count).toBe(3n);
	});

	it('is nought where nothing is coherent', () => {
		const none = rulebookOf([single('a', 2)], [excludes('all', { choice: 'a', in: ['a0', 'a1'] })]);
		expect(remainingOf(fieldOf(none), {}).count).toBe(0n);
	});

	// An odd number of choices and an even one: a sign that goes wrong at each step would cancel out in one of them.
	it.each([40, 41])('stays exact beyond what a number holds: %i choices', (size) => {
		const many = Array.from({ length: size }, (_, at) => single(`x${at}-`, 5));
		const last = `x${size - 1}-`;
		const rule = excludes('one', { choice: 'x0-', in: ['x0-0'] }, { choice: last, in: [`${last}4`] });
		const { count, keptOpen } = remainingOf(fieldOf(rulebookOf(many, [rule])), {});
		const n = BigInt(size);
		expect(count).toBe(5n ** n - 5n ** (n - 2n));
		expect(keptOpen.get('x0-')?.get('x0-0')).toBe(5n ** (n - 1n) - 5n ** (n - 2n));
		expect(keptOpen.get('x1-')?.get('x1-3')).toBe(5n ** (n - 1n) - 5n ** (n - 3n));
	});
});

describe('counts on random small fields', () => {
	it('agree with listing every configuration', () => {
		fc.assert(
			fc.property(smallField, ({ choices, rules, entries }) => {
				const { count } = remainingOf(fieldOf(rulebookOf(choices, rules)), entries);
				expect(count).toBe(BigInt(naiveCount(choices, rules, entries)));
			}),
			{ numRuns: 500 },
		);
	});

	it('agree, option by option, with listing what the option would leave', () => {
		fc.assert(
			fc.property(smallField, ({ choices, rules, entries }) => {
				const { keptOpen } = remainingOf(fieldOf(rulebookOf(choices, rules)), entries);
				for (const { id, options, scale } of choices.filter((one) => one.scale !== 'set'))
					for (const option of options) {
						expect(scale).not.toBe('set');
						const taken = withEntry(entries, id, { answer: { state: 'chosen', options: [option] } });
						const asked = everyConfiguration(
							choices.filter((one) => one.scale !== 'set'),
							(choice) => {
								const answer = taken[choice.id]?.answer;
								if (answer?.state === 'set-aside') return 'aside';
								const allowed = answer?.state === 'chosen' ? answer.options : choice.options;
								return allowed.map((one) => [one]);
							},
						).filter(
							(one) =>
								one.get(id) !== undefined &&
								coherent(
									choices.filter((c) => c.scale !== 'set'),
									rules,
									one,
								),
						);
						expect(keptOpen.get(id)?.get(option)).toBe(BigInt(asked.length));
					}
			}),
			{ numRuns: 200 },
		);
	});

	it('do not depend on the order of the choices or of the rules', () => {
		fc.assert(
			fc.property(smallField, ({ choices, rules, entries }) => {
				const turned = rulebookOf([...choices].reverse(), [...rules].reverse());
				expect(remainingOf(fieldOf(turned), entries).count).toBe(
					remainingOf(fieldOf(rulebookOf(choices, rules)), entries).count,
				);
			}),
		);
	});
});

/**
 * Another way to the same number: list the values of the choices that excluding rules or conditions name, a few tens
 * of thousands, and multiply by the options of the others.
 */
function countedByHand(entries: Entries): bigint {
	const singles = CHOICES.filter(({ scale }) => scale !== 'set');
	const excluding = RULES.filter(
		({ strength, when }) => strength === 'incompatible' && when.every((one) => 'in' in one),
	);
	const named = new Set(
		[...excluding.flatMap(({ when }) => when), ...singles.flatMap((one) => one.appliesWhen?.anyOf ?? [])].map(
			({ choice }) => choice,
		),
	);
	const free = singles.filter((one) => !named.has(one.id) && !one.appliesWhen);
	const bound = singles.filter((one) => named.has(one.id) || one.appliesWhen);
	const allowed = ({ id, options }: Choice) => {
		const answer = entries[id]?.answer;
		return answer?.state === 'chosen' ? answer.options : options;
	};
	let count = 0;
	const walk = (at: number, values: ReadonlyMap<string, string>): void => {
		const choice = bound[at];
		if (!choice) {
			const broken = excluding.some(({ when }) =>
				when.every((one) => 'in' in one && one.in.includes(values.get(one.choice) ?? '')),
			);
			if (!broken) count += 1;
			return;
		}
		const conditions = choice.appliesWhen?.anyOf;
		if (conditions && !conditions.some((one) => one.in.includes(values.get(one.choice) ?? '')))
			return walk(at + 1, values);
		for (const option of allowed(choice)) walk(at + 1, new Map(values).set(choice.id, option));
	};
	walk(0, new Map());
	return free.reduce((product, choice) => product * BigInt(allowed(choice).length), BigInt(count));
}

describe('counts on the real field', () => {
	const field = fieldOf(BOOK);
	const half = design({
		entry: 'single',
		case: 'direct',
		funding: ['mixed', 'core'],
		lead: 'co-led',
		police: 'member',
	});

	it.each([
		['nothing fixed', {}],
		['half of it fixed', half],
		['a contradiction', design({ case: 'direct', funding: 'in-kind' })],
	])('agree with another algorithm: %s', (_what, entries) => {
		expect(remainingOf(field, entries).count).toBe(countedByHand(entries));
	});

	it('are what they were found to be: 22,852,800 of the 47,185,920 combinations of options', () => {
		expect(
			CHOICES.filter(({ scale }) => scale !== 'set').reduce((n, { options }) => n * options.length, 1),
		).toBe(47_185_920);
		expect(remainingOf(field, {}).count).toBe(22_852_800n);
		expect(remainingOf(field, design({ case: 'direct', funding: 'in-kind' })).count).toBe(0n);
	});

	it('keep at least one coherent completion for every option when nothing is decided', () => {
		const { keptOpen } = remainingOf(field, {});
		const lost = [...keptOpen].flatMap(([id, options]) =>
			[...options].flatMap(([option, left]) => (left === 0n ? [`${id} ${option}`] : [])),
		);
		expect(lost).toEqual([]);
	});
});

it('the rules named are those without which more would be possible, or that another one hides, on any field', () => {
	fc.assert(
		fc.property(smallField, ({ choices, rules, entries }) => {
			const { possible, all, excluding } = possibleShares(rulebookOf(choices, rules))(entries);
			expect(possible).toBe(BigInt(naiveCount(choices, rules, entries)));
			expect(all).toBe(BigInt(naiveCount(choices, [], entries)));
			expect(excluding).toEqual(rules.filter((rule) => naiveCount(choices, [rule], entries) < Number(all)));
			expect(possible === all).toBe(excluding.length === 0);
		}),
		{ numRuns: 200 },
	);
});
