/** How deep what is stored is written out. */
const DEEPEST = 100;

function written(value: unknown, above: readonly object[]): unknown {
	if (typeof value === 'bigint') return `${value}n`;
	if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
	if (typeof value !== 'object' || value === null) return value;
	if (above.includes(value)) return '[circular]';
	if (above.length > DEEPEST) return '[deeper]';
	const below = [...above, value];
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
	if (value instanceof ArrayBuffer) return [...new Uint8Array(value)];
	if (ArrayBuffer.isView(value)) return [...new Uint8Array(value.buffer, value.byteOffset, value.byteLength)];
	if (value instanceof Map)
		return [...value].map(([key, member]) => [written(key, below), written(member, below)]);
	if (Array.isArray(value) || value instanceof Set)
		return [...value].map((member) => written(member, below) ?? null);
	if (value instanceof RegExp || value instanceof Error) return String(value);
	return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, written(member, below)]));
}

/**
 * Whatever a browser can store, as JSON that a person can read and mend. What JSON has no form for is written in words
 * (`12n`, `[circular]`) instead of throwing.
 */
export function rawText(value: unknown): string {
	return JSON.stringify(written(value, []), null, '\t') ?? 'null';
}
