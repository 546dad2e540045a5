import { expect, it } from 'vitest';
import { addressedName } from '#lib/features/evidence/addressed-name.ts';

it.each([
	['', ''],
	['#', ''],
	['#qc-table-01', 'qc-table-01'],
	['#%C3%A9nonc%C3%A9', 'énoncé'],
	['#100%', '100%'],
])('of %s, an address names "%s"', (hash, name) => {
	expect(addressedName({ hash })).toBe(name);
});
