import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { writeOfflineManifest } from '../../scripts/offline-manifest.js';

const TEXT = ['.html', '.js', '.css', '.json'];

/** What the next build says instead: once in code (the footer of each page), once in data (a page's title). */
export const MARKS = {
	code: { before: 'Rien ne quitte cet appareil.', next: 'Rien ne quitte cet appareil, version suivante.' },
	data: {
		before: 'Office to Combat Trafficking in Persons',
		next: 'Office to Combat Trafficking in Persons, next',
	},
};

/**
 * Makes of a built site the one that would follow it, without building: another version, other names of every script,
 * style sheet and font, other words in the code and in the data, and the hashes of the policy that fit them.
 */
export function nextBuild(built: string, folder: string): void {
	rmSync(folder, { recursive: true, force: true });
	cpSync(built, folder, { recursive: true });
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
	const { version } = JSON.parse(readFileSync(join(folder, '_app/version.json'), 'utf8')) as {
		version: string;
	};
	const names = new Map<string, string>();
	for (const file of files) {
		const name = file.slice(dirname(file).length + 1);
		if (file.includes('/_app/immutable/') && !file.includes('/offline/'))
			names.set(name, name.replace(/(\.\w+)$/, 'next$1'));
	}
	const rewritten = (text: string) =>
		text
			.replace(/[\w-]+(?:\.[\w-]+)*\.(?:js|css|woff2)/g, (name) => names.get(name) ?? name)
			.replaceAll(version, `${version}9`)
			.replace(/__sveltekit_\w+/g, '$&next')
			.replaceAll(MARKS.code.before, MARKS.code.next)
			.replaceAll(MARKS.data.before, MARKS.data.next);
	for (const file of files) {
		if (TEXT.includes(extname(file))) {
			const text = rewritten(readFileSync(file, 'utf8'));
			writeFileSync(file, file.endsWith('.html') ? withItsPolicy(text) : text);
		}
		const name = file.slice(dirname(file).length + 1);
		const next = names.get(name);
		if (next && file.includes('/_app/immutable/')) renameSync(file, join(dirname(file), next));
	}
	writeOfflineManifest(folder);
}

/** The policy of a page names the hash of its one inline script. */
function withItsPolicy(html: string): string {
	const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1];
	if (script === undefined) return html;
	const hash = createHash('sha256').update(script).digest('base64');
	return html.replace(/'sha256-[^']+'/, `'sha256-${hash}'`);
}
