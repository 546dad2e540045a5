import { describe, expect, it } from 'vitest';
import { reroute } from '../../src/hooks.ts';

const routed = (pathname: string) =>
	reroute({ url: new URL(`https://a.example${pathname}`), fetch: globalThis.fetch });

describe('the edges of addresses', () => {
	it.each(['/en/models/%E0%A4%A/', '/en/%ff/', '/%'])('takes %s letter for letter', (pathname) => {
		const taken = String(routed(pathname));
		expect(decodeURI(taken)).toBe(pathname);
	});

	it('leads from the file of a page to the page', () => {
		expect(routed('/en/index.html')).toBe('/en/');
		expect(routed('/base/fr/models/bc-octip/index.html')).toBe('/base/fr/models/bc-octip/');
	});

	it.each(['/fr/models/bc-octip/', '/fr/mod%C3%A8le/', '/', '/en/index.htmlx'])('leaves %s', (pathname) => {
		expect(routed(pathname)).toBe(pathname);
	});
});
