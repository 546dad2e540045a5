import * as v from 'valibot';
import type { Choice } from '#lib/domain/choices.ts';
import {
	CURRENT_VERSION,
	migrate,
	type DesignDocument,
	type DocumentFormats,
} from '#lib/domain/design-document.ts';
import { failed, succeeded, type Result } from '#lib/domain/result.ts';
import { DOCUMENT_FORMATS } from './document-formats.ts';
import { excerpt } from './document-name.ts';
import { isObject } from './plain-object.ts';

/** What a document may speak of: the choices that this version of the tool knows, and their options. */
export type KnownChoices = readonly Pick<Choice, 'id' | 'options'>[];

/** Why a document cannot be opened. */
export type DocumentProblem =
	| { readonly kind: 'newer-version'; readonly version: number }
	/** `path` says where the first thing is that does not fit, such as `entries.entry.note`. */
	| { readonly kind: 'invalid'; readonly path: string }
	/** The shape is right, but a choice or an option is unknown here. */
	| { readonly kind: 'foreign-content'; readonly name: string };

/** The `version` that something says it has, where that is a whole number from 1 on. */
export function versionOf(value: unknown): number | undefined {
	if (!isObject(value) || !Object.hasOwn(value, 'version')) return undefined;
	const { version } = value;
	return typeof version === 'number' && Number.isSafeInteger(version) && version >= 1 ? version : undefined;
}

function firstForeign(
	document: DesignDocument,
	keys: readonly string[],
	known: KnownChoices,
): string | undefined {
	const options = new Map(known.map((choice) => [choice.id, new Set(choice.options)]));
	// The keys as they came: the schema leaves out names such as __proto__, and nothing is left out silently.
	const foreignKey = keys.find((key) => !options.has(key));
	if (foreignKey !== undefined) return foreignKey;
	for (const [choice, { answer }] of Object.entries(document.entries)) {
		if (answer.state !== 'chosen') continue;
		const option = answer.options.find((option) => !options.get(choice)?.has(option));
		if (option !== undefined) return `${choice}.${option}`;
	}
	return undefined;
}

/** The one way in for a document, stored or imported: any past format, brought to the current one. */
export function readDocument(value: unknown, known: KnownChoices): Result<DesignDocument, DocumentProblem> {
	const version = versionOf(value);
	if (version === undefined) return failed({ kind: 'invalid', path: 'version' });
	if (version > CURRENT_VERSION) return failed({ kind: 'newer-version', version });
	// From 1 to the current one, each version has its format.
	const read = v.safeParse(DOCUMENT_FORMATS[version as keyof DocumentFormats], value);
	if (!read.success) return failed({ kind: 'invalid', path: excerpt(v.getDotPath(read.issues[0]) ?? '') });
	const document = migrate(read.output);
	// What was just read has entries; its keys are taken as they came.
	const keys = Object.keys((value as { entries: object }).entries);
	const foreign = firstForeign(document, keys, known);
	return foreign === undefined
		? succeeded(document)
		: failed({ kind: 'foreign-content', name: excerpt(foreign) });
}
