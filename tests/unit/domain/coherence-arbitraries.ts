import fc from 'fast-check';
import type { Answer, Entries } from '#lib/domain/answers.ts';
import type { Choice, ChoiceId, OptionId } from '#lib/domain/choices.ts';
import type { Rule, RuleCondition } from '#lib/domain/coherence-rules.ts';

/** A small field: choices that may depend on earlier ones, rules of every form, and a design. */
export interface SmallField {
	readonly choices: readonly Choice[];
	readonly rules: readonly Rule[];
	readonly entries: Entries;
}

const some = (options: readonly OptionId[]) => fc.subarray([...options], { minLength: 1 });

function choiceAfter(id: ChoiceId, earlier: readonly Choice[]): fc.Arbitrary<Choice> {
	const parents = earlier.filter(({ scale }) => scale !== 'set');
	const conditions = () =>
		fc
			.subarray([...parents], { minLength: 1, maxLength: Math.min(2, parents.length) })
			.chain((chosen) =>
				fc.tuple(...chosen.map((one) => some(one.options).map((within) => ({ choice: one.id, in: within })))),
			);
	return fc
		.record({
			scale: fc.constantFrom('nominal' as const, 'ordinal' as const, 'set' as const),
			count: fc.integer({ min: 2, max: 4 }),
			anyOf:
				parents.length === 0 ? fc.constant(undefined) : fc.option(conditions(), { nil: undefined, freq: 2 }),
		})
		.map(({ scale, count, anyOf }): Choice => {
			const options = Array.from({ length: scale === 'set' ? 3 : count }, (_, at) => `${id}${at}`);
			const frame = { id, tier: 'core' as const, options, ...(anyOf ? { appliesWhen: { anyOf } } : {}) };
			return scale === 'nominal' ? { ...frame, scale, near: [] } : { ...frame, scale };
		});
}

function choicesFrom(left: readonly ChoiceId[], earlier: readonly Choice[]): fc.Arbitrary<readonly Choice[]> {
	const [id, ...others] = left;
	if (id === undefined) return fc.constant(earlier);
	return choiceAfter(id, earlier).chain((choice) => choicesFrom(others, [...earlier, choice]));
}

function conditionOn(choice: Choice): fc.Arbitrary<RuleCondition> {
	if (choice.scale !== 'set')
		return some(choice.options).map((options) => ({ choice: choice.id, in: options }));
	return fc
		.tuple(fc.boolean(), fc.subarray([...choice.options], { minLength: 1, maxLength: 2 }))
		.map(([has, items]) => (has ? { choice: choice.id, has: items } : { choice: choice.id, lacks: items }));
}

function ruleOn(choices: readonly Choice[], at: number): fc.Arbitrary<Rule> {
	return fc
		.record({
			strength: fc.constantFrom('incompatible' as const, 'incompatible' as const, 'strained' as const),
			named: fc.subarray([...choices], {
				minLength: Math.min(2, choices.length),
				maxLength: Math.min(3, choices.length),
			}),
		})
		.chain(({ strength, named }) =>
			fc.tuple(...named.map(conditionOn)).map((when) => ({ id: `rule-${at}`, strength, when })),
		);
}

function answerTo(choice: Choice): fc.Arbitrary<Answer> {
	return fc.oneof(
		{ weight: 5, arbitrary: some(choice.options).map((options): Answer => ({ state: 'chosen', options })) },
		{ weight: 2, arbitrary: fc.constant<Answer>({ state: 'unanswered' }) },
		{ weight: 1, arbitrary: fc.constant<Answer>({ state: 'undecided' }) },
		{ weight: 1, arbitrary: fc.constant<Answer>({ state: 'set-aside', reason: '' }) },
	);
}

/** Two to five choices, up to six rules, any design. */
export const smallField: fc.Arbitrary<SmallField> = fc
	.integer({ min: 2, max: 5 })
	.chain((count) => choicesFrom(['a', 'b', 'c', 'd', 'e'].slice(0, count), []))
	.chain((choices) =>
		fc
			.record({
				rules: fc
					.integer({ min: 0, max: 6 })
					.chain((count) =>
						count === 0
							? fc.constant<readonly Rule[]>([])
							: fc.tuple(...Array.from({ length: count }, (_, at) => ruleOn(choices, at))),
					),
				answers: fc.tuple(...choices.map(answerTo)),
			})
			.map(({ rules, answers }) => ({
				choices,
				rules,
				entries: Object.fromEntries(
					answers.map((answer, at) => [choices[at]?.id ?? '', { answer, note: '', importance: 1 as const }]),
				),
			})),
	);
