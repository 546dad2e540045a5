import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { securityTxt } from '../../../scripts/security-txt.js';

const NOW = new Date('2026-11-30T12:00:00Z');
const FILLED = {
	contacts: ['mailto:security@example.org', 'https://example.org/report'],
	languages: ['fr', 'en'],
};

test('says who is to be written to, in which languages, and until when', () => {
	expect(securityTxt(FILLED, NOW)?.split('\n')).toEqual([
		'Contact: mailto:security@example.org',
		'Contact: https://example.org/report',
		'Expires: 2027-10-26T12:00:00.000Z',
		'Preferred-Languages: fr, en',
		'',
	]);
});

test('ends in less than a year', () => {
	const [, expires = ''] = /^Expires: (.+)$/m.exec(securityTxt(FILLED, NOW) ?? '') ?? [];
	const days = (Date.parse(expires) - NOW.getTime()) / 86_400_000;
	expect(days).toBeGreaterThan(300);
	expect(days).toBeLessThan(365);
});

test('is left out while there is no contact', () => {
	expect(securityTxt({ contacts: [], languages: ['fr'] }, NOW)).toBeUndefined();
});

test.each(['security@example.org', 'http://example.org', 'mailto:a@b.ca\nExpires: never', ''])(
	'refuses a contact that is no address: %j',
	(contact) => {
		expect(() => securityTxt({ contacts: [contact], languages: [] }, NOW)).toThrow('is not an address');
	},
);

test('the file of the maintainers can be read', () => {
	const given = JSON.parse(readFileSync('docs/hosting/security-contacts.json', 'utf8'));
	expect(() => securityTxt(given, NOW)).not.toThrow();
});
