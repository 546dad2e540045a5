import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#lib/storage/canonical-json.ts';
import { DOCUMENT_FORMATS } from '#lib/storage/document-formats.ts';

/** A list, or a record, within itself this many times. */
const nested = (levels: number, wrap: (inner: unknown) => unknown): unknown =>
	levels === 0 ? 1 : wrap(nested(levels - 1, wrap));
const WRAPS = [(inner: unknown) => [inner], (inner: unknown) => ({ inner })];

describe('JSON in one order', () => {
	it('has sorted keys and no spaces, and leaves out what JSON leaves out', () => {
		expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true, gone: undefined })).toBe(
			'{"a":true,"b":[1,{"c":"x","d":null}]}',
		);
		expect(canonicalJson(undefined)).toBe('null');
		expect(canonicalJson([undefined, () => 1])).toBe('[null,null]');
	});

	it('goes fifty levels down, in lists and in records, and not one more', () => {
		for (const wrap of WRAPS) {
			expect(JSON.parse(canonicalJson(nested(50, wrap)))).toEqual(nested(50, wrap));
			expect(() => canonicalJson(nested(51, wrap))).toThrow(RangeError);
		}
	});
});

describe('the shape of a design', () => {
	const design = (entries: number) => ({
		...{ version: 1, id: '6f1f0c1e-5a57-4c55-9f0b-0f4f6f0a1c01', name: 'Plan', path: 'essentials' },
		...{ created: '2026-01-05T15:00:00.000Z', modified: '2026-01-05T15:10:00.000Z' },
		entries: Object.fromEntries(
			Array.from({ length: entries }, (_, at) => [
				`choice-${at}`,
				{ answer: { state: 'undecided' }, note: '', importance: 1 },
			]),
		),
	});

	it('has at most two hundred entries', () => {
		expect(v.safeParse(DOCUMENT_FORMATS[1], design(200)).success).toBe(true);
		expect(v.safeParse(DOCUMENT_FORMATS[1], design(201)).success).toBe(false);
	});

	it('has at most a hundred acceptable options, each once', () => {
		const chosen = (options: readonly string[]) => ({
			...design(0),
			entries: { entry: { answer: { state: 'chosen', options }, note: '', importance: 1 } },
		});
		const many = Array.from({ length: 101 }, (_, at) => `option-${at}`);
		expect(v.safeParse(DOCUMENT_FORMATS[1], chosen(many.slice(1))).success).toBe(true);
		expect(v.safeParse(DOCUMENT_FORMATS[1], chosen(many)).success).toBe(false);
		expect(v.safeParse(DOCUMENT_FORMATS[1], chosen([])).success).toBe(false);
		expect(v.safeParse(DOCUMENT_FORMATS[1], chosen(['a', 'a'])).success).toBe(false);
	});
});
