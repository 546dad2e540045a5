import { describe, expect, it } from 'vitest';
import type { Answer, Entries } from '#lib/domain/answers.ts';
import { positionsOf, type PositionClaim } from '#lib/domain/evidence.ts';
import { choices as content } from '#lib/content/data/choices.json';
import { DRAWN_OPTIONS, PARTS, houseOfDesign, houseOfModel } from '#lib/ui/blueprint/house.ts';

const entries = (answers: Record<string, Answer>): Entries =>
	Object.fromEntries(
		Object.entries(answers).map(([choice, answer]) => [choice, { answer, note: '', importance: 1 as const }]),
	);

const claim = (
	choice: string,
	value: string | string[],
	more: Partial<PositionClaim> = {},
): PositionClaim => ({
	id: `${choice}-${String(value)}`,
	model: 'body',
	choice,
	value,
	from: 2020,
	to: null,
	status: 'documented',
	confidence: 'high',
	sourceYear: 2025,
	...more,
});
const positions = (...claims: PositionClaim[]) =>
	positionsOf(
		PARTS.map((id) => ({ id })),
		claims,
		'last-known',
	);

describe('what can be drawn', () => {
	it('has a drawing for exactly the options of the content', () => {
		for (const part of PARTS) {
			const choice = content.find(({ id }) => id === part);
			expect(choice?.options.map(({ id }) => id)).toEqual(DRAWN_OPTIONS[part]);
		}
	});
});

describe('the house of a design', () => {
	it('is open everywhere when nothing is answered', () => {
		expect(Object.values(houseOfDesign({}))).toEqual(PARTS.map(() => ({ kind: 'open' })));
	});
	it('tells what is to be discussed from what has no answer', () => {
		const house = houseOfDesign(entries({ entry: { state: 'undecided' } }));
		expect(house.entry).toEqual({ kind: 'undecided' });
		expect(house.case).toEqual({ kind: 'open' });
	});
	it('settles one option, without a status', () => {
		const house = houseOfDesign(entries({ funding: { state: 'chosen', options: ['core'] } }));
		expect(house.funding).toEqual({ kind: 'settled', option: 'core' });
	});
	it('keeps several acceptable options, as no conflict', () => {
		const house = houseOfDesign(entries({ case: { state: 'chosen', options: ['referral', 'direct'] } }));
		expect(house.case).toEqual({
			kind: 'several',
			options: [{ option: 'referral' }, { option: 'direct' }],
			conflicting: false,
		});
	});
	it('leaves out what is set aside', () => {
		const house = houseOfDesign(entries({ agreements: { state: 'set-aside', reason: 'later' } }));
		expect(house.agreements).toEqual({ kind: 'set-aside' });
	});
	it('ignores the choices that are not drawn', () => {
		const house = houseOfDesign(entries({ lead: { state: 'chosen', options: ['police'] } }));
		expect(Object.keys(house).sort()).toEqual([...PARTS].sort());
	});
});

describe('the house of a documented body', () => {
	it('is not documented where there is no claim, and where the positions are silent', () => {
		expect(houseOfModel(positions()).entry).toEqual({ kind: 'not-documented' });
		expect(houseOfModel({}).entry).toEqual({ kind: 'not-documented' });
	});
	it('carries documented and inferred apart', () => {
		const house = houseOfModel(
			positions(claim('funding', 'core'), claim('entry', 'single', { status: 'inferred' })),
		);
		expect(house.funding).toEqual({ kind: 'settled', option: 'core', status: 'documented', faded: false });
		expect(house.entry).toEqual({ kind: 'settled', option: 'single', status: 'inferred', faded: false });
	});
	it('fades what was last attested more than five years before the year read', () => {
		const old = claim('funding', 'core', { from: 2010, sourceYear: 2012 });
		expect(houseOfModel(positions(old)).funding).toMatchObject({ faded: true });
		const then = positionsOf([{ id: 'funding' }], [old], 2014);
		expect(houseOfModel(then, 2014).funding).toMatchObject({ faded: false });
	});
	it('keeps both sides of a conflict, each with its status', () => {
		const house = houseOfModel(
			positions(claim('case', 'referral'), claim('case', 'coordination', { status: 'inferred' })),
		);
		expect(house.case).toEqual({
			kind: 'several',
			options: [
				{ option: 'referral', status: 'documented' },
				{ option: 'coordination', status: 'inferred' },
			],
			conflicting: true,
			faded: false,
		});
	});
	it('says when other years are documented', () => {
		const then = positionsOf([{ id: 'funding' }], [claim('funding', 'core')], 2005);
		expect(houseOfModel(then, 2005).funding).toEqual({ kind: 'not-documented', otherYears: true });
	});
	it('refuses a set where one option is drawn', () => {
		expect(() => houseOfModel(positions(claim('funding', ['core', 'project'])))).toThrow(/set/);
	});
});
