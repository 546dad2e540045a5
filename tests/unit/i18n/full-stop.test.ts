import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { oneFullStop } from '#lib/i18n/full-stop.ts';
import { messagesOf } from '../../support/messages.ts';

it.each([
	['“Is it solid?.” Data', '“Is it solid?” Data'],
	['«\u00a0Est-ce solide?\u00a0». Données', '«\u00a0Est-ce solide?\u00a0» Données'],
	['Unpin one to add ACT, N.B..', 'Unpin one to add ACT, N.B.'],
	['It begins here: “Now!.”', 'It begins here: “Now!”'],
	['It begins here: “Now…”.', 'It begins here: “Now…”'],
	['Version 1.0.0, 3.5. A name. https://example.org/a..b/?c', undefined],
	['It begins here: “Now.” Then.', undefined],
])('%s has one final mark', (given, right) => {
	expect(oneFullStop(given)).toBe(right ?? given);
});

/** What can end with a mark of its own: names and titles that people, sources or pages give. */
const GIVEN = /\{(title|name|names|sources|copy)\}(”|\u00a0»)?\.(?=”|\s|$)/;
/** Names that the file format or the address gives, never a person. */
const CODES = ['designs_problem_foreign', 'designs_unreadable_foreign', 'own_problem_foreign'];

it('a sentence that ends with a given name or title goes through it', () => {
	const ending = (['fr', 'en'] as const).flatMap((locale) =>
		[...messagesOf(locale)].filter(([, texts]) => texts.some((text) => GIVEN.test(text))).map(([key]) => key),
	);
	const keys = [...new Set(ending)].filter((key) => !CODES.includes(key));
	expect(keys).toContain('export_citation');
	const bare = readdirSync('src', { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.(svelte|ts)$/.test(path) && !path.includes('paraglide'))
		.flatMap((path) =>
			[...readFileSync(`src/${path}`, 'utf8').matchAll(/(oneFullStop\(\s*)?\bm\.(\w+)\(/g)]
				.filter(([, through, key]) => !through && keys.includes(key ?? ''))
				.map(([, , key]) => `${path}: ${key}`),
		);
	expect(bare).toEqual([]);
});
