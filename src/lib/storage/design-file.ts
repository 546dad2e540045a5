import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { CURRENT_VERSION, type DesignDocument } from '#lib/domain/design-document.ts';
import { failed, succeeded, type Result } from '#lib/domain/result.ts';
import { canonicalJson } from './canonical-json.ts';
import { LONGEST_DESIGN_FILE } from './document-limits.ts';
import { readDocument, versionOf, type DocumentProblem, type KnownChoices } from './document-reader.ts';
import { isObject } from './plain-object.ts';

const FORMAT = 'charpente-design';
const OTHER_FORMAT = 'charpente-own-model';
/** A file to hand to the person. */
export interface DesignFile {
	readonly name: string;
	readonly text: string;
}

/** Why a file cannot be imported. */
export type FileProblem =
	| { readonly kind: 'empty' }
	| { readonly kind: 'too-large' }
	| { readonly kind: 'not-json' }
	| { readonly kind: 'not-charpente' }
	/** A file of the tool, of the other sort: a body one added where a design is awaited, or the reverse. */
	| { readonly kind: 'other-sort' }
	/** The content is not what was saved. */
	| { readonly kind: 'damaged' }
	| DocumentProblem;

function checksumOf(document: unknown): string {
	return bytesToHex(sha256(utf8ToBytes(canonicalJson(document))));
}

function isIntact(document: unknown, checksum: unknown): boolean {
	try {
		return document !== undefined && checksum === checksumOf(document);
	} catch (error) {
		// Nested deeper than anything that was ever saved.
		if (error instanceof RangeError) return false;
		throw error;
	}
}

/** A name for a file that every system takes, from a name that a person gave. */
export function fileNameFrom(name: string): string {
	const safe = name
		.normalize('NFC')
		.replace(/[^\p{Letter}\p{Mark}\p{Number}]+/gu, '-')
		.replace(/^-+/, '');
	const short = [...safe].slice(0, 60).join('').replace(/-+$/, '');
	const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(short);
	if (short === '') return 'charpente';
	return reserved ? `charpente-${short}` : short;
}

/** The text of a document in its envelope, readable by eye. */
export function sealed(format: string, document: { readonly version: number }): string {
	const { version } = document;
	const envelope = { format, version, checksum: checksumOf(document), document };
	return `${JSON.stringify(envelope, null, '\t')}\n`;
}

/** The file of a design: the document in an envelope, readable by eye. */
export function writeDesignFile(document: DesignDocument): DesignFile {
	return { name: `${fileNameFrom(document.name)}.charpente.json`, text: sealed(FORMAT, document) };
}

/** The formats that an envelope may announce here: the one awaited, and the tool's other one. */
export interface AwaitedFormat {
	readonly format: string;
	readonly other: string;
	/** The newest version that this tool reads. */
	readonly newest: number;
	/** The longest text of such a file. */
	readonly longest: number;
}

/** Takes a document out of its envelope, intact and of a known version; what it says is still to be read. */
export function unsealed(
	text: string,
	{ format: awaited, other, newest, longest }: AwaitedFormat,
): Result<unknown, FileProblem> {
	if (text.length > longest) return failed({ kind: 'too-large' });
	if (text.trim() === '') return failed({ kind: 'empty' });
	let envelope: unknown;
	try {
		envelope = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		return failed({ kind: 'not-json' });
	}
	if (!isObject(envelope)) return failed({ kind: 'not-charpente' });
	const { format, checksum, document } = envelope;
	// What could not be read, saved as it was stored and mended by hand: it has no checksum, the reader judges it alone.
	if (format === undefined && 'revision' in envelope && isObject(document)) return succeeded(document);
	if (format === other) return failed({ kind: 'other-sort' });
	if (format !== awaited) return failed({ kind: 'not-charpente' });
	const version = versionOf(envelope);
	if (version === undefined) return failed({ kind: 'invalid', path: 'version' });
	// Before the checksum: a newer format may count it in another way.
	if (version > newest) return failed({ kind: 'newer-version', version });
	if (!isIntact(document, checksum)) return failed({ kind: 'damaged' });
	if (versionOf(document) !== version) return failed({ kind: 'invalid', path: 'document.version' });
	return succeeded(document);
}

/** Reads the text of a file. Changes nothing, and opens nothing half-way. */
export function readDesignFile(text: string, known: KnownChoices): Result<DesignDocument, FileProblem> {
	const taken = unsealed(text, {
		format: FORMAT,
		other: OTHER_FORMAT,
		newest: CURRENT_VERSION,
		longest: LONGEST_DESIGN_FILE,
	});
	return taken.ok ? readDocument(taken.value, known) : taken;
}
