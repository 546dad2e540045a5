import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenOptions } from '#lib/domain/answers.ts';
import { designFromModel } from '#lib/domain/design-from-model.ts';
import { positionsOf } from '#lib/domain/evidence.ts';
import { worldArbitrary } from './arbitraries.ts';
import { CHOICES, claimsAbout } from './evidence-on-file.ts';

const from = (model: string, year: number | 'last-known' = 'last-known') =>
	designFromModel(CHOICES, positionsOf(CHOICES, claimsAbout(model), year));

describe('a design that starts from British Columbia’s office', () => {
	const taken = from('bc-octip');
	it('copies what is known', () => {
		for (const [choice, value] of [
			['permanence', 'office'],
			['coordination', 'permanent'],
			['funding', 'core'],
			['agreements', 'bilateral'],
			['police', 'partner'],
		] as const) {
			expect(chosenOptions(taken.entries, choice)).toEqual([value]);
			expect(taken.copied).toContain(choice);
		}
	});
	it('leaves open what the sources dispute', () => {
		// the door: single or separate since 2014 · the role in cases: coordination or referral since 2016
		expect(taken.conflicting).toEqual(['entry', 'case']);
		expect(Object.keys(taken.entries)).not.toContain('entry');
		expect(Object.keys(taken.entries)).not.toContain('case');
	});
	it('copies a list as far as it is known, and says that it is partial', () => {
		expect(taken.partial).toContain('members');
		expect([...chosenOptions(taken.entries, 'members')].sort()).toEqual([
			'community',
			'government',
			'immigration',
			'indigenous',
			'police',
		]);
	});
	it('follows the year that is read', () => {
		expect(chosenOptions(from('bc-octip', 2011).entries, 'entry')).toEqual(['single']);
	});
});

it('takes nothing from a committee of which nothing was found', () => {
	expect(from('ns-committee')).toEqual({
		entries: {},
		copied: [],
		partial: [],
		conflicting: [],
		unknown: CHOICES.map(({ id }) => id),
	});
});

it('puts each choice in exactly one place, and answers only the copied and the partial', () => {
	fc.assert(
		fc.property(worldArbitrary, ({ choices, bodies, year }) => {
			for (const { claims } of bodies) {
				const taken = designFromModel(choices, positionsOf(choices, claims, year));
				const { copied, partial, conflicting, unknown } = taken;
				const all = [...copied, ...partial, ...conflicting, ...unknown];
				expect(all.sort()).toEqual(choices.map(({ id }) => id).sort());
				expect(Object.keys(taken.entries).sort()).toEqual([...copied, ...partial].sort());
			}
		}),
	);
});
