import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHOICES } from '#lib/content/choices.ts';
import { ruleSlices } from '#lib/content/rule-slices.server.ts';
import { answerWith, withEntry, type Entries } from '#lib/domain/answers.ts';
import { readingOf } from '#lib/features/coherence/rule-reading.ts';

const reading = readingOf(ruleSlices('en'));
/** One option of every single-option choice. */
const designs = fc
	.tuple(
		...CHOICES.filter(({ scale }) => scale !== 'set').map((choice) =>
			fc.constantFrom(...choice.options).map((option) => ({ choice, option })),
		),
	)
	.map((picked) =>
		picked.reduce<Entries>(
			(entries, { choice, option }) =>
				withEntry(entries, choice.id, { answer: answerWith(choice, [option]) }),
			{},
		),
	);

test('the tensions that one change removes stand first; of those, what excludes; then what rests on more claims', () => {
	let several = 0;
	fc.assert(
		fc.property(designs, (entries) => {
			const told = reading.tensionsOf(entries);
			if (told.length > 3) several += 1;
			for (const [at, { rule, ways }] of told.entries()) {
				const next = told[at + 1];
				if (!next) continue;
				const steps = [ways, next.ways].map(([way]) => way?.changes.length ?? Infinity);
				expect(steps[0]).toBeLessThanOrEqual(steps[1] ?? NaN);
				if (steps[0] !== steps[1]) continue;
				const excludes = [rule, next.rule].map(({ strength }) => strength === 'incompatible');
				expect(Number(excludes[0])).toBeGreaterThanOrEqual(Number(excludes[1]));
				if (excludes[0] === excludes[1])
					expect(rule.basis.length).toBeGreaterThanOrEqual(next.rule.basis.length);
			}
		}),
		{ numRuns: 60 },
	);
	expect(several).toBeGreaterThan(10);
});
