import type { Choice, OptionId } from '#lib/domain/choices.ts';
import type { Condition } from '#lib/domain/evidence-question.ts';
import { withEntry, type Entries } from '#lib/domain/answers.ts';

/**
 * The conditions of a question as a configuration whose precedents can be looked up; none where a condition asks for
 * what a configuration cannot say: whether something is documented, an item of a list, or a choice twice.
 */
export function livedSo(conditions: readonly Condition[], choices: readonly Choice[]): Entries | undefined {
	const asked = conditions.map((condition): { choice: Choice; options: readonly OptionId[] } | undefined => {
		const choice = choices.find(({ id }) => id === condition.choice);
		if (!choice || choice.scale === 'set' || !('option' in condition)) return undefined;
		const { is, option } = condition;
		return { choice, options: choice.options.filter((one) => (one === option) === (is === 'this')) };
	});
	const found = asked.filter((one) => one !== undefined);
	const different = new Set(found.map(({ choice }) => choice.id)).size;
	if (found.length === 0 || found.length < conditions.length || different < found.length) return undefined;
	return found.reduce<Entries>(
		(entries, { choice, options }) => withEntry(entries, choice.id, { answer: { state: 'chosen', options } }),
		{},
	);
}
