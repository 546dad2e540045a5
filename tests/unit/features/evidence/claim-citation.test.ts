import { beforeEach, describe, expect, it } from 'vitest';
import { claimCitation, errorReport } from '#lib/features/evidence/claim-citation.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';
import type { Claim } from '#lib/ui/evidence/source.ts';

const claim: Claim = {
	...{ id: 'a-claim', model: 'a-body', kind: 'position', from: 2007, to: 2011 },
	...{ status: 'inferred', confidence: 'low', note: 'Une ligne de jour et de nuit.' },
	...{ locator: 'page 4', checks: [] },
	source: {
		...{ id: 'a-source', title: 'A report', publisher: 'A ministry', author: 'A. Writer', year: 2014 },
		...{ language: 'en', url: 'https://example.org/report', accessed: '2026-11-23' },
		...{ titleSupplied: false, yearEstimated: false, copy: false, addressSeen: true },
	},
};
const address = 'https://charpente.example/fr/models/a-body/#a-claim';

beforeEach(() => overwriteGetLocale(() => 'fr'));

describe('the citation of a claim', () => {
	it('says body, period, status, note, source, and the address of the claim with the version of the data', () => {
		expect(claimCitation(claim, 'Une table', address).split('\n')).toEqual([
			'Une table (2007-2011, déduit)\u00a0: Une ligne de jour et de nuit.',
			'Source\u00a0: A. Writer, A report, A ministry, 2014. https://example.org/report',
			`Charpente, énoncé a-claim, données, version 2.0.0, 30 novembre 2026, ${address}`,
		]);
	});
	it('hides no weakness of the source: title of our own, year estimated, only a copy seen', () => {
		const source = { ...claim.source, titleSupplied: true, yearEstimated: true, copy: true };
		expect(claimCitation({ ...claim, source }, 'Une table', address)).toContain(
			'[A report], A ministry, ≈ 2014 (année estimée). https://example.org/report Seule une copie a été vue.',
		);
		const unopened = { ...claim.source, addressSeen: false };
		expect(claimCitation({ ...claim, source: unopened }, 'Une table', address)).toContain(
			m.evidence_source_address(),
		);
		const undated = { ...claim.source, author: 'A ministry', year: null };
		expect(claimCitation({ ...claim, source: undated }, 'Une table', address)).toContain(
			'Source\u00a0: A report, A ministry, sans date.',
		);
	});
});

describe('a report of an error', () => {
	it('carries the citation and what the person wrote, and is sent by nobody', () => {
		const { subject, text } = errorReport(claim, 'Une table', address, '  L’année est fausse. ');
		expect(subject).toContain('a-claim');
		expect(text).toContain(claimCitation(claim, 'Une table', address));
		expect(text.endsWith('\nL’année est fausse.')).toBe(true);
	});
	it('leaves room where nothing was written', () => {
		expect(errorReport(claim, 'Une table', address, ' ').text.endsWith('\n…')).toBe(true);
	});
});
