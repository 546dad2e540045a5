import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { CURRENT_VERSION, type DesignDocument } from '#lib/domain/design-document.ts';
import { failed, type Result } from '#lib/domain/result.ts';
import { canonicalJson } from './canonical-json.ts';
import { readDocument, versionOf, type DocumentProblem, type KnownChoices } from './document-reader.ts';

const FORMAT = 'charpente-design';
/** The longest file, in characters: beyond what any design that the tool lets write can reach. */
export const LONGEST_FILE = 2_500_000;

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

/** The file of a design: the document in an envelope, readable by eye. */
export function writeDesignFile(document: DesignDocument): DesignFile {
	const envelope = { format: FORMAT, version: CURRENT_VERSION, checksum: checksumOf(document), document };
	return {
		name: `${fileNameFrom(document.name)}.charpente.json`,
		text: `${JSON.stringify(envelope, null, '\t')}\n`,
	};
}

/** Reads the text of a file. Changes nothing, and opens nothing half-way. */
export function readDesignFile(text: string, known: KnownChoices): Result<DesignDocument, FileProblem> {
	if (text.length > LONGEST_FILE) return failed({ kind: 'too-large' });
	if (text.trim() === '') return failed({ kind: 'empty' });
	let envelope: unknown;
	try {
		envelope = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		return failed({ kind: 'not-json' });
	}
	if (typeof envelope !== 'object' || envelope === null) return failed({ kind: 'not-charpente' });
	const { format, checksum, document } = envelope as Record<string, unknown>;
	if (format !== FORMAT) return failed({ kind: 'not-charpente' });
	const version = versionOf(envelope);
	if (version === undefined) return failed({ kind: 'invalid', path: 'version' });
	// Before the checksum: a newer format may count it in another way.
	if (version > CURRENT_VERSION) return failed({ kind: 'newer-version', version });
	if (!isIntact(document, checksum)) return failed({ kind: 'damaged' });
	if (versionOf(document) !== version) return failed({ kind: 'invalid', path: 'document.version' });
	return readDocument(document, known);
}
