import { expect, test } from 'vitest';
import { livedSo } from '#lib/features/matrix/lived-so.ts';
import { fieldQuery } from '#lib/features/evidence/field-query.ts';
import { CHOICES } from '../../domain/evidence-on-file.ts';

test('what is asked of single options is a configuration: one of them, or any of the others', () => {
	const lived = livedSo(
		[
			{ choice: 'case', is: 'this', option: 'direct' },
			{ choice: 'funding', is: 'not-this', option: 'core' },
		],
		CHOICES,
	);
	expect(lived && fieldQuery(lived, CHOICES)).toBe('?case=direct&funding=in-kind,project,mixed');
});

test('what a configuration cannot say has none', () => {
	expect(livedSo([], CHOICES)).toBeUndefined();
	expect(livedSo([{ choice: 'case', is: 'documented' }], CHOICES)).toBeUndefined();
	expect(livedSo([{ choice: 'members', is: 'this', option: 'police' }], CHOICES)).toBeUndefined();
	const twice = [
		{ choice: 'case', is: 'this', option: 'direct' },
		{ choice: 'case', is: 'not-this', option: 'none' },
	] as const;
	expect(livedSo(twice, CHOICES)).toBeUndefined();
});
