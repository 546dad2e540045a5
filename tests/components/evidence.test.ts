import { beforeEach, describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';
import AddressGaps from '#lib/features/evidence/AddressGaps.svelte';
import { m } from '#lib/i18n/paraglide/messages.js';
import ClaimCard from '#lib/ui/evidence/ClaimCard.svelte';
import SourceLine from '#lib/ui/evidence/SourceLine.svelte';
import type { Claim, Source } from '#lib/ui/evidence/source.ts';
import StatusMark from '#lib/ui/evidence/StatusMark.svelte';

const SOURCE: Source = {
	id: 'a-source',
	title: 'A plain report',
	publisher: 'A ministry',
	author: 'A. Writer',
	year: 2014,
	language: 'en',
	url: 'https://example.org/report',
	accessed: '2026-11-23',
	titleSupplied: false,
	yearEstimated: false,
	copy: false,
	addressSeen: true,
};

const CLAIM: Claim = {
	id: 'a-claim',
	model: 'a-body',
	kind: 'position',
	from: 2013,
	to: null,
	status: 'inferred',
	confidence: 'low',
	note: 'La table se réunit chaque mois.',
	source: SOURCE,
	locator: 'page 4',
	checks: ['source-checked', 'second-coded'],
};

beforeEach(() => overwriteGetLocale(() => 'fr'));

describe('a source', () => {
	test('gives its author, title, publisher, year, language, day and place, and an outside link', async () => {
		const screen = await render(SourceLine, { source: SOURCE, locator: 'page 4' });
		const text = screen.container.textContent?.replace(/\s+/g, ' ') ?? '';
		expect(text).toContain('A. Writer, A plain report');
		expect(text).toContain('A ministry, 2014, en anglais');
		expect(text).toContain('page 4');
		expect(text).toContain('Consulté le 23 novembre 2026.');
		expect(text).not.toContain('[');
		expect(text).not.toContain('copie');
		const link = screen.container.querySelector('a');
		expect(link?.href).toBe('https://example.org/report');
		expect(link?.relList.contains('noreferrer')).toBe(true);
		expect(link?.relList.contains('noopener')).toBe(true);
		expect(link?.relList.contains('external')).toBe(true);
		expect(link?.hreflang).toBe('en');
	});

	test('says each of its weaknesses', async () => {
		const source = { ...SOURCE, titleSupplied: true, yearEstimated: true, copy: true, addressSeen: false };
		const screen = await render(SourceLine, { source });
		const text = screen.container.textContent?.replace(/\s+/g, ' ') ?? '';
		expect(text).toContain('[A plain report]');
		expect(text).toContain('≈ 2014 (année estimée)');
		expect(text).toContain('Seule une copie a été vue.');
		expect(text).toContain('elle n’a pas été ouverte.');
	});

	test('says when it is undated, and names a publisher that is its own author once', async () => {
		const screen = await render(SourceLine, { source: { ...SOURCE, year: null, author: 'A ministry' } });
		const text = screen.container.textContent ?? '';
		expect(text).toContain('sans date');
		expect(text.match(/A ministry/g)).toHaveLength(1);
	});
});

describe('a claim', () => {
	test('shows its value, period, status, confidence, checks and source', async () => {
		const screen = await render(ClaimCard, { claim: CLAIM, value: 'Table permanente' });
		const text = screen.container.textContent?.replace(/\s+/g, ' ') ?? '';
		for (const words of [
			'Table permanente',
			'La table se réunit chaque mois.',
			'depuis 2013',
			'(dernière mention : 2014)',
			'déduit',
			'confiance faible',
			'passage vérifié à la source',
			'codé une deuxième fois, sans voir le premier codage',
			'A plain report',
			'page 4',
		])
			expect(text).toContain(words);
	});

	test('an outcome and a lesson say what they are', async () => {
		const outcome = await render(ClaimCard, { claim: { ...CLAIM, kind: 'outcome', checks: [] } });
		expect(outcome.container.textContent).toContain('Suite');
		expect(outcome.container.textContent).not.toContain('sans voir le premier codage');
		const lesson = await render(ClaimCard, { claim: { ...CLAIM, kind: 'lesson' } });
		expect(lesson.container.textContent).toContain('Leçon');
	});
});

test('documented and inferred differ by shape and by word, in both languages', async () => {
	const documented = await render(StatusMark, { status: 'documented' });
	const inferred = await render(StatusMark, { status: 'inferred' });
	expect(documented.container.querySelector('rect')?.getAttribute('stroke-dasharray')).toBeNull();
	expect(inferred.container.querySelector('rect')?.getAttribute('stroke-dasharray')).not.toBeNull();
	expect(documented.container.textContent).toContain('explicite');
	expect(inferred.container.textContent).toContain('déduit');
	overwriteGetLocale(() => 'en');
	const english = await render(StatusMark, { status: 'inferred' });
	expect(english.container.textContent).toContain('inferred');
});

describe('an address that names an initiative added elsewhere', () => {
	const gap = 'body=own-11111111-2222-4333-8444-555555555555';
	const saidBy = async (ownRead?: boolean) => {
		const props = ownRead === undefined ? { gaps: [gap] } : { gaps: [gap], ownRead };
		const { container } = await render(AddressGaps, props);
		return () => container.textContent?.trim();
	};

	test('is told where such initiatives are shown, once they have been read', async () => {
		expect((await saidBy(false))()).toBe('');
		await expect.poll(await saidBy(true)).toBe(m.evidence_address_own());
	});

	test('is told as not understood on a page that shows none', async () => {
		expect((await saidBy())()).toBe(m.evidence_address_gaps({ parts: gap }));
	});
});
