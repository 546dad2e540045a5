import * as v from 'valibot';
import { isDay, isMoment } from '#lib/domain/calendar.ts';
import type { Choice } from '#lib/domain/choices.ts';
import {
	isFollowUp,
	KINDS,
	migrateOwnModel,
	OWN_MODEL_VERSION,
	PROVINCES,
	SOURCE_KINDS,
	type OwnModel,
	type OwnModelFormats,
	YEARS_ALLOWED,
} from '#lib/domain/own-model.ts';
import { failed, succeeded, type Result } from '#lib/domain/result.ts';
import { cleanLine, cleanLines } from './clean-text.ts';
import { fileNameFrom, sealed, unsealed, type DesignFile, type FileProblem } from './design-file.ts';
import {
	LONGEST_ADDRESS,
	LONGEST_BODY_FILE,
	LONGEST_CLAIM_NOTE,
	LONGEST_LINE,
	LONGEST_NAME,
	MOST_CLAIMS,
} from './document-limits.ts';
import { excerpt, isName } from './document-name.ts';
import { versionOf, type DocumentProblem } from './document-reader.ts';

const FORMAT = 'charpente-own-model';
/** What an own model may speak of: the choices, their options, and whether several may be taken. */
export type CodedChoices = readonly Pick<Choice, 'id' | 'options' | 'scale'>[];
const line = v.pipe(v.string(), v.transform(cleanLine), v.maxLength(LONGEST_LINE));
const id = v.pipe(v.string(), v.uuid());
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
/** Whether a text is an address as the evidence asks of its sources: on the web, nothing that could run. */
export function isWebAddress(text: string): boolean {
	if (text.length > LONGEST_ADDRESS || text !== cleanLine(text)) return false;
	return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}

function isYear(value: number): boolean {
	return Number.isInteger(value) && value >= YEARS_ALLOWED.first && value <= YEARS_ALLOWED.last;
}

/** A text that fits, or nothing. */
const textOf = (fits: (text: string) => boolean) =>
	v.pipe(
		v.string(),
		v.check((text) => text === '' || fits(text)),
	);
const moment = v.pipe(v.string(), v.check(isMoment));
const year = v.nullable(v.pipe(v.number(), v.check(isYear)));
const differ = (rows: readonly { readonly id: string }[]) =>
	new Set(rows.map((row) => row.id)).size === rows.length;

const source = v.strictObject({
	id,
	title: line,
	publisher: line,
	author: line,
	year,
	language: v.picklist(['fr', 'en']),
	url: textOf(isWebAddress),
	kind: v.nullable(v.picklist(SOURCE_KINDS)),
	accessed: textOf(isDay),
});
const claim = v.strictObject({
	id,
	about: key,
	options: v.pipe(
		v.array(key),
		v.maxLength(100),
		v.check((options) => new Set(options).size === options.length),
	),
	from: year,
	to: year,
	status: v.nullable(v.picklist(['documented', 'inferred'])),
	confidence: v.nullable(v.picklist(['low', 'medium', 'high'])),
	note: v.pipe(v.string(), v.transform(cleanLines), v.maxLength(LONGEST_CLAIM_NOTE)),
	source: v.nullable(id),
	locator: line,
});

/** The shape of every format that ever was. A format without one is a type error. */
const OWN_MODEL_FORMATS: {
	readonly [Version in keyof OwnModelFormats]: v.GenericSchema<unknown, OwnModelFormats[Version]>;
} = {
	1: v.strictObject({
		version: v.literal(1),
		id,
		created: moment,
		modified: moment,
		name: v.pipe(v.string(), v.transform(cleanLine), v.check(isName)),
		short: v.pipe(v.string(), v.transform(cleanLine), v.maxLength(LONGEST_NAME)),
		kind: v.picklist(KINDS),
		province: v.nullable(v.picklist(PROVINCES)),
		place: line,
		claims: v.pipe(
			v.array(claim),
			v.maxLength(MOST_CLAIMS),
			v.check((rows) => differ(rows)),
		),
		sources: v.pipe(
			v.array(source),
			v.maxLength(MOST_CLAIMS),
			v.check((rows) => differ(rows)),
		),
		notFound: v.pipe(v.array(key), v.maxLength(100)),
	}),
};

/** The first thing that this version does not know, or that points at nothing. */
function firstForeign({ claims, sources, notFound }: OwnModel, known: CodedChoices): string | undefined {
	const choices = new Map(known.map((choice) => [choice.id, choice]));
	const unknown = [...notFound, ...claims.map(({ about }) => about)].find(
		(about) => !isFollowUp(about) && !choices.has(about),
	);
	if (unknown !== undefined) return unknown;
	for (const { about, options, source } of claims) {
		const choice = choices.get(about);
		const option = options.find((one) => !choice?.options.includes(one));
		if (option !== undefined) return `${about}.${option}`;
		// A statement gives one value; what is answered by several items alone may list them.
		if (choice && choice.scale !== 'set' && options.length > 1) return `${about}.${options.join('+')}`;
		if (source !== null && !sources.some(({ id }) => id === source)) return source;
	}
	return undefined;
}

/** The one way in for an own model, stored or imported: any past format, brought to the current one. */
export function readOwnModel(value: unknown, known: CodedChoices): Result<OwnModel, DocumentProblem> {
	const version = versionOf(value);
	if (version === undefined) return failed({ kind: 'invalid', path: 'version' });
	if (version > OWN_MODEL_VERSION) return failed({ kind: 'newer-version', version });
	// From 1 to the current one, each version has its format.
	const read = v.safeParse(OWN_MODEL_FORMATS[version as keyof OwnModelFormats], value);
	if (!read.success) return failed({ kind: 'invalid', path: excerpt(v.getDotPath(read.issues[0]) ?? '') });
	const document = migrateOwnModel(read.output);
	const foreign = firstForeign(document, known);
	return foreign === undefined
		? succeeded(document)
		: failed({ kind: 'foreign-content', name: excerpt(foreign) });
}

/** The file of an own model: the document in an envelope, readable by eye. */
export function writeOwnModelFile(document: OwnModel): DesignFile {
	return { name: `${fileNameFrom(document.name)}.charpente-instance.json`, text: sealed(FORMAT, document) };
}

/** Reads the text of a file. Changes nothing, and opens nothing half-way. */
export function readOwnModelFile(text: string, known: CodedChoices): Result<OwnModel, FileProblem> {
	const taken = unsealed(text, {
		format: FORMAT,
		other: 'charpente-design',
		newest: OWN_MODEL_VERSION,
		longest: LONGEST_BODY_FILE,
	});
	return taken.ok ? readOwnModel(taken.value, known) : taken;
}
