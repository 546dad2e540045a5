import adapter from '@sveltejs/adapter-static';
import { withOfflineManifest } from './scripts/offline-manifest.js';

const build = process.env.CHARPENTE_BUILD ?? 'build';

/** @type {import('@sveltejs/kit').Config} */
const config = {
	compilerOptions: { runes: true },
	kit: {
		adapter: withOfflineManifest(adapter({ pages: build, fallback: '404.html', strict: true }), build),
		// Another build beside the first, for the tests of a site under a sub-path.
		outDir: build === 'build' ? '.svelte-kit' : `.svelte-kit/${build}`,
		// Absolute addresses: a page answers with and without its trailing slash, under any sub-path.
		paths: {
			base: /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? ''),
			relative: false,
		},
		prerender: {
			handleHttpError: 'fail',
			handleMissingId: 'fail',
			entries: ['*'],
		},
		serviceWorker: { register: false },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self'],
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				'worker-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self'],
			},
		},
	},
};

export default config;
