import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { noticeOf, packageOf } from '../../../scripts/shipped-licences.js';

describe('the package of a bundled module', () => {
	test.each([
		['/site/node_modules/idb/build/index.js', '/site/node_modules/idb'],
		[
			'node_modules/@fontsource-variable/source-serif-4/files/a.woff2',
			'node_modules/@fontsource-variable/source-serif-4',
		],
		['/site/node_modules/one/node_modules/@its/own/a.js?v=1', '/site/node_modules/one/node_modules/@its/own'],
		['\0/site/node_modules/heap/index.js?commonjs-es-import', '/site/node_modules/heap'],
		['\0vite/preload-helper.js', 'node_modules/vite'],
		['\0rolldown/runtime.js', 'node_modules/rolldown'],
		['/site/src/lib/i18n/paraglide/runtime.js', 'node_modules/@inlang/paraglide-js'],
		['/site/src/lib/domain/answers.ts', undefined],
	])('%j', (module, folder) => {
		expect(packageOf(module)).toBe(folder);
	});
});

describe('the notice of a package', () => {
	let folder = '';
	beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'charpente-licences-'))));
	afterEach(() => rmSync(folder, { recursive: true }));
	const holding = (license: string | undefined, files: Readonly<Record<string, string>>) => {
		writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'one', version: '1.2.3', license }));
		for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
	};

	test('is its licence and its NOTICE, without those of what it bundles in itself', () => {
		holding('MIT', {
			'LICENSE.md': 'Of one.\n\n# Licenses of bundled dependencies\n\nOf others.',
			NOTICE: 'By one.\n',
		});
		expect(noticeOf(folder)).toEqual({
			...{ name: 'one', version: '1.2.3', licence: 'MIT', text: 'Of one.\n\nBy one.' },
		});
	});

	test('is refused without a text', () => {
		holding('MIT', { 'README.md': 'MIT' });
		expect(() => noticeOf(folder)).toThrow('has no licence text');
		holding('MIT', { LICENSE: ' \n' });
		expect(() => noticeOf(folder)).toThrow('has no licence text');
	});

	test.each([undefined, 'GPL-3.0-only', 'UNLICENSED'])('is refused under %s', (license) => {
		holding(license, { LICENSE: 'A text.' });
		expect(() => noticeOf(folder)).toThrow('may it be shipped?');
	});
});
