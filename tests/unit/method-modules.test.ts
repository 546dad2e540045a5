import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const sections = readFileSync('docs/METHOD.md', 'utf8').split(/^## /m).slice(1);

it('each section of the method names modules that exist, or says that there is none yet', () => {
	expect(sections.length).toBeGreaterThan(4);
	for (const section of sections) {
		const [title = ''] = section.split('\n');
		if (!/^\d/.test(title)) continue;
		const named = /^_Modules of `src\/lib\/domain`:_ (.*)$/m.exec(section)?.[1] ?? '';
		const files = [...named.matchAll(/`([^`]+)`/g)].map((match) => `src/lib/domain/${match[1]}`);
		expect(files.length > 0 || section.includes('_No module yet._'), title).toBe(true);
		expect(
			files.filter((file) => !existsSync(file)),
			title,
		).toEqual([]);
	}
});
