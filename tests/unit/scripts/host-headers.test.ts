import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headersOfNetlify, headersOfNginx } from '../../../scripts/host-headers.js';

const netlify = headersOfNetlify(readFileSync('static/_headers', 'utf8'));
const config = readFileSync('docs/hosting/nginx.conf', 'utf8');
const nginx = headersOfNginx(config);

test('the two ready-made configurations say the same', () => {
	expect([...nginx.always].sort()).toEqual([...netlify.always].sort());
	expect(nginx.cached).toBe(netlify.cached);
	expect(nginx.revalidated).toBe('no-cache');
	expect(nginx.cached).toBe('public, max-age=31536000, immutable');
});

test('every header of nginx is read, stands in the server and holds for errors too', () => {
	expect(config.match(/add_header/g)).toHaveLength(nginx.always.size + 1);
	expect(config.match(/^\tadd_header \S+ .+ always;$/gm)).toHaveLength(nginx.always.size + 1);
});

test('what a page may do and who may frame it are said', () => {
	expect([...netlify.always.keys()]).toEqual([
		...['X-Content-Type-Options', 'Referrer-Policy', 'Permissions-Policy'],
		...['Cross-Origin-Opener-Policy', 'Strict-Transport-Security', 'Content-Security-Policy'],
	]);
	expect(netlify.always.get('Content-Security-Policy')).toBe("frame-ancestors 'none'");
});
