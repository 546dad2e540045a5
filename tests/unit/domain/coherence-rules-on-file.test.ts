import { describe, expect, it } from 'vitest';
import { EVIDENCE } from '#lib/content/evidence.server.ts';
import { conditionHolds, firing, type RuleCondition } from '#lib/domain/coherence-rules.ts';
import { EVIDENCE_YEAR, positionsOf, type YearChoice } from '#lib/domain/evidence.ts';
import { BOOK, design, RULES } from './coherence-on-file.ts';
import { CHOICES, CLAIMS, claimsAbout, MODELS } from './evidence-on-file.ts';

const itemsOf = (condition: RuleCondition) =>
	'in' in condition ? condition.in : 'has' in condition ? condition.has : condition.lacks;

/** An answer that meets a condition: its first option, or its items, or any other item. */
function meeting(condition: RuleCondition): readonly string[] {
	if ('in' in condition) return condition.in.slice(0, 1);
	if ('has' in condition) return condition.has;
	const { options } = BOOK.choiceById.get(condition.choice)!;
	return options.filter((option) => !condition.lacks.includes(option)).slice(0, 1);
}

describe('the rules of the content', () => {
	it.each(RULES)('$id can fire, and falls silent when any of its conditions does not hold', (rule) => {
		const answers = Object.fromEntries(rule.when.map((one) => [one.choice, meeting(one)]));
		expect(firing(BOOK, rule, design(answers))).toBe('all');
		for (const condition of rule.when) {
			const { scale, options } = BOOK.choiceById.get(condition.choice)!;
			const others = options.filter((option) => !itemsOf(condition).includes(option));
			const against = 'lacks' in condition ? condition.lacks.slice(0, 1) : others.slice(0, 1);
			expect(scale === 'set' || against.length > 0).toBe(true);
			if (against.length === 0) continue;
			expect(conditionHolds(condition, against)).toBe(false);
			expect(firing(BOOK, rule, design({ ...answers, [condition.choice]: against }))).toBeUndefined();
		}
	});

	it.each(RULES)('$id has a reason, and a basis that resolves or a mark', (rule) => {
		expect(rule.reason.fr.trim()).not.toBe('');
		expect(rule.reason.en.trim()).not.toBe('');
		expect(rule.basis.length > 0 || rule.status === 'definition' || rule.status === 'inferred').toBe(true);
		const known = new Set([...EVIDENCE.choiceNotes, ...EVIDENCE.claims].map(({ id }) => id));
		expect(rule.basis.filter((id) => !known.has(id))).toEqual([]);
	});

	it('exclude by definition only: each excluding one is logical', () => {
		const excluding = RULES.filter(({ strength }) => strength === 'incompatible');
		expect(excluding.length).toBe(10);
		expect(excluding.filter(({ kind, status }) => kind !== 'logical' || status !== 'definition')).toEqual([]);
	});

	it('use each form of condition as the kind of its choice asks', () => {
		const wrong = RULES.flatMap(({ id, when }) =>
			when.flatMap((one) => ('in' in one === (BOOK.choiceById.get(one.choice)?.scale !== 'set') ? [] : [id])),
		);
		expect(wrong).toEqual([]);
	});
});

describe('the documented bodies', () => {
	const excluding = RULES.filter(({ strength }) => strength === 'incompatible');
	const firstYear = Math.min(...CLAIMS.map(({ from }) => from));

	/** Every combination of the sides that sources give for the choices of a rule, in a year. */
	function brokenIn(model: string, year: YearChoice): readonly string[] {
		const positions = positionsOf(CHOICES, claimsAbout(model), year);
		return excluding.flatMap(({ id, when }) => {
			const broken = when.every((condition) => {
				const position = positions[condition.choice];
				if (position?.kind === 'known') return conditionHolds(condition, [position.side.value]);
				// A set is known in part: what it lacks is not known.
				if (position?.kind === 'at-least')
					return !('lacks' in condition) && conditionHolds(condition, position.items);
				// Where sources disagree, one reading that breaks no rule is enough.
				return (
					position?.kind === 'conflicting' &&
					position.sides.every(({ value }) => conditionHolds(condition, [value]))
				);
			});
			return broken ? [`${model} ${year} ${id}`] : [];
		});
	}

	it('break no excluding rule, in any year, nor as last known', () => {
		const years = Array.from({ length: EVIDENCE_YEAR - firstYear + 1 }, (_, at) => firstYear + at);
		expect(years.length).toBeGreaterThan(20);
		const broken = MODELS.flatMap(({ id }) =>
			[...years, 'last-known' as const].flatMap((year) => brokenIn(id, year)),
		);
		expect(broken).toEqual([]);
	});
});
