// /.well-known/security.txt (RFC 9116), from the contacts that the maintainers fill in.
import { readFileSync } from 'node:fs';

const CONTACTS = 'docs/hosting/security-contacts.json';
/** RFC 9116 asks for less than a year; each build counts from its own day. */
const DAYS = 330;

/** @typedef {{ contacts: string[], languages: string[] }} SecurityContacts */

/**
 * The text of the file; undefined while nobody is to be written to. Throws where a contact is not an address that RFC
 * 9116 allows (https:, mailto: or tel:).
 * @param {SecurityContacts} given the first contact is the preferred one @param {Date} now
 * @returns {string | undefined}
 */
export function securityTxt({ contacts, languages }, now) {
	if (contacts.length === 0) return undefined;
	for (const contact of contacts)
		if (!/^(https:\/\/|mailto:|tel:)\S+$/.test(contact))
			throw new Error(
				`${CONTACTS}: "${contact}" is not an address that begins with https://, mailto: or tel:`,
			);
	const expires = new Date(now.getTime() + DAYS * 86_400_000);
	return [
		...contacts.map((contact) => `Contact: ${contact}`),
		`Expires: ${expires.toISOString()}`,
		...(languages.length > 0 ? [`Preferred-Languages: ${languages.join(', ')}`] : []),
		'',
	].join('\n');
}

/** Writes it into the built site, where there is a contact. @returns {import('vite').Plugin} */
export function securityContacts() {
	return {
		name: 'security-contacts',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		generateBundle() {
			const source = securityTxt(JSON.parse(readFileSync(CONTACTS, 'utf8')), new Date());
			if (source !== undefined)
				this.emitFile({ type: 'asset', fileName: '.well-known/security.txt', source });
		},
	};
}
