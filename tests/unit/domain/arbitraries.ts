import fc from 'fast-check';
import { IMPORTANCES, type Answer, type Entries, type Entry } from '#lib/domain/answers.ts';
import type { Choice, ChoiceId, OptionId } from '#lib/domain/choices.ts';
import {
	EVIDENCE_YEAR,
	type ModelId,
	type PositionClaim,
	type Side,
	type Position,
	type YearChoice,
} from '#lib/domain/evidence.ts';
import type { ListingShares } from '#lib/domain/matching/listing-share.ts';

/** A documented body with all its claims. */
export interface Body {
	readonly model: ModelId;
	readonly claims: readonly PositionClaim[];
}

/** Everything that a comparison needs. */
export interface World {
	readonly choices: readonly Choice[];
	readonly entries: Entries;
	readonly bodies: readonly Body[];
	readonly year: YearChoice;
	/** How likely each set's items are to be on a list that does not name them, p_q. */
	readonly listed: ListingShares;
}

function pairsOf(options: readonly OptionId[]): readonly (readonly [OptionId, OptionId])[] {
	return options.flatMap((one, at) => options.slice(at + 1).map((other) => [one, other] as const));
}

/** A choice of two to five options named after it; sets have one to five items. */
export function choiceArbitrary(id: ChoiceId, scales: readonly Choice['scale'][]): fc.Arbitrary<Choice> {
	return fc
		.record({
			scale: fc.constantFrom(...scales),
			size: fc.integer({ min: 1, max: 5 }),
			tier: fc.constantFrom('core', 'context', 'mandate'),
		})
		.chain(({ scale, size, tier }): fc.Arbitrary<Choice> => {
			const count = scale === 'set' ? size : Math.max(2, size);
			const options = Array.from({ length: count }, (_, at) => `${id}-${at}`);
			if (scale !== 'nominal') return fc.constant({ id, tier, scale, options });
			return fc.subarray([...pairsOf(options)]).map((near): Choice => ({ id, tier, scale, options, near }));
		});
}

const SCALES: readonly Choice['scale'][] = ['ordinal', 'nominal', 'set'];

const choicesFrom = (fewest: number): fc.Arbitrary<readonly Choice[]> =>
	fc
		.integer({ min: fewest, max: 8 })
		.chain((count) =>
			fc.tuple(
				choiceArbitrary('c0', ['ordinal', 'nominal']),
				...Array.from({ length: count - 1 }, (_, at) => choiceArbitrary(`c${at + 1}`, SCALES)),
			),
		)
		.chain(([first, ...others]) =>
			fc
				.tuple(
					...others.map((choice) =>
						fc
							.option(fc.subarray([...first.options]), { nil: undefined, freq: 2 })
							.map((within): Choice =>
								within ? { ...choice, appliesWhen: { anyOf: [{ choice: first.id, in: within }] } } : choice,
							),
					),
				)
				.map((conditioned) => [first, ...conditioned]),
		);

/** One to eight choices of every scale; some apply only after an answer to the first, which is never a set. */
export const choicesArbitrary = choicesFrom(1);

/** Any answer that the choice admits, chosen ones most often. */
export function answerArbitrary(choice: Choice): fc.Arbitrary<Answer> {
	return fc.oneof(
		{
			weight: 6,
			arbitrary: fc
				.subarray([...choice.options], { minLength: 1 })
				.map((options): Answer => ({ state: 'chosen', options })),
		},
		{
			weight: 1,
			arbitrary: fc.constantFrom<Answer>(
				{ state: 'unanswered' },
				{ state: 'undecided' },
				{ state: 'set-aside', reason: 'not for us' },
			),
		},
	);
}

/** Any entry that the choice admits. */
export function entryArbitrary(choice: Choice): fc.Arbitrary<Entry> {
	return fc.record({
		answer: answerArbitrary(choice),
		note: fc.constantFrom('', 'a note'),
		importance: fc.constantFrom(...IMPORTANCES),
	});
}

/** Entries for all of these choices. */
export function entriesArbitrary(choices: readonly Choice[]): fc.Arbitrary<Entries> {
	return fc
		.tuple(...choices.map((choice) => entryArbitrary(choice)))
		.map((entries) => Object.fromEntries(entries.map((entry, at) => [choices[at]!.id, entry])));
}

/** Any claim of a body on a choice, in a narrow band of years so that claims meet. */
export function claimArbitrary(model: ModelId, choice: Choice): fc.Arbitrary<PositionClaim> {
	return fc
		.record({
			value:
				choice.scale === 'set'
					? fc.subarray([...choice.options], { minLength: 1 })
					: fc.constantFrom(...choice.options),
			from: fc.integer({ min: 2010, max: 2018 }),
			years: fc.option(fc.integer({ min: 0, max: 6 }), { freq: 2 }),
			status: fc.constantFrom('documented' as const, 'inferred' as const),
			confidence: fc.constantFrom('low' as const, 'medium' as const, 'high' as const),
			sourceYear: fc.option(fc.integer({ min: 2009, max: 2020 })),
			id: fc.noShrink(fc.uuid()),
		})
		.map(({ years, ...claim }) => ({
			...claim,
			model,
			choice: choice.id,
			to: years === null ? null : claim.from + years,
		}));
}

/** Up to four claims of a body on one choice. */
export function claimsArbitrary(
	model: ModelId,
	choice: Choice,
	fewest = 0,
): fc.Arbitrary<readonly PositionClaim[]> {
	return fc.array(claimArbitrary(model, choice), { minLength: fewest, maxLength: 4 });
}

/** A year in or around the band of the claims, or the last known of each cell. */
export const yearArbitrary: fc.Arbitrary<YearChoice> = fc.oneof(
	fc.constant('last-known' as const),
	fc.integer({ min: 2009, max: EVIDENCE_YEAR }),
);

/** p_q of each set, its ends included: in twentieths, so that figures are level or clearly apart. */
export function listedArbitrary(choices: readonly Choice[]): fc.Arbitrary<ListingShares> {
	const sets = choices.filter(({ scale }) => scale === 'set');
	return fc
		.tuple(...sets.map(() => fc.integer({ min: 0, max: 20 })))
		.map((twentieths) => Object.fromEntries(twentieths.map((one, at) => [sets[at]!.id, one / 20])));
}

function worldFrom(fewest: {
	readonly choices: number;
	readonly bodies: number;
	readonly claims: number;
	readonly year: fc.Arbitrary<YearChoice>;
}): fc.Arbitrary<World> {
	const bodyArbitrary = (model: ModelId, choices: readonly Choice[]) =>
		fc
			.tuple(...choices.map((choice) => claimsArbitrary(model, choice, fewest.claims)))
			.map((claims): Body => ({ model, claims: claims.flat() }));
	return choicesFrom(fewest.choices).chain((choices) =>
		fc.record({
			choices: fc.constant(choices),
			entries: entriesArbitrary(choices),
			bodies: fc
				.integer({ min: fewest.bodies, max: 6 })
				.chain((count) =>
					fc.tuple(...Array.from({ length: count }, (_, at) => bodyArbitrary(`m${at}`, choices))),
				),
			year: fewest.year,
			listed: listedArbitrary(choices),
		}),
	);
}

/** Choices, answers to them, and bodies with claims on them; few bodies are documented enough to be ranked. */
export const worldArbitrary = worldFrom({ choices: 1, bodies: 1, claims: 0, year: yearArbitrary });

/** A world in which most bodies are ranked. */
export const rankedWorldArbitrary = worldFrom({
	choices: 6,
	bodies: 2,
	claims: 1,
	year: fc.constantFrom<YearChoice>('last-known', 2015),
});

/** Any position that a body can have on a choice, unknown ones apart. */
export function positionArbitrary(choice: Choice): fc.Arbitrary<Position> {
	const read = { year: 2026, attested: 2026 };
	if (choice.scale === 'set')
		return fc.subarray([...choice.options]).map((items) => ({
			kind: 'at-least' as const,
			...read,
			status: 'documented' as const,
			items,
			claims: [],
		}));
	const sideOf = (value: OptionId): Side => ({ value, status: 'documented', attested: 2026, claims: [] });
	return fc
		.subarray([...choice.options], { minLength: 1 })
		.map(([first, ...others]) =>
			others.length === 0
				? { kind: 'known', ...read, side: sideOf(first!) }
				: { kind: 'conflicting', ...read, sides: [first!, ...others].map(sideOf) },
		);
}
