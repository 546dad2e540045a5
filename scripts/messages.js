// How the messages are compiled, by Vite and by the checks alike.
import { compile } from '@inlang/paraglide-js';

/** @type {Parameters<typeof compile>[0]} */
export const MESSAGES = {
	project: './src/lib/i18n/project.inlang',
	outdir: './src/lib/i18n/paraglide',
	strategy: ['globalVariable', 'baseLocale'],
	emitTsDeclarations: true,
};

/**
 * Compiles the messages once, before checks that run side by side and would each do it in the same folder: a build wants
 * a module for each message, the tests a module for each language.
 *
 * @param {'message-modules' | 'locale-modules'} outputStructure
 */
export async function compileMessages(outputStructure) {
	await compile({ ...MESSAGES, outputStructure });
}

/** Told to Vite by this variable, it takes the messages as they are. */
export const COMPILED = { CHARPENTE_MESSAGES: 'compiled' };
