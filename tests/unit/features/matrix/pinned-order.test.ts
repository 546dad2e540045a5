import { describe, expect, it } from 'vitest';
import { CHOICES } from '#lib/content/choices.ts';
import type { Position } from '#lib/domain/evidence.ts';
import { setBeside } from '#lib/features/matrix/pinned-order.ts';

const known = (value: string): Position => ({
	kind: 'known',
	year: 2026,
	attested: 2026,
	side: { value, status: 'documented', attested: 2026, claims: [] },
});
const ids = (choices: readonly { readonly id: string }[]) => choices.map(({ id }) => id);

describe('bodies side by side', () => {
	it('differ, are alike, or cannot be told, one of the three for each choice', () => {
		const { apart, alike, unknown } = setBeside(CHOICES, [
			{ positions: { entry: known('single'), funding: known('core'), case: known('direct') } },
			{ positions: { entry: known('single'), funding: known('project') } },
			{ positions: { entry: known('single') } },
		]);
		expect(ids(apart)).toEqual(['funding']);
		expect(ids(alike)).toEqual(['entry']);
		expect(unknown).toHaveLength(CHOICES.length - 2);
		expect(ids(unknown)).toContain('case');
	});
});
