import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withEntry } from '#lib/domain/answers.ts';
import { firing, firingRules, rulebookOf } from '#lib/domain/coherence-rules.ts';
import { smallField } from './coherence-arbitraries.ts';
import { BOOK, design, ruleOnFile } from './coherence-on-file.ts';
import { CHOICES } from './evidence-on-file.ts';
import { naiveFiring } from './naive-coherence.ts';

const noBudget = ruleOnFile('paid-coordinator-no-budget');
const migrants = ruleOnFile('migrants-without-knowledgeable-partners');
const twoMandates = ruleOnFile('many-mandates-nobody-assigned');
const nightTime = ruleOnFile('round-the-clock-on-lent-time');

describe('a rule', () => {
	it('fires when all its conditions hold, and not when one does not', () => {
		expect(firing(BOOK, noBudget, design({ funding: 'in-kind', coordination: 'permanent' }))).toBe('all');
		expect(firing(BOOK, noBudget, design({ funding: 'in-kind', coordination: 'hosted' }))).toBeUndefined();
	});

	it.each(['unanswered', 'undecided'] as const)('is silent while a choice that it names is %s', (state) => {
		const entries = withEntry(design({ funding: 'in-kind' }), 'coordination', { answer: { state } });
		expect(firing(BOOK, noBudget, entries)).toBeUndefined();
	});

	it('is silent when a choice that it names is set aside, or not asked', () => {
		const aside = withEntry(design({ funding: 'in-kind' }), 'coordination', {
			answer: { state: 'set-aside', reason: '' },
		});
		expect(firing(BOOK, noBudget, aside)).toBeUndefined();
		const asked = design({ availability: '24-7', funding: 'in-kind' });
		expect(firing(BOOK, nightTime, asked)).toBe('all');
		const notAsked = { ...asked, ...design({ entry: 'none', case: 'none' }) };
		expect(firing(BOOK, nightTime, notAsked)).toBeUndefined();
	});

	it('says “some” where only some of the acceptable options make it fire', () => {
		const both = design({ funding: ['in-kind', 'core'], coordination: 'permanent' });
		expect(firing(BOOK, noBudget, both)).toBe('some');
		expect(
			firing(BOOK, noBudget, design({ funding: 'in-kind', coordination: ['fixed-term', 'permanent'] })),
		).toBe('all');
		// Availability is asked for one of the two entries only.
		const half = design({
			availability: '24-7',
			funding: 'in-kind',
			entry: ['single', 'none'],
			case: 'none',
		});
		expect(firing(BOOK, nightTime, half)).toBe('some');
	});

	it('reads sets: `has` asks for all items, `lacks` for none', () => {
		expect(firing(BOOK, twoMandates, design({ functions: ['tools'], coordination: 'none' }))).toBeUndefined();
		expect(
			firing(
				BOOK,
				twoMandates,
				design({ functions: ['awareness', 'tools', 'training'], coordination: 'none' }),
			),
		).toBe('all');
		expect(firing(BOOK, migrants, design({ origin: 'both', members: ['police'] }))).toBe('all');
		expect(
			firing(BOOK, migrants, design({ origin: 'both', members: ['police', 'immigration'] })),
		).toBeUndefined();
		expect(firing(BOOK, migrants, design({ origin: 'both' }))).toBeUndefined();
	});

	it('that names no choice of the field is refused', () => {
		const astray = { id: 'astray', strength: 'strained' as const, when: [{ choice: 'nowhere', in: ['x'] }] };
		expect(() => rulebookOf(CHOICES, [astray])).toThrow(/nowhere/);
	});
});

describe('firing', () => {
	it('agrees with listing every configuration of the design', () => {
		fc.assert(
			fc.property(smallField, ({ choices, rules, entries }) => {
				const book = rulebookOf(choices, rules);
				for (const rule of rules)
					expect(firing(book, rule, entries)).toBe(naiveFiring(choices, rule, entries));
			}),
			{ numRuns: 400 },
		);
	});

	it('does not depend on the order of choices, options or rules', () => {
		fc.assert(
			fc.property(smallField, ({ choices, rules, entries }) => {
				const turned = rulebookOf([...choices].reverse(), [...rules].reverse());
				const said = (map: ReturnType<typeof firingRules>) =>
					[...map].map(([{ id }, e]) => `${id} ${e}`).sort();
				expect(said(firingRules(turned, entries))).toEqual(
					said(firingRules(rulebookOf(choices, rules), entries)),
				);
			}),
		);
	});
});
