import { expect, it } from 'vitest';
import { rawText } from '#lib/storage/raw-text.ts';

const deep = (levels: number): unknown => (levels === 0 ? 'end' : [deep(levels - 1)]);

it('writes out whatever a browser can store', () => {
	const circular: Record<string, unknown> = { name: 'Est' };
	circular['self'] = circular;
	const twice = { a: 1 };
	expect(
		JSON.parse(
			rawText({
				circular,
				big: 12n,
				day: new Date('2026-11-23T00:00:00Z'),
				none: new Date(NaN),
				map: new Map([['a', 1n]]),
				set: new Set([NaN, undefined]),
				bytes: new Uint8Array([1, 2]),
				buffer: new Uint8Array([3]).buffer,
				pattern: /a/,
				twice: [twice, twice],
			}),
		),
	).toEqual({
		circular: { name: 'Est', self: '[circular]' },
		big: '12n',
		day: '2026-11-23T00:00:00.000Z',
		none: 'Invalid Date',
		map: [['a', '1n']],
		set: ['NaN', null],
		bytes: [1, 2],
		buffer: [3],
		pattern: '/a/',
		twice: [{ a: 1 }, { a: 1 }],
	});
	expect(rawText(undefined)).toBe('null');
	expect(rawText(deep(5_000))).toContain('[deeper]');
});
