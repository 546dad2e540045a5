import * as v from 'valibot';

const Id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const Text = v.pipe(v.string(), v.trim(), v.minLength(1));
const Year = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2100));
const Day = v.pipe(v.string(), v.isoDate());
const Both = v.strictObject({ fr: Text, en: Text });
const Tier = v.picklist(['core', 'context', 'mandate']);
const Status = v.picklist(['documented', 'inferred']);
const Condition = v.strictObject({ choice: Id, in: v.pipe(v.array(Id), v.minLength(1)) });

const Option = v.strictObject({ id: Id, label: Both });
const choiceFrame = {
	id: Id,
	tier: Tier,
	title: Both,
	options: v.pipe(v.array(Option), v.minLength(2)),
	appliesWhen: v.optional(v.strictObject({ anyOf: v.pipe(v.array(Condition), v.minLength(1)) })),
};
/** A choice as the content gives it: closed, both languages in place. */
export const ChoiceRow = v.variant('scale', [
	v.strictObject({ ...choiceFrame, kind: v.literal('single'), scale: v.literal('ordinal') }),
	v.strictObject({
		...choiceFrame,
		kind: v.literal('single'),
		scale: v.literal('nominal'),
		near: v.array(v.strictTuple([Id, Id])),
	}),
	v.strictObject({ ...choiceFrame, kind: v.literal('set'), scale: v.literal('set') }),
]);
/** The file of the structural choices. */
export const ChoicesFile = v.strictObject({ version: v.literal(1), choices: v.array(ChoiceRow) });

/** What a choice is asked with: the file of the long words, apart so that only the walk carries them. */
export const ChoiceTextsFile = v.strictObject({
	version: v.literal(1),
	choices: v.array(
		v.strictObject({
			id: Id,
			/** The slide that the choice comes from. */
			seed: Text,
			question: Both,
			why: Both,
			options: v.array(v.strictObject({ id: Id, description: Both })),
		}),
	),
});

/** A documented body. */
export const ModelRow = v.strictObject({
	id: Id,
	province: v.picklist(['BC', 'AB', 'SK', 'MB', 'ON', 'QC', 'NB', 'NS', 'PE', 'NL', 'CA']),
	kind: v.picklist([
		'coalition',
		'service',
		'project',
		'strategy',
		'police-unit',
		'office',
		'organization',
		'study',
	]),
	name: Both,
	short: Both,
	listed: v.boolean(),
	comparable: v.boolean(),
});
export type ModelRow = v.InferOutput<typeof ModelRow>;

const claimFrame = {
	id: Id,
	model: Id,
	from: Year,
	to: v.nullable(Year),
	status: Status,
	confidence: v.picklist(['low', 'medium', 'high']),
	note: Both,
	source: Id,
	/** Where in the source. */
	locator: Both,
	checks: v.array(v.picklist(['source-checked', 'second-coded'])),
};
/** A claim about a body on a choice, or an outcome or a lesson. */
export const ClaimRow = v.union([
	v.strictObject({ ...claimFrame, choice: Id, value: v.union([Id, v.pipe(v.array(Id), v.minLength(1))]) }),
	v.strictObject({ ...claimFrame, kind: v.picklist(['outcome', 'lesson']) }),
]);
export type ClaimRow = v.InferOutput<typeof ClaimRow>;

/** Where something was read. */
export const SourceRow = v.strictObject({
	id: Id,
	title: Text,
	publisher: Text,
	author: v.nullable(Text),
	year: v.nullable(Year),
	language: v.picklist(['fr', 'en']),
	url: v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//)),
	kind: v.picklist(['news', 'government', 'research', 'body-itself', 'encyclopedia']),
	accessed: Day,
	titleSupplied: v.boolean(),
	yearEstimated: v.boolean(),
	copy: v.boolean(),
	addressSeen: v.boolean(),
});
export type SourceRow = v.InferOutput<typeof SourceRow>;

/** What is known of an option, or of a choice, in general. */
export const ChoiceNoteRow = v.strictObject({
	id: Id,
	choice: Id,
	option: v.nullable(Id),
	kind: v.picklist([
		'advantage',
		'risk',
		'precondition',
		'implication',
		'tension',
		'mitigation',
		'definition',
	]),
	with: v.array(v.strictObject({ choice: Id, option: v.nullable(Id) })),
	challenge: v.nullable(Id),
	status: Status,
	field: v.nullable(Both),
	note: Both,
	source: Id,
	/** Where in the source. */
	locator: Both,
});
export type ChoiceNoteRow = v.InferOutput<typeof ChoiceNoteRow>;

const RuleCondition = v.union([
	Condition,
	v.strictObject({ choice: Id, has: v.pipe(v.array(Id), v.minLength(1)) }),
	v.strictObject({ choice: Id, lacks: v.pipe(v.array(Id), v.minLength(1)) }),
]);
/** A coherence rule. */
export const RuleRow = v.strictObject({
	id: Id,
	when: v.pipe(v.array(RuleCondition), v.minLength(1)),
	kind: v.picklist(['logical', 'empirical', 'normative']),
	strength: v.picklist(['incompatible', 'strained']),
	title: Both,
	reason: Both,
	waysOut: v.pipe(v.array(Both), v.minLength(1)),
	challenge: Id,
	basis: v.array(Id),
	status: v.picklist(['documented', 'inferred', 'definition']),
});

const Labelled = v.strictObject({ id: Id, label: Both });
/** What the McGill presentation lists. */
export const PresentationFile = v.strictObject({
	version: v.literal(1),
	source: v.strictObject({
		id: Id,
		authors: v.array(Text),
		institution: Both,
		title: Text,
		language: v.literal('fr'),
		year: v.null(),
		year_note: Both,
		about: Both,
	}),
	structuralQuestions: v.array(Labelled),
	challenges: v.array(Labelled),
	services: v.array(Labelled),
	gaps: v.array(Labelled),
	debates: v.array(Labelled),
	fourPs: v.array(Labelled),
	levels: v.array(Labelled),
	law: v.array(v.strictObject({ id: Id, reference: Both, about: Both })),
	listedInitiatives: v.array(
		v.strictObject({ model: Id, province: v.string(), listed: Text, year: v.nullable(Year) }),
	),
	listedOrganizations: v.array(Text),
});

const CodingRow = {
	claims: v.number(),
	insufficient: v.number(),
	coded: v.number(),
	agree: v.number(),
	alpha: v.nullable(v.number()),
};
/** How well two coders agreed, by choice. */
export const DoubleCodingFile = v.strictObject({
	version: v.literal(1),
	date: Day,
	method: Both,
	total: v.strictObject(CodingRow),
	choices: v.array(v.strictObject({ choice: Id, ...CodingRow })),
});

/** How the evidence was gathered and coded. The words are the project's own. */
export const CodebookFile = v.strictObject({
	version: v.literal(1),
	sections: v.array(v.strictObject({ id: Id, title: Both, paragraphs: v.array(Both) })),
	/** The coding rules of a choice, beside the definitions of its options. */
	rules: v.array(v.strictObject({ choice: Id, rule: Both })),
});

/** The pages of the tool that a term of the glossary may lead to. */
export const GLOSSARY_PAGES = [
	'walk',
	'review',
	'designs',
	'models',
	'matrix',
	'time',
	'field',
	'robustness',
	'method',
	'protocol',
	'challenges',
	'mandates',
	'four-ps',
] as const;

/** The words of the field and of the tool. The words are the project's own. */
export const GlossaryFile = v.strictObject({
	version: v.literal(1),
	terms: v.array(
		v.strictObject({
			id: Id,
			term: Both,
			definition: Both,
			/** Where it matters. */
			see: v.union([v.strictObject({ choice: Id }), v.strictObject({ page: v.picklist(GLOSSARY_PAGES) })]),
		}),
	),
});

const Phone = v.pipe(v.string(), v.regex(/^[0-9-]+$/));
/** Where a person in need of help is sent. */
export const HelpFile = v.strictObject({
	version: v.literal(1),
	checked: Day,
	national: v.strictObject({ name: Both, phone: Phone, hours: Both, source: Id }),
	emergency: v.strictObject({ phone: Phone, note: Both }),
});
