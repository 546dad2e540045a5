import * as v from 'valibot';
import {
	KINDS,
	migrateOwnModel,
	OWN_MODEL_VERSION,
	PROVINCES,
	SOURCE_KINDS,
	type OwnModel,
	type OwnModelFormats,
} from '#lib/domain/own-model.ts';
import { failed, succeeded, type Result } from '#lib/domain/result.ts';
import { fileNameFrom, sealed, unsealed, type DesignFile, type FileProblem } from './design-file.ts';
import { versionOf, type DocumentProblem, type KnownChoices } from './document-reader.ts';

const FORMAT = 'charpente-own-model';
/** The longest note of a claim, in characters. */
export const LONGEST_CLAIM_NOTE = 5_000;
/** The longest line (a name, a title, an address), in characters. */
export const LONGEST_LINE = 500;
const MOST_CLAIMS = 500;

const line = v.pipe(v.string(), v.maxLength(LONGEST_LINE));
const id = v.pipe(v.string(), v.uuid());
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const moment = v.pipe(v.string(), v.maxLength(40), v.isoTimestamp());
const differ = (rows: readonly { readonly id: string }[]) => new Set(rows.map((row) => row.id)).size === rows.length;

const source = v.strictObject({
	id,
	title: line,
	publisher: line,
	author: line,
	year: line,
	language: v.picklist(['fr', 'en']),
	url: v.pipe(v.string(), v.maxLength(2_000)),
	kind: v.nullable(v.picklist(SOURCE_KINDS)),
	accessed: line,
});
const claim = v.strictObject({
	id,
	about: key,
	options: v.pipe(
		v.array(key),
		v.maxLength(100),
		v.check((options) => new Set(options).size === options.length),
	),
	from: line,
	to: line,
	stillSo: v.boolean(),
	status: v.nullable(v.picklist(['documented', 'inferred'])),
	confidence: v.nullable(v.picklist(['low', 'medium', 'high'])),
	note: v.pipe(v.string(), v.maxLength(LONGEST_CLAIM_NOTE)),
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
		name: v.pipe(line, v.minLength(1)),
		short: line,
		kind: v.picklist(KINDS),
		province: v.nullable(v.picklist(PROVINCES)),
		place: line,
		claims: v.pipe(v.array(claim), v.maxLength(MOST_CLAIMS), v.check(differ)),
		sources: v.pipe(v.array(source), v.maxLength(MOST_CLAIMS), v.check(differ)),
	}),
};

function firstForeign({ claims }: OwnModel, known: KnownChoices): string | undefined {
	for (const { about, options } of claims) {
		if (about === 'outcome' || about === 'lesson') {
			if (options.length > 0) return `${about}.${options[0]}`;
			continue;
		}
		const choice = known.find((one) => one.id === about);
		if (!choice) return about;
		const option = options.find((one) => !choice.options.includes(one));
		if (option !== undefined) return `${about}.${option}`;
	}
	return undefined;
}

/** The one way in for an own model, stored or imported: any past format, brought to the current one. */
export function readOwnModel(value: unknown, known: KnownChoices): Result<OwnModel, DocumentProblem> {
	const version = versionOf(value);
	if (version === undefined) return failed({ kind: 'invalid', path: 'version' });
	if (version > OWN_MODEL_VERSION) return failed({ kind: 'newer-version', version });
	const read = v.safeParse(OWN_MODEL_FORMATS[version as keyof OwnModelFormats], value);
	if (!read.success) return failed({ kind: 'invalid', path: v.getDotPath(read.issues[0]) ?? '' });
	const document = migrateOwnModel(read.output);
	const foreign = firstForeign(document, known);
	return foreign === undefined ? succeeded(document) : failed({ kind: 'foreign-content', name: foreign });
}

/** The file of an own model: the document in an envelope, readable by eye. */
export function writeOwnModelFile(document: OwnModel): DesignFile {
	return { name: `${fileNameFrom(document.name)}.charpente-instance.json`, text: sealed(FORMAT, document) };
}

/** Reads the text of a file. Changes nothing, and opens nothing half-way. */
export function readOwnModelFile(text: string, known: KnownChoices): Result<OwnModel, FileProblem> {
	const taken = unsealed(text, { format: FORMAT, other: 'charpente-design', newest: OWN_MODEL_VERSION });
	return taken.ok ? readOwnModel(taken.value, known) : taken;
}
