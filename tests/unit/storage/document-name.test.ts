import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_NAME } from '#lib/storage/document-limits.ts';
import { cut, excerpt, freeName, isName } from '#lib/storage/document-name.ts';

const copied = (name: string) => `${name} (version d’un autre onglet)`;

describe('a name', () => {
	it.each([
		['Table', true],
		['0', true],
		['🏠', true],
		['x'.repeat(LONGEST_NAME), true],
		['x'.repeat(LONGEST_NAME + 1), false],
		['', false],
		['   \t\n', false],
		['\u0000', false],
		['\u0000\u0001\u007F', false],
		['\u200B\u200D\uFEFF\u2060', false],
		['\u00A0\u3000\u3164\u115F\u2800', false],
		['\u202E', false],
	])('%j: %s', (text, expected) => {
		expect(isName(text)).toBe(expected);
	});
});

describe('a free name', () => {
	it('is the one made, then numbered', () => {
		expect(freeName('Est', [])).toBe('Est');
		expect(freeName('Est', ['Est'])).toBe('Est (2)');
		expect(freeName('Est', ['Est', 'Est (2)'])).toBe('Est (3)');
		expect(freeName('Est', [copied('Est')], copied)).toBe(`${copied('Est')} (2)`);
	});

	it('is never taken, never longer than a name may be, and keeps what was added', () => {
		const name = fc.string({ unit: 'binary', minLength: 190, maxLength: LONGEST_NAME });
		fc.assert(
			fc.property(
				name.map((text) => text.slice(0, LONGEST_NAME)).filter(isName),
				fc.nat({ max: 30 }),
				(name, times) => {
					const taken: string[] = [];
					for (let time = 0; time <= times; time += 1) {
						const free = freeName(name, taken, copied);
						expect(taken).not.toContain(free);
						expect(isName(free)).toBe(true);
						expect(free).toContain('(version d’un autre onglet)');
						taken.push(free);
					}
				},
			),
			{ seed: 34, numRuns: 100 },
		);
	});
});

describe('a text that is cut', () => {
	it('says so, and cuts no character in two', () => {
		expect(cut('abcd', 4)).toBe('abcd');
		expect(cut('abcde', 4)).toBe('abc…');
		expect(cut('ab🏠cd', 4)).toBe('ab…');
	});

	it('stands in a sentence in one short line', () => {
		expect(excerpt(`a\u0000b\nc\u202Ed${'x'.repeat(1e6)}`)).toHaveLength(80);
		expect(excerpt('a\u0000b\nc\u202Ed')).toBe('a\uFFFDb\uFFFDc\uFFFDd');
	});
});
