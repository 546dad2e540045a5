import fc from 'fast-check';
import { CHOICES } from '#lib/content/choices.ts';
import { copyOf, newDesign, sayTheSame } from '#lib/domain/design-document.ts';
import { progressOf, walkOrder } from '#lib/domain/walk-order.ts';
import {
	ownClaimSlices,
	ownModelSlice,
	ownPackedClaims,
	ownSearchTexts,
} from '#lib/features/session/own-slices.ts';
import { rawFile } from '#lib/features/session/raw-file.ts';
import { readRecord, unreadableName, withUnreadable } from '#lib/features/session/unreadable.ts';
import { readDesignFile, sealed, writeDesignFile } from '#lib/storage/design-file.ts';
import { freeName } from '#lib/storage/document-name.ts';
import { readDocument } from '#lib/storage/document-reader.ts';
import { readOwnModel, readOwnModelFile, writeOwnModelFile } from '#lib/storage/own-model-file.ts';
import { arbitraryDesign } from './arbitrary-design.ts';
import { arbitraryOwnModel } from './arbitrary-own-model.ts';

/** What a hostile or a clumsy hand puts in the place of a value. */
const odd = fc.oneof(
	fc.constantFrom(
		...[
			'',
			' ',
			'\u0000',
			'\u200B',
			'\u202Ex',
			'__proto__',
			'constructor',
			'x'.repeat(201),
			'x'.repeat(20_001),
		],
		...['2026-11-20T14:05:00+05', '2026-02-31T00:00:00Z', '0000-01-01T00:00:00Z', '99999-01-01T00:00:00Z'],
		...[
			'2026-11-20T24:00:00Z',
			'2026-06-30T23:59:60Z',
			'0099-01-01T00:00:00.000Z',
			'2026-11-20T14:05:00-23:59',
		],
		...['<img src=x onerror=alert(1)>', '=1+1', '../../etc/passwd', 'javascript:alert(1)', '\uD800'],
	),
	fc.constantFrom(null, true, 0, -0, -1, 1.5, 1e308, 2 ** 53, [], {}, [[]], [null], {
		state: 'chosen',
		options: [],
	}),
	fc.string({ unit: 'binary', maxLength: 30 }),
	fc.jsonValue({ maxDepth: 3 }),
);

type Json = Record<string, unknown>;

/** A copy of a document in which something at a random place is replaced, taken away, added or doubled. */
function bent(value: unknown, steps: readonly number[], how: number, other: unknown): unknown {
	const [step = 0, ...rest] = steps;
	if (typeof value !== 'object' || value === null || steps.length === 0) return other;
	if (Array.isArray(value)) {
		const at = value.length === 0 ? 0 : step % value.length;
		if (how === 0) return [...value.slice(0, at), ...value.slice(at + 1)];
		if (how === 1) return [...value, ...value];
		return value.map((member: unknown, index) => (index === at ? bent(member, rest, how, other) : member));
	}
	const members = Object.entries(value as Json);
	if (how === 2 || members.length === 0)
		return Object.fromEntries([...members, [String(other).slice(0, 150), other]]);
	const [key, member] = members[step % members.length] ?? ['', undefined];
	if (how === 0 && rest.length === 0) return Object.fromEntries(members.filter(([name]) => name !== key));
	return { ...value, [key]: bent(member, rest, how, other) };
}

const document = fc.oneof(arbitraryDesign, arbitraryOwnModel);
const bentDocument = fc
	.tuple(document, fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 5 }), fc.nat({ max: 3 }), odd)
	.map(([whole, steps, how, other]) => bent(whole, steps, how, other));

const format = fc.constantFrom('charpente-design', 'charpente-own-model', 'other');

function withEnvelope(name: string, content: unknown): string {
	try {
		return sealed(name, content as { version: number });
	} catch {
		// What has no version, or is nested too deep for a checksum.
		return JSON.stringify({ format: name, version: 1, checksum: '0'.repeat(64), document: content });
	}
}

/** The text of a file as someone could hand it over: well sealed and odd inside, cut, mended by hand, or no file at all. */
export const hostileFile: fc.Arbitrary<string> = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.tuple(format, bentDocument).map(([name, content]) => withEnvelope(name, content)),
	},
	{ weight: 2, arbitrary: fc.tuple(format, document).map(([name, content]) => withEnvelope(name, content)) },
	{
		weight: 2,
		arbitrary: bentDocument.map((content) => JSON.stringify({ id: 'x', revision: null, document: content })),
	},
	{
		weight: 1,
		arbitrary: fc.tuple(document, fc.nat(), fc.string({ maxLength: 3 })).map(([content, at, put]) => {
			const text = withEnvelope('charpente-design', content);
			return text.slice(0, at % text.length) + put + text.slice((at % text.length) + put.length);
		}),
	},
	{ weight: 1, arbitrary: fc.oneof(fc.string({ unit: 'binary' }), fc.json()) },
);

/** What a screen prints of a refusal must be short, whatever the file says. */
function shortlySaid(problem: object): void {
	for (const [key, value] of Object.entries(problem))
		if (typeof value === 'string' && value.length > 80) throw new Error(`${key} is printed whole`);
}

const day = new Intl.DateTimeFormat('fr-CA', { dateStyle: 'long', timeStyle: 'short' });
const ID = '6f1c2a3e-0b7d-4c58-9e21-5a4b3c2d1e0f';
const copied = (name: string) => `${name} (version d’un autre onglet)`;

/**
 * Takes a file through every door. Throws where a door throws, where what it lets in cannot be shown, copied or written and
 * read again, or where what it refuses would be printed whole. Answers whether it was let in.
 */
export function throughEveryDoor(text: string): 'design' | 'body' | 'refused' {
	const design = readDesignFile(text, CHOICES);
	const body = readOwnModelFile(text, CHOICES);
	if (design.ok) {
		const { value } = design;
		for (const moment of [value.created, value.modified]) day.format(new Date(moment));
		progressOf(walkOrder(CHOICES, value.path, value.entries), value.entries);
		if (!sayTheSame(value, value)) throw new Error('It does not say the same as itself');
		const copy = copyOf(value, {
			id: ID,
			name: freeName(value.name, [value.name], copied),
			now: value.created,
		});
		for (const one of [value, copy])
			if (!readDesignFile(writeDesignFile(one).text, CHOICES).ok) throw new Error('It is not read again');
		return 'design';
	}
	shortlySaid(design.error);
	if (body.ok) {
		const { value } = body;
		for (const locale of ['fr', 'en'] as const) {
			ownModelSlice(value, locale);
			ownClaimSlices(value, locale);
		}
		ownPackedClaims(value);
		ownSearchTexts(value);
		const copy = { ...value, id: ID, name: freeName(value.name, [value.name], copied) };
		for (const one of [value, copy])
			if (!readOwnModelFile(writeOwnModelFile(one).text, CHOICES).ok) throw new Error('It is not read again');
		return 'body';
	}
	shortlySaid(body.error);
	return 'refused';
}

/** Any value that a browser can store under a key, circular or with a BigInt too. */
export const hostileRecord = fc
	.tuple(fc.oneof(fc.uuid(), fc.integer()), bentDocument, fc.nat({ max: 3 }))
	.map(([id, content, twist]) => {
		const circular: Json = { name: 'x', content };
		circular['self'] = circular;
		const document = [
			content,
			circular,
			{ ...newDesign({ id: ID, name: 'x', now: '', path: 'complete' }), more: 1n },
			1n,
		][twist];
		return { id: id as string, revision: twist === 3 ? null : 'r', document };
	});

/** Takes a stored record as a list does. Throws where the list would fall over it. */
export function throughTheList(record: { id: string; revision: string | null; document: unknown }): void {
	for (const read of [readDocument, readOwnModel] as const) {
		const result = readRecord<{ readonly id: string }>(record, (document) => read(document, CHOICES));
		if (result.ok) continue;
		shortlySaid(result.error);
		const [unreadable] = withUnreadable([], record, result.error);
		if (!unreadable) throw new Error('It is not in the list');
		if (unreadableName(unreadable).length > 80) throw new Error('Its name is printed whole');
		JSON.parse(rawFile(record).text);
	}
}
