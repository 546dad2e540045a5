import { expect, it } from 'vitest';
import { stateIn } from '#lib/domain/attestation.ts';
import { claimsOf, runsAt } from '#lib/domain/phases.ts';
import { grouped, positionFrom, type Position } from '#lib/domain/evidence.ts';
import { announcementAmong, basisOf, stateOf } from '#lib/domain/position-status.ts';
import { claim } from './claims.ts';
import { CLAIMS } from './evidence-on-file.ts';

const stated = claim({ value: 'core', from: 2010, to: 2018, sourceYear: 2014 });
const inferred = claim({ value: 'project', from: 2010, to: null, sourceYear: 2012, status: 'inferred' });
const list = claim({ value: ['police'], from: 2010, to: null, sourceYear: 2012, status: 'inferred' });

it.each<[string, Position, ReturnType<typeof basisOf>, ReturnType<typeof stateOf>]>([
	['an attested value', positionFrom([stated], 2014), 'documented', 'attested'],
	['an announced value', positionFrom([stated], 2015), 'documented', 'announced'],
	['an open value that is inferred', positionFrom([inferred], 2015), 'inferred', 'open'],
	[
		'an attested value, open by another',
		positionFrom([stated, { ...stated, to: null }], 2014),
		'documented',
		'attested',
	],
	['an open list', positionFrom([list], 2020), 'inferred', 'open'],
	[
		'sources that disagree, one of them stated',
		positionFrom([stated, inferred], 2014),
		'documented',
		'disputed',
	],
	[
		'sources that disagree, none of them stated',
		positionFrom([{ ...stated, status: 'inferred' }, inferred], 2014),
		'inferred',
		'disputed',
	],
	['other years', { kind: 'other-years', year: 2026, spans: [] }, undefined, undefined],
	['nothing', { kind: 'not-documented' }, undefined, undefined],
])('how a position is known: %s', (_what, position, basis, state) => {
	expect(basisOf(position)).toBe(basis);
	expect(stateOf(position)).toBe(state);
});

it('tells until when a year was announced, and when it was said', () => {
	expect(announcementAmong([stated], 2015)).toEqual({ until: 2018, said: 2014 });
	expect(announcementAmong([stated], 2014)).toBeUndefined();
	expect(announcementAmong([inferred], 2015)).toBeUndefined();
	const later = claim({ value: 'core', from: 2010, to: 2020, sourceYear: 2012 });
	expect(announcementAmong([stated, later], 2016)).toEqual({ until: 2020, said: 2014 });
	const whole = claim({ value: 'core', from: 2016, to: null, sourceYear: 2015 });
	expect(announcementAmong([stated, whole], 2016)).toEqual({ until: null, said: 2015 });
});

it('hears of a year only what holds in it: a claim that ended before announces nothing', () => {
	// OCTIP's coordination: 2007 to 2011 by a source of 2011, and from 2007 on, still so, by one of 2012.
	const ended = claim({ value: 'permanent', from: 2007, to: 2011, sourceYear: 2011 });
	const open = claim({ value: 'permanent', from: 2007, to: null, sourceYear: 2012 });
	const [run] = runsAt([ended, open], 'any-time');
	expect(run?.span).toEqual({ from: 2007, to: null });
	expect(stateOf(run!.position)).toBe('open');
	expect(announcementAmong([ended, open], run!.position.year)).toBeUndefined();
	// One that begins later attests nothing of a year before.
	const later = claim({ value: 'permanent', from: 2020, to: null, sourceYear: 2024 });
	expect(stateOf(positionFrom([open, later], 2015))).toBe('open');
});

it('announces what the announcing claims say, whatever another that is open says', () => {
	const announced = claim({ value: 'core', from: 2020, to: 2028, sourceYear: 2024 });
	const open = claim({ value: 'core', from: 2019, to: null, sourceYear: 2025 });
	expect(announcementAmong([announced, open], 2026)).toEqual({ until: 2028, said: 2024 });
	expect(announcementAmong([open], 2026)).toBeUndefined();
});

it('of the evidence, announces for the last year of a run only what a claim of that year announces', () => {
	const of = grouped(CLAIMS, ({ model, choice }) => `${model} ${choice}`);
	let announced = 0;
	for (const [, claims] of of)
		for (const { position } of runsAt(claims, 'any-time')) {
			const holding = claimsOf(position).filter(
				({ from, to }) => from <= position.year && (to === null || to >= position.year),
			);
			expect(holding.length).toBeGreaterThan(0);
			if (stateOf(position) !== 'announced') continue;
			announced += 1;
			expect(holding.some((one) => stateIn(one, position.year) === 'announced')).toBe(true);
		}
	expect(announced).toBeGreaterThan(0);
});
