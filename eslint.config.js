import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * One layer of the house: files of `folders` may not import what `refused` matches.
 * @param {string[]} folders
 * @param {string} sentence
 * @param {string[]} refused
 */
const layer = (folders, sentence, refused) => ({
	files: folders.flatMap((folder) => [`src/lib/${folder}/**/*.ts`, `src/lib/${folder}/**/*.svelte`]),
	rules: {
		'no-restricted-imports': ['error', { patterns: [{ regex: refused.join('|'), message: sentence }] }],
	},
});

const FRAMEWORK = ['^svelte', '^\\$app', '^\\$lib', '^xstate', '^idb', '^chart\\.js', '^@sveltejs'];
/** Where features meet: the person's session, and the words that every view of the evidence shares. */
const MEETING_PLACES = ['session', 'evidence'];
const FEATURES = [
	...MEETING_PLACES,
	'walk',
	'compare',
	'offline',
	'home',
	'designs',
	'shell',
	'models',
	'matrix',
	'time',
	'places',
	'patterns',
	'context',
	'sources',
	'own-models',
	'coherence',
	'robustness',
];

export default ts.config(
	{
		ignores: [
			'build',
			'build-below',
			'.svelte-kit',
			'src/lib/i18n/paraglide',
			'test-results',
			'playwright-report',
		],
	},
	ts.configs.recommended,
	svelte.configs.recommended,
	{ languageOptions: { globals: { ...globals.browser, ...globals.node } } },
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
	},
	{
		rules: {
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'no-undef': 'off',
			'no-alert': 'error',
			eqeqeq: 'error',
			'svelte/no-at-html-tags': 'error',
		},
	},
	{
		files: ['src/**/*.ts', 'src/**/*.svelte'],
		// The domain knows no language but the order of its ties, made once.
		ignores: ['src/lib/i18n/format.ts', 'src/lib/domain/**'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector:
						":matches(NewExpression[callee.object.name='Intl'], CallExpression[callee.property.name=/^toLocale(Date|Time)?String$/])",
					message: 'A formatter is dear: take the one that i18n/format.ts made once.',
				},
			],
		},
	},
	layer(['domain'], 'The domain is pure: it imports nothing but itself.', [
		...FRAMEWORK,
		'#lib/(?!domain/)',
		'\\.\\./',
	]),
	layer(['content'], 'The content knows the domain only.', [...FRAMEWORK, '#lib/(storage|ui|features)/']),
	layer(['i18n'], 'The messages know nothing else.', [...FRAMEWORK, '#lib/(?!i18n/)']),
	layer(['words'], 'Words are pure: a value of the domain and a language give a sentence.', [
		...FRAMEWORK,
		'#lib/(?!(domain|content|i18n|words)/)',
	]),
	layer(['storage'], 'The storage knows the domain, and alone knows idb.', [
		'^svelte',
		'^\\$app',
		'^xstate',
		'^chart\\.js',
		'#lib/(content|ui|features|i18n)/',
	]),
	layer(['ui'], 'The ui is given words and values: it knows the domain and, in ui/charts alone, chart.js.', [
		'^\\$app',
		'^xstate',
		'^idb',
		'^chart\\.js',
		'#lib/(content|features|storage)/',
	]),
	layer(['ui/charts'], 'A chart knows the domain and chart.js.', [
		'^\\$app',
		'^xstate',
		'^idb',
		'#lib/(content|features|storage)/',
	]),
	...FEATURES.map((feature) =>
		layer(
			[`features/${feature}`],
			'A feature never imports another one: they meet in features/session and features/evidence. idb and chart.js have their own places.',
			[
				'^idb',
				'^chart\\.js',
				...(feature === 'session' ? [] : ['^xstate']),
				`#lib/features/(?!${[feature, ...MEETING_PLACES].join('/|')}/)`,
			],
		),
	),
	{
		files: ['src/lib/features/**/*.machine.ts', 'src/lib/features/**/actor.svelte.ts'],
		rules: { 'no-restricted-imports': 'off' },
	},
	{
		files: ['src/routes/**/*.svelte', 'src/routes/**/*.ts'],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							regex: '^(xstate|idb|chart\\.js)',
							message: 'Routes place things: the libraries are behind the features.',
						},
					],
				},
			],
		},
	},
	{
		files: ['tests/journeys/**/*.ts'],
		ignores: ['tests/journeys/visit.ts', 'tests/journeys/early.spec.ts', 'tests/journeys/every-page.spec.ts'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector: 'CallExpression[callee.property.name=/^(goto|reload)$/]',
					message: 'visit() and reload() wait until the app answers: a click before that may come too early.',
				},
			],
		},
	},
);
