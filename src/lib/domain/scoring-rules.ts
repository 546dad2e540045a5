import type { Comparison } from './comparison.ts';

/** Published ways to sum up one comparison in a figure (METHOD §3, "change the rule"). */
export type ScoringRule = 'expected' | 'worst-case' | 'skip-unknowns' | 'neutral' | 'mendez';

/** Every rule, the tool's own first. */
export const SCORING_RULES: readonly ScoringRule[] = [
	'expected',
	'worst-case',
	'skip-unknowns',
	'neutral',
	'mendez',
];

/**
 * The figure that a rule gives, undefined where the rule gives none.
 * - `expected`: E, an unknown counts what a value drawn at random would, in [0, 1]
 * - `worst-case`: L, an unknown counts 0, in [0, 1]
 * - `skip-unknowns`: S, unknowns are left out, in [0, 1]
 * - `neutral`: an unknown counts ½, in [0, 1]
 * - `mendez`: s from −1 to +1, an unknown scores 0, over all the answers, in [−1, 1] (Mendez 2017, J. Elections,
 *   Public Opinion & Parties 27:31–55)
 */
export function scoreBy(rule: ScoringRule, comparison: Comparison): number | undefined {
	const { coverage, lower } = comparison;
	// Where nothing is documented, half-way stands for it: it weighs nothing in what follows.
	const documented = comparison.agreement ?? 0.5;
	const asked = comparison.terms.length > 0;
	switch (rule) {
		case 'expected':
			return asked ? comparison.expected : undefined;
		case 'worst-case':
			return asked ? lower : undefined;
		case 'skip-unknowns':
			return comparison.agreement;
		case 'neutral':
			return asked ? documented * coverage + (1 - coverage) / 2 : undefined;
		case 'mendez':
			return asked ? (2 * documented - 1) * coverage : undefined;
	}
}
