/** Deeper nesting is refused: no design comes near, and a hostile file could exhaust the stack. */
const DEEPEST = 50;

/**
 * JSON with sorted keys and no spaces: the same text for the same value, whatever the order it was built in.
 * Throws a RangeError beyond 50 levels.
 */
export function canonicalJson(value: unknown, depth = 0): string {
	if (depth > DEEPEST) throw new RangeError('Nested too deeply');
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
	if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item, depth + 1)).join(',')}]`;
	const members = Object.entries(value)
		.filter(([, member]) => member !== undefined)
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member, depth + 1)}`);
	return `{${members.join(',')}}`;
}
