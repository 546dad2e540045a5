import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const components = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
	path.endsWith('.svelte'),
);

/** The statements at the top of a component's script: they run once, whatever language is chosen afterwards. */
function statements(text: string): readonly string[] {
	const script = /<script lang="ts"[^>]*>\n(.*?)<\/script>/s.exec(text)?.[1] ?? '';
	return script.split(/\n(?=\t(?:const|let|function|async|export|import|interface|type|\$|on\w+\(|\/))/);
}

/** Words that a statement makes at once, not in a function nor in what is derived. */
export function wordsMadeOnce(text: string): readonly string[] {
	return statements(text).filter((statement) => {
		const [first = ''] = statement.trim().split('\n');
		if (!/^(const|let) /.test(first) || /^let \{/.test(first)) return false;
		if (/^\w+ [^=]*= (\$derived|async |(\([^)]*\)|\w+)(: \w+)? =>)|= \(.*=>(?: \{)?$/.test(first))
			return false;
		return /\b(m\.\w+|\w+Words?|partGroups)\(/.test(statement);
	});
}

describe('words follow the language', () => {
	it.each(components)('%s makes none once and keeps it', (path) => {
		expect(wordsMadeOnce(readFileSync(`src/${path}`, 'utf8'))).toEqual([]);
	});

	it('tells words that are made once from those that follow', () => {
		const script = (line: string) => `<script lang="ts">\n\t${line}\n</script>`;
		expect(wordsMadeOnce(script('const title = m.own_title();'))).toHaveLength(1);
		expect(wordsMadeOnce(script('const kinds = KINDS.map((one) => kindWord(one));'))).toHaveLength(1);
		expect(wordsMadeOnce(script('let said = $state(typed ?? m.own_title());'))).toHaveLength(1);
		expect(wordsMadeOnce(script('const title = $derived(m.own_title());'))).toEqual([]);
		expect(wordsMadeOnce(script('const title = () => m.own_title();'))).toEqual([]);
	});
});
