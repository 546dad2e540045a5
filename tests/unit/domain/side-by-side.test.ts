import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criteriaOf } from '#lib/domain/comparison.ts';
import { compare } from './compare.ts';
import type { Answer, Entries, Entry } from '#lib/domain/answers.ts';
import type { Choice } from '#lib/domain/choices.ts';
import { positionsOf, type PositionClaim } from '#lib/domain/evidence.ts';
import { changesToward, sideBySide, type Meeting } from '#lib/domain/side-by-side.ts';
import { worldArbitrary } from './arbitraries.ts';
import { claim } from './claims.ts';

const funding: Choice = {
	id: 'funding',
	tier: 'core',
	scale: 'ordinal',
	options: ['in-kind', 'project', 'core'],
};
const members: Choice = {
	id: 'members',
	tier: 'mandate',
	scale: 'set',
	options: ['police', 'faith', 'shelter'],
};
const hours: Choice = {
	id: 'hours',
	tier: 'context',
	scale: 'ordinal',
	options: ['office', 'always'],
	appliesWhen: { anyOf: [{ choice: 'funding', in: ['core'] }] },
};
const choices = [funding, members, hours];

const said = (answer: Answer): Entry => ({ answer, note: '', importance: 1 });
const chose = (...options: string[]) => said({ state: 'chosen', options });
const pair = (entries: Entries, ...claims: readonly PositionClaim[]) =>
	sideBySide(choices, entries, positionsOf(choices, claims, 2012));
const funded = (value: string) => claim({ choice: 'funding', value, from: 2012, to: 2012 });
const sits = (...value: string[]) => claim({ choice: 'members', value, from: 2012, to: 2012 });

describe('a design and a body on a single-option choice', () => {
	it.each<[Meeting, Entries, PositionClaim[]]>([
		['same', { funding: chose('core') }, [funded('core')]],
		['same', { funding: chose('in-kind', 'core') }, [funded('core')]],
		['near', { funding: chose('project') }, [funded('core')]],
		['different', { funding: chose('in-kind') }, [funded('core')]],
		// Sides that the same word tells, and sides that it does not.
		['near', { funding: chose('project') }, [funded('core'), funded('in-kind')]],
		['depends', { funding: chose('core') }, [funded('core'), funded('project')]],
		['depends', { funding: chose('in-kind') }, [funded('core'), funded('project')]],
		['not-documented', { funding: chose('core') }, []],
		[
			'not-documented',
			{ funding: chose('core') },
			[claim({ choice: 'funding', value: 'core', from: 2014, to: null })],
		],
		['not-documented', {}, []],
		['not-documented', {}, [claim({ choice: 'funding', value: 'core', from: 2014, to: null })]],
		['not-answered', { funding: chose() }, [funded('core')]],
		['not-answered', {}, [funded('core')]],
		['not-answered', { funding: said({ state: 'undecided' }) }, [funded('core'), funded('project')]],
		['set-aside', { funding: said({ state: 'set-aside', reason: 'no' }) }, [funded('core')]],
		['set-aside', { funding: said({ state: 'set-aside', reason: 'no' }) }, []],
	])('meet as %s, %j', (meeting, entries, claims) => {
		expect(pair(entries, ...claims)[0]?.meeting).toBe(meeting);
	});
	it('do not meet where the choice does not apply, whatever was answered', () => {
		const claims = [claim({ choice: 'hours', value: 'always', from: 2012, to: 2012 })];
		expect(pair({ funding: chose('in-kind'), hours: chose('always') }, ...claims)[2]).toMatchObject({
			meeting: 'not-applicable',
			chosen: ['always'],
		});
		expect(pair({ funding: chose('core'), hours: chose('always') }, ...claims)[2]?.meeting).toBe('same');
	});
});

describe('a design and a body on a set', () => {
	it.each<[number, string[], string[]]>([
		[2, ['police', 'faith'], ['police', 'faith']],
		[1, ['police'], ['police', 'faith']],
		[0, ['police'], ['faith']], // the body may have more: never different
		[3, ['police', 'faith', 'shelter'], ['police', 'faith', 'shelter']],
	])('share %i: %j beside at least %j', (shared, wanted, known) => {
		const [, pairing] = pair({ members: chose(...wanted) }, sits(...known));
		expect(pairing).toMatchObject({ meeting: 'shares', shared });
	});
	it('share nothing that can be told where no list is known', () => {
		expect(pair({ members: chose('police') })[1]).toMatchObject({ meeting: 'not-documented', shared: 0 });
	});
});

describe('the words for one value', () => {
	const steps: Choice = {
		...{ id: 'steps', tier: 'core', scale: 'ordinal', options: ['a', 'b', 'c', 'd'] },
	};
	const kinds: Choice = {
		...{ id: 'kinds', tier: 'core', scale: 'nominal', options: ['a', 'b', 'c'] },
		near: [['a', 'b']],
	};
	it.each<[Meeting, Choice, string[], string]>([
		['same', steps, ['b'], 'b'],
		['near', steps, ['b'], 'c'],
		['near', steps, ['d'], 'c'],
		// Two steps away is different, though s is 1/3.
		['different', steps, ['b'], 'd'],
		['near', steps, ['a', 'c'], 'd'], // the best of several
		['different', steps, ['a'], 'd'],
		['same', kinds, ['b'], 'b'],
		['near', kinds, ['b'], 'a'],
		['different', kinds, ['b'], 'c'],
	])('are %s, on %j of %j beside %s', (meeting, choice, chosen, value) => {
		const claims = [claim({ choice: choice.id, value, from: 2012, to: 2012 })];
		const entries = { [choice.id]: chose(...chosen) };
		expect(sideBySide([choice], entries, positionsOf([choice], claims, 2012))[0]?.meeting).toBe(meeting);
	});
});

describe('side by side', () => {
	it('is every choice in its order, with what both sides say', () => {
		const pairings = pair({ funding: chose('core') }, funded('project'), sits('faith'));
		expect(pairings.map(({ choice }) => choice)).toEqual(choices);
		expect(pairings[0]).toMatchObject({ chosen: ['core'], likeness: { min: 0.5, max: 0.5 } });
		expect(pairings[1]).toMatchObject({ chosen: [], position: { kind: 'at-least', items: ['faith'] } });
		expect(pairings[1]?.likeness).toBeUndefined();
		expect(pairings[2]).toMatchObject({ position: { kind: 'not-documented' } });
	});
	it('is silent on a choice that the positions leave out, or answer in another way than the choice asks', () => {
		expect(sideBySide([funding], {}, {})).toMatchObject([{ meeting: 'not-documented' }]);
		const { members: list } = positionsOf(choices, [sits('faith')], 2012);
		expect(list?.kind).toBe('at-least');
		expect(sideBySide([funding], { funding: chose('core') }, { funding: list! })).toMatchObject([
			{ meeting: 'not-documented' },
		]);
	});
	it('has the likenesses that the comparison sums', () => {
		fc.assert(
			fc.property(worldArbitrary, ({ choices, entries, bodies, year, listed }) => {
				const positions = positionsOf(choices, bodies[0]!.claims, year);
				const pairings = sideBySide(choices, entries, positions);
				for (const term of compare(criteriaOf(choices, entries), 'm0', positions, listed).terms)
					expect(pairings.find(({ choice }) => choice.id === term.choice)?.likeness).toEqual(term.likeness);
				expect(pairings).toHaveLength(choices.length);
			}),
		);
	});
});

describe('what to change to resemble a body', () => {
	it('is the option it is known to have, where no acceptable option is that one', () => {
		expect(changesToward(pair({ funding: chose('in-kind', 'project') }, funded('core')))).toEqual([
			{ choice: funding, from: ['in-kind', 'project'], to: ['core'] },
		]);
		expect(changesToward(pair({ funding: chose('in-kind', 'core') }, funded('core')))).toEqual([]);
	});
	it('is the items it is known to have and the design lacks; never to give one up', () => {
		expect(changesToward(pair({ members: chose('police') }, sits('faith', 'police')))).toEqual([
			{ choice: members, from: ['police'], to: ['faith'] },
		]);
		expect(changesToward(pair({ members: chose('police', 'faith') }, sits('police')))).toEqual([]);
	});
	it('is nothing where its position is conflicting or unknown, or nothing was answered', () => {
		expect(changesToward(pair({ funding: chose('in-kind') }, funded('core'), funded('project')))).toEqual([]);
		expect(changesToward(pair({ funding: chose('in-kind') }))).toEqual([]);
		expect(changesToward(pair({}, funded('core'), sits('faith')))).toEqual([]);
	});
	it('is nothing where the choice does not apply: that answer does not count', () => {
		const always = claim({ choice: 'hours', value: 'always', from: 2012, to: 2012 });
		expect(changesToward(pair({ funding: chose('in-kind'), hours: chose('office') }, always))).toEqual([]);
		expect(changesToward(pair({ funding: chose('core'), hours: chose('office') }, always))).toHaveLength(1);
	});
});
