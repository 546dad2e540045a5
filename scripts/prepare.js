// Makes what the editor and the checks read: Kit's types and the compiled messages.
import { execFileSync } from 'node:child_process';
import { compileMessages } from './messages.js';

await compileMessages('message-modules');
execFileSync(process.execPath, ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync'], { stdio: 'inherit' });
