// Makes what the editor and the checks read: Kit's types and the compiled messages.
import { compile } from '@inlang/paraglide-js';
import { execFileSync } from 'node:child_process';

await compile({
	project: './src/lib/i18n/project.inlang',
	outdir: './src/lib/i18n/paraglide',
	strategy: ['globalVariable', 'baseLocale'],
	emitTsDeclarations: true,
});
execFileSync(process.execPath, ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync'], { stdio: 'inherit' });
