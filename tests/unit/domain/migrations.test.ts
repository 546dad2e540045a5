import { describe, expect, it } from 'vitest';
import { migrated, type Migrations } from '#lib/domain/migrations.ts';

/** Two formats of a document that exists in this test alone. */
interface Formats {
	1: { readonly version: 1; readonly title: string };
	2: { readonly version: 2; readonly titles: readonly string[] };
}
const MIGRATIONS: Migrations<Formats, 2> = {
	1: ({ title }) => ({ version: 2, titles: [title] }),
};
const toNewest = (document: Formats[keyof Formats]) => migrated<Formats, 2>(document, 2, MIGRATIONS);

describe('a document of a past format', () => {
	it('moves up by the step out of its version', () => {
		expect(toNewest({ version: 1, title: 'Table' })).toEqual({ version: 2, titles: ['Table'] });
	});

	it('stays as it is where it has the newest format', () => {
		const document = { version: 2, titles: ['Table', 'Board'] } as const;
		expect(toNewest(document)).toBe(document);
	});

	it('is refused where no step leaves its version', () => {
		const unknown = { version: 3, titles: [] } as unknown as Formats[2];
		expect(() => toNewest(unknown)).toThrow('No migration leaves version 3');
	});
});
