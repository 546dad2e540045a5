import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { m } from '#lib/i18n/paraglide/messages.js';
import { messagesOf } from '../../support/messages.ts';

const french = messagesOf('fr');
const english = messagesOf('en');
const inputs = (texts: readonly string[] = []) =>
	[...new Set(texts.join(' ').match(/\{\w+\}/g) ?? [])].sort();

describe('the messages', () => {
	it('are compiled, every one: none is lost on the way', () => {
		expect(french.size).toBeGreaterThan(100);
		expect(Object.keys(m).sort()).toEqual([...french.keys()].sort());
	});

	it('are the same in both languages, with the same inputs', () => {
		expect([...english.keys()].sort()).toEqual([...french.keys()].sort());
		const different = [...french].filter(
			([key, texts]) => inputs(texts).join() !== inputs(english.get(key)).join(),
		);
		expect(different.map(([key]) => key)).toEqual([]);
	});

	it('speak the language asked for', () => {
		expect(m.shell_skip({}, { locale: 'fr' })).toBe('Aller au contenu');
		expect(m.shell_skip({}, { locale: 'en' })).toBe('Skip to content');
	});

	it('are used: none is left over', () => {
		const used = new Set<string>();
		const read = (folder: string): void => {
			for (const entry of readdirSync(folder, { withFileTypes: true })) {
				const path = `${folder}/${entry.name}`;
				if (entry.isDirectory() && entry.name !== 'paraglide') read(path);
				else if (/\.(svelte|ts)$/.test(entry.name))
					for (const [, key] of readFileSync(path, 'utf8').matchAll(/\bm\.(\w+)/g)) used.add(key ?? '');
			}
		};
		read('src');
		expect([...french.keys()].filter((key) => !used.has(key))).toEqual([]);
	});
});

describe('French typography', () => {
	it('keeps a no-break space before a colon and inside guillemets, and none before ; ! ?', () => {
		const wrong = [...french].filter(([, texts]) =>
			texts.some((text) => /[^\u00a0\d/]:(?!\d)|[ \u00a0][;!?]|«(?!\u00a0)|(?<!\u00a0)»|\w'\w/.test(text)),
		);
		expect(wrong).toEqual([]);
	});
});

describe('English typography', () => {
	it('keeps periods and commas inside the closing quotation mark', () => {
		const wrong = [...english].filter(([, texts]) => texts.some((text) => /”[.,]/.test(text)));
		expect(wrong).toEqual([]);
	});
});
