import { describe, expect, it } from 'vitest';
import { sourcesDisagree } from '#lib/domain/disagreement.ts';
import { positionOf } from '#lib/domain/evidence.ts';
import { claim } from './claims.ts';
import { claimsAbout } from './evidence-on-file.ts';

const says = (value: string, source?: string) =>
	claim({ id: `${value} ${source}`, value, from: 2015, to: 2016, source });

describe('sources', () => {
	it('disagree where two of them have no value in common', () => {
		expect(sourcesDisagree([says('core', 'a'), says('mixed', 'b')])).toBe(true);
		expect(sourcesDisagree([says('core'), says('mixed')])).toBe(true);
		expect(sourcesDisagree([says('core', 'a'), says('mixed', 'a'), says('project', 'b')])).toBe(true);
	});
	it('do not where one is read two ways, alone or beside another that says one of them', () => {
		expect(sourcesDisagree([says('core', 'a'), says('mixed', 'a')])).toBe(false);
		expect(sourcesDisagree([says('core', 'a'), says('mixed', 'a'), says('core', 'b')])).toBe(false);
		expect(sourcesDisagree([says('core', 'a'), says('core', 'b')])).toBe(false);
	});
	it('of British Columbia’s office: the door since 2014 is one source, read two ways', () => {
		const position = positionOf(
			claimsAbout('bc-octip').filter(({ choice }) => choice === 'entry'),
			'last-known',
		);
		if (position.kind !== 'conflicting') throw new Error('Two values are told');
		expect(sourcesDisagree(position.sides.flatMap(({ claims }) => claims))).toBe(false);
	});
});
