import { bench, describe } from 'vitest';
import type { Entries } from '#lib/domain/answers.ts';
import type { Choice } from '#lib/domain/choices.ts';
import { fieldOf, remainingOf } from '#lib/domain/coherence-field.ts';
import { combinationOf, precedentsOf } from '#lib/domain/coherence-precedents.ts';
import { prospectsOf } from '#lib/domain/coherence-prospects.ts';
import { minimalRepairs, repairField } from '#lib/domain/coherence-repairs.ts';
import { rulebookOf, type Rule, type Rulebook } from '#lib/domain/coherence-rules.ts';
import { tensions } from '#lib/domain/coherence-tensions.ts';
import { BOOK, design, RULES } from '../unit/domain/coherence-on-file.ts';
import { CHOICES, CLAIMS } from '../unit/domain/evidence-on-file.ts';

const half = design({
	entry: 'single',
	case: 'coordination',
	permanence: 'standing',
	funding: 'mixed',
	lead: 'co-led',
});
const excluded = design({
	...{ entry: 'none', case: 'direct', services: 'none', coordination: 'permanent', funding: 'in-kind' },
	...{ permanence: 'office', lead: 'community', police: 'lead', members: ['community', 'police'] },
});
const field = fieldOf(BOOK);
const wide = repairField(BOOK);

describe('counts and remaining options on the real field', () => {
	bench('laying it out, once', () => {
		fieldOf(BOOK);
	});
	bench('nothing fixed', () => {
		remainingOf(field, {});
	});
	bench('half fixed', () => {
		remainingOf(field, half);
	});
});

describe('at each change of answer', () => {
	bench('tensions and their smallest changes', () => {
		tensions(BOOK, excluded);
	});
	bench('options marked before they are chosen', () => {
		prospectsOf(BOOK, half, 'coordination');
	});
	bench('minimal repairs, three changes deep', () => {
		minimalRepairs(wide, excluded);
	});
	bench('precedents of five answers', () => {
		precedentsOf(combinationOf(CHOICES, half), CLAIMS);
	});
});

/** A field of so many choices of four options, and rules in the shares of the real ones: some 15 % exclude. */
function synthetic(choices: number, rules: number): Rulebook {
	let state = 20_261_123;
	const draw = (below: number) => {
		state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
		return Math.floor((state / 0x80000000) * below);
	};
	const made = Array.from({ length: choices }, (_, at): Choice => ({
		...{ id: `c${at}`, tier: 'core', scale: 'ordinal' },
		options: [0, 1, 2, 3].map((option) => `c${at}-${option}`),
	}));
	const excluding = RULES.filter(
		({ strength, when }) => strength === 'incompatible' && when.every((one) => 'in' in one),
	).length;
	const share = excluding / RULES.length;
	return rulebookOf(
		made,
		Array.from({ length: rules }, (_, at): Rule => {
			const first = draw(choices);
			const second = (first + 1 + draw(choices - 1)) % choices;
			return {
				id: `r${at}`,
				strength: at < rules * share ? 'incompatible' : 'strained',
				when: [first, second].map((one) => ({ choice: `c${one}`, in: [`c${one}-${draw(4)}`] })),
			};
		}),
	);
}

/** A design on which three excluding rules that share no choice fire, as few others as chance has it, all else open. */
function excludedThrice({ rules }: Rulebook): Entries {
	const answers: Record<string, string> = {};
	let broken = 0;
	for (const { strength, when } of rules) {
		if (broken === 3 || strength !== 'incompatible' || when.some(({ choice }) => choice in answers)) continue;
		for (const one of when) if ('in' in one) answers[one.choice] = one.in[0] ?? '';
		broken += 1;
	}
	return design(answers);
}

const SIZES = [
	[10, 25],
	[16, 45],
	[24, 60],
	[32, 80],
	[40, 100],
	[80, 200],
	[160, 400],
	[320, 800],
] as const;

describe('growth: laying a synthetic field out, by choices', () => {
	for (const [choices, rules] of SIZES) {
		const book = synthetic(choices, rules);
		bench(`${choices} choices, ${rules} rules`, () => {
			fieldOf(book);
		});
	}
});

describe('growth: counts and remaining options of a synthetic field, nothing fixed, by choices', () => {
	for (const [choices, rules] of SIZES) {
		const made = fieldOf(synthetic(choices, rules));
		bench(`${choices} choices, ${rules} rules`, () => {
			remainingOf(made, {});
		});
	}
});

describe('growth: minimal repairs of three exclusions in a synthetic field, by choices', () => {
	for (const [choices, rules] of SIZES.filter(([, rules]) => rules >= 100)) {
		const book = synthetic(choices, rules);
		const wide = repairField(book);
		const entries = excludedThrice(book);
		bench(
			`${choices} choices, ${rules} rules`,
			() => {
				minimalRepairs(wide, entries);
			},
			{ time: 200, iterations: 3, warmupIterations: 1 },
		);
	}
});
