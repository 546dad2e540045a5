/** One field of a record of RIS. */
export type RisField = readonly [tag: string, value: string];

const DAY = /^\d{4}\/\d{2}\/\d{2}$/;

const VALUES: Readonly<Record<string, RegExp>> = {
	TY: /^(NEWS|ENCYC|ELEC)$/,
	// `Family, Given`, or one whole name and a comma; no asterisk; at most 255 characters.
	AU: /^(?=.{2,255}$)[^,*]+,( [^,*]+)?$/,
	...{ PY: /^\d{4}$/, Y2: DAY, LA: /^(fr|en)$/, UR: /^https?:\/\/\S+$/, ER: /^$/ },
};

const NEEDED = ['TY', 'ID', 'AU', 'TI', 'Y2', 'LA', 'UR', 'ER'] as const;
const REPEATED = new Set(['AU']);

/** A file of RIS read strictly, a line a field, into its records: what the rules forbid is told, not read around. */
export function readRis(text: string): {
	readonly records: readonly (readonly RisField[])[];
	readonly faults: readonly string[];
} {
	const faults: string[] = [];
	const records: RisField[][] = [];
	if (!text.endsWith('\r\n')) faults.push('the last line is not ended');
	let open = false;
	for (const [at, line] of text.replace(/\r\n$/, '').split('\r\n').entries()) {
		const [, tag, value = ''] = /^([A-Z][A-Z0-9]) {2}- ([^\r\n]*)$/.exec(line) ?? [];
		if (tag === undefined) faults.push(`line ${at + 1} is no field: ${line}`);
		else if ((tag === 'TY') === open) faults.push(`line ${at + 1}: ${tag} stands where it may not`);
		else {
			if (tag === 'TY') records.push([]);
			records.at(-1)?.push([tag, value]);
			open = tag !== 'ER';
			if (VALUES[tag] && !VALUES[tag].test(value)) faults.push(`line ${at + 1}: ${line}`);
		}
	}
	if (open) faults.push('the last record does not end');
	for (const record of records) {
		const tags = record.map(([tag]) => tag);
		const id = record.find(([tag]) => tag === 'ID')?.[1];
		for (const tag of NEEDED) if (!tags.includes(tag)) faults.push(`${id}: no ${tag}`);
		for (const tag of tags)
			if (!REPEATED.has(tag) && tags.indexOf(tag) !== tags.lastIndexOf(tag))
				faults.push(`${id}: ${tag} twice`);
	}
	return { records, faults };
}
