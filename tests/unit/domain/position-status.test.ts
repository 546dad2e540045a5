import { expect, it } from 'vitest';
import type { Position } from '#lib/domain/evidence.ts';
import { positionStatus } from '#lib/domain/position-status.ts';

const read = { year: 2026, attested: 2020 };
const side = (value: string, status: 'documented' | 'inferred') => ({
	...{ value, status, attested: 2020, claims: [] },
});

it.each<[string, Position, 'documented' | 'inferred' | undefined]>([
	['a documented value', { kind: 'known', ...read, side: side('core', 'documented') }, 'documented'],
	['an inferred value', { kind: 'known', ...read, side: side('core', 'inferred') }, 'inferred'],
	['a list', { kind: 'at-least', ...read, status: 'inferred', items: ['police'], claims: [] }, 'inferred'],
	[
		'sources that disagree',
		{ kind: 'conflicting', ...read, sides: [side('core', 'documented'), side('mixed', 'documented')] },
		undefined,
	],
	['other years', { kind: 'other-years', year: 2026, spans: [] }, undefined],
	['nothing', { kind: 'not-documented' }, undefined],
])('how a position is known: %s', (_what, position, status) => {
	expect(positionStatus(position)).toBe(status);
});
