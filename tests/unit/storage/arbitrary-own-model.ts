import fc from 'fast-check';
import { CHOICES } from '#lib/content/choices.ts';
import {
	KINDS,
	PROVINCES,
	SOURCE_KINDS,
	type OwnClaim,
	type OwnModel,
	type OwnSource,
} from '#lib/domain/own-model.ts';
import { cleanLine, cleanLines } from '#lib/storage/clean-text.ts';
import { isName } from '#lib/storage/document-name.ts';

const text = (maxLength: number) => fc.string({ unit: 'binary', maxLength }).map(cleanLine);
const instant = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
const year = fc.option(fc.integer({ min: 1900, max: 2100 }));

const source: fc.Arbitrary<OwnSource> = fc.record({
	id: fc.uuid(),
	title: text(40),
	publisher: text(40),
	author: text(40),
	year,
	language: fc.constantFrom('fr', 'en'),
	url: fc.constantFrom('', 'https://exemple.org/une-page?b=1#c', 'http://localhost:8080/x'),
	kind: fc.option(fc.constantFrom(...SOURCE_KINDS)),
	accessed: fc.oneof(
		fc.constant(''),
		instant.map((date) => date.toISOString().slice(0, 10)),
	),
});

const about = fc.constantFrom(...CHOICES.map(({ id }) => id), 'outcome', 'lesson');

function claimOn(sources: readonly OwnSource[]): fc.Arbitrary<OwnClaim> {
	return about.chain((about) => {
		const choice = CHOICES.find(({ id }) => id === about);
		const maxLength = choice?.scale === 'set' ? choice.options.length : 1;
		return fc.record({
			id: fc.uuid(),
			about: fc.constant(about),
			options: choice ? fc.subarray([...choice.options], { maxLength }) : fc.constant([]),
			from: year,
			to: year,
			status: fc.option(fc.constantFrom('documented', 'inferred')),
			confidence: fc.option(fc.constantFrom('low', 'medium', 'high')),
			note: fc.string({ unit: 'binary', maxLength: 80 }).map(cleanLines),
			source: fc.constantFrom(null, ...sources.map(({ id }) => id)),
			locator: text(20),
		});
	});
}

const distinct = { selector: (row: { readonly id: string }) => row.id, maxLength: 5 };

/** Any body that a person could have added, complete or not, with any text. */
export const arbitraryOwnModel: fc.Arbitrary<OwnModel> = fc.uniqueArray(source, distinct).chain((sources) =>
	fc.record({
		version: fc.constant(1 as const),
		id: fc.uuid(),
		created: instant.map((date) => date.toISOString()),
		modified: instant.map((date) => date.toISOString()),
		name: text(60).filter(isName),
		short: text(20),
		kind: fc.constantFrom(...KINDS),
		province: fc.option(fc.constantFrom(...PROVINCES)),
		place: text(20),
		claims: fc.uniqueArray(claimOn(sources), distinct),
		sources: fc.constant(sources),
		notFound: fc.uniqueArray(about, { maxLength: 4 }),
	}),
);
