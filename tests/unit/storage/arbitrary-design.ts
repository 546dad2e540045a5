import fc from 'fast-check';
import { IMPORTANCES, type Answer, type Entry } from '#lib/domain/answers.ts';
import { CHOICES } from '#lib/content/choices.ts';
import { cleanLine, cleanLines } from '#lib/storage/clean-text.ts';
import { isName } from '#lib/storage/document-name.ts';
import type { DesignDocument } from '#lib/domain/design-document.ts';

const moment = fc
	.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
	.map((date) => date.toISOString());

function answerTo(options: readonly string[]): fc.Arbitrary<Answer> {
	return fc.oneof(
		fc.constant<Answer>({ state: 'unanswered' }),
		fc.constant<Answer>({ state: 'undecided' }),
		fc
			.string({ unit: 'binary', maxLength: 50 })
			.map((reason): Answer => ({ state: 'set-aside', reason: cleanLines(reason) })),
		fc.subarray([...options], { minLength: 1 }).map((options): Answer => ({ state: 'chosen', options })),
	);
}

const entry = (options: readonly string[]): fc.Arbitrary<Entry> =>
	fc.record({
		answer: answerTo(options),
		note: fc.string({ unit: 'binary', maxLength: 200 }).map(cleanLines),
		importance: fc.constantFrom(...IMPORTANCES),
	});

/** Any design that the tool could hold, with any text. */
export const arbitraryDesign: fc.Arbitrary<DesignDocument> = fc.record({
	version: fc.constant(1 as const),
	id: fc.uuid(),
	name: fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }).map(cleanLine).filter(isName),
	created: moment,
	modified: moment,
	path: fc.constantFrom('essentials' as const, 'complete' as const),
	entries: fc
		.subarray([...CHOICES])
		.chain((choices) =>
			fc.tuple(...choices.map(({ id, options }) => fc.tuple(fc.constant(id), entry(options)))),
		)
		.map((entries) => Object.fromEntries(entries)),
});
