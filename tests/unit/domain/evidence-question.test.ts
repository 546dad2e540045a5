import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	hasQuality,
	holdTogether,
	isDisputedOn,
	meetsByInference,
	QUALITIES,
	verdictAmong,
	verdictOf,
	verdictOn,
	type Condition,
	type Verdict,
} from '#lib/domain/evidence-question.ts';
import {
	grouped,
	positionFrom,
	positionInYear,
	positionsOf,
	type Known,
	type Position,
} from '#lib/domain/evidence.ts';
import { runsAt, type Phase } from '#lib/domain/phases.ts';
import { worldArbitrary } from './arbitraries.ts';
import { claim } from './claims.ts';
import { CHOICES, claimsAbout, MODELS } from './evidence-on-file.ts';
import { naivePosition } from './naive-method.ts';

const side = (value: string) => ({ value, status: 'documented' as const, attested: 2020, claims: [] });
const read = { year: 2026, attested: 2020 };
const KNOWN: Position = { kind: 'known', ...read, side: side('core') };
const DISPUTED: Known = { kind: 'conflicting', ...read, sides: [side('core'), side('mixed')] };
const LIST: Position = { kind: 'at-least', ...read, status: 'documented', items: ['police'], claims: [] };
const ELSEWHEN: Position = { kind: 'other-years', year: 2026, spans: [] };
const SILENT: Position = { kind: 'not-documented' };

const asks = (is: 'this' | 'not-this', option: string): Condition => ({ choice: 'x', is, option });

describe('whether a position answers a condition', () => {
	it.each([
		[KNOWN, 'core', 'holds', 'fails'],
		[KNOWN, 'mixed', 'fails', 'holds'],
		[DISPUTED, 'core', 'unknown', 'unknown'],
		[DISPUTED, 'project', 'fails', 'holds'],
		[LIST, 'police', 'holds', 'fails'],
		[LIST, 'health', 'unknown', 'unknown'],
		[ELSEWHEN, 'core', 'unknown', 'unknown'],
		[SILENT, 'core', 'unknown', 'unknown'],
	] as const)('%j and “%s”: is, %s; is not, %s', (position, option, is, isNot) => {
		expect(verdictOf(asks('this', option), position)).toBe(is);
		expect(verdictOf(asks('not-this', option), position)).toBe(isNot);
	});

	it('knows what is documented and what is not', () => {
		for (const position of [KNOWN, DISPUTED, LIST]) {
			expect(verdictOf({ choice: 'x', is: 'documented' }, position)).toBe('holds');
			expect(verdictOf({ choice: 'x', is: 'not-documented' }, position)).toBe('fails');
		}
		for (const position of [ELSEWHEN, SILENT]) {
			expect(verdictOf({ choice: 'x', is: 'documented' }, position)).toBe('fails');
			expect(verdictOf({ choice: 'x', is: 'not-documented' }, position)).toBe('holds');
		}
	});

	it('lets one failure decide, then one unknown', () => {
		const positions = { a: [{ span: { from: 2020, to: null }, position: KNOWN }], b: [] };
		const a = (option: string): Condition => ({ choice: 'a', is: 'this', option });
		const b: Condition = { choice: 'b', is: 'this', option: 'core' };
		expect(verdictOn([], positions)).toBe('holds');
		expect(verdictOn([a('core')], positions)).toBe('holds');
		expect(verdictOn([a('core'), b], positions)).toBe('unknown');
		expect(verdictOn([b, a('mixed')], positions)).toBe('fails');
		expect(verdictOn([{ choice: 'nowhere', is: 'this', option: 'core' }], positions)).toBe('unknown');
	});

	it('never counts a silence for or against an option', () => {
		fc.assert(
			fc.property(worldArbitrary, ({ choices, bodies, year }) => {
				for (const { claims } of bodies) {
					const positions = positionsOf(choices, claims, year);
					for (const choice of choices) {
						const position = positions[choice.id]!;
						for (const option of choice.options) {
							const asked: Condition = { choice: choice.id, is: 'this', option };
							const verdict = verdictOf(asked, position);
							if (!('attested' in position)) expect(verdict).toBe('unknown');
							const opposite = verdictOf({ ...asked, is: 'not-this' }, position);
							expect(verdict === 'unknown').toBe(opposite === 'unknown');
							expect(verdict !== opposite || verdict === 'unknown').toBe(true);
						}
					}
				}
			}),
			{ numRuns: 50 },
		);
	});
});

describe('whether what is documented of some years answers a condition', () => {
	const phase = (value: string, from: number, to: number | null): Phase => ({
		span: { from, to },
		position: { kind: 'known', ...read, side: side(value) },
	});

	it.each<[Position[], string, Verdict, Verdict]>([
		[[], 'core', 'unknown', 'unknown'],
		[[KNOWN], 'core', 'holds', 'fails'],
		[[{ ...KNOWN, side: side('mixed') }, KNOWN], 'core', 'holds', 'holds'],
		[[{ ...KNOWN, side: side('mixed') }, KNOWN], 'project', 'fails', 'holds'],
		[[DISPUTED, { ...KNOWN, side: side('project') }], 'core', 'unknown', 'holds'],
		[[DISPUTED, KNOWN], 'core', 'holds', 'unknown'],
	])('%#', (positions, option, is, isNot) => {
		expect(verdictAmong(asks('this', option), positions)).toBe(is);
		expect(verdictAmong(asks('not-this', option), positions)).toBe(isNot);
	});

	it('is told of one position as of that position alone', () => {
		for (const position of [KNOWN, DISPUTED, LIST, ELSEWHEN, SILENT])
			for (const condition of [
				asks('this', 'core'),
				asks('not-this', 'core'),
				{ choice: 'x', is: 'documented' } as const,
				{ choice: 'x', is: 'not-documented' } as const,
			])
				expect(verdictAmong(condition, [position])).toBe(verdictOf(condition, position));
	});

	it('holds at any time as soon as it holds in one year, and only then', () => {
		fc.assert(
			fc.property(
				worldArbitrary,
				fc.integer({ min: 2009, max: 2026 }),
				fc.integer({ min: 0, max: 6 }),
				({ choices, bodies }, from, more) => {
					const range = { from, to: from + more };
					const years = Array.from({ length: more + 1 }, (_, at) => from + at);
					for (const { claims } of bodies)
						for (const choice of choices) {
							const about = claims.filter((claim) => claim.choice === choice.id);
							const positions = runsAt(about, range).map(({ position }) => position);
							const inYears = years.map((year) => positionInYear(about, year));
							expect(verdictAmong({ choice: choice.id, is: 'documented' }, positions)).toBe(
								inYears.some((position) => 'attested' in position) ? 'holds' : 'fails',
							);
							for (const option of choice.options) {
								const asked: Condition = { choice: choice.id, is: 'this', option };
								const held = inYears.some((position) => verdictOf(asked, position) === 'holds');
								expect(verdictAmong(asked, positions) === 'holds').toBe(held);
							}
						}
				},
			),
			{ numRuns: 60 },
		);
	});

	it('tells conditions of one same year from those of different years', () => {
		const conditions: Condition[] = [
			{ choice: 'case', is: 'this', option: 'direct' },
			{ choice: 'funding', is: 'not-this', option: 'core' },
		];
		const always = { from: 2002, to: 2026 };
		const phases = { case: [phase('direct', 2015, null)], funding: [phase('project', 2010, 2013)] };
		expect(verdictOn(conditions, phases)).toBe('holds');
		expect(holdTogether(conditions, phases, always)).toBe(false);
		const met = { ...phases, funding: [phase('project', 2010, 2016), phase('core', 2017, null)] };
		expect(holdTogether(conditions, met, always)).toBe(true);
		expect(holdTogether(conditions, met, { from: 2017, to: 2026 })).toBe(false);
		expect(holdTogether([{ choice: 'case', is: 'not-documented' }], {}, always)).toBe(true);
	});

	it('tells what is disputed from what is not documented', () => {
		const disputed = [{ span: { from: 2020, to: 2020 }, position: DISPUTED }];
		const asked = [asks('this', 'core')];
		expect(isDisputedOn(asked, { x: disputed })).toBe(true);
		expect(isDisputedOn(asked, {})).toBe(false);
		expect(isDisputedOn(asked, { x: [phase('core', 2010, 2019), ...disputed] })).toBe(false);
		expect(isDisputedOn([...asked, { choice: 'y', is: 'this', option: 'a' }], { x: disputed })).toBe(false);
		expect(
			isDisputedOn([...asked, { choice: 'y', is: 'this', option: 'a' }], {
				x: disputed,
				y: [phase('a', 2001, 2002)],
			}),
		).toBe(true);
	});

	it('is disputed only where the sources dispute what is asked', () => {
		const at = { from: 2020, to: 2020 };
		const y: Condition = { choice: 'y', is: 'this', option: 'police' };
		const x = [{ span: at, position: DISPUTED }];
		// A partial list that does not name it leaves it unknown, and no source says the contrary.
		const listed: Known = { kind: 'at-least', ...read, status: 'documented', items: ['health'], claims: [] };
		expect(isDisputedOn([asks('this', 'core'), y], { x, y: [{ span: at, position: listed }] })).toBe(false);
		// So is the contrary of what some sources say; but a choice on which all that is said fails decides.
		const elsewhere: Condition = { choice: 'x', is: 'not-this', option: 'core' };
		expect(isDisputedOn([elsewhere], { x })).toBe(true);
		expect(isDisputedOn([asks('this', 'core'), y], { x, y: [...x, phase('other', 2001, 2002)] })).toBe(false);
	});

	it('meets in a year that a range cuts off, or in none', () => {
		const conditions: Condition[] = [asks('this', 'core'), { choice: 'y', is: 'this', option: 'a' }];
		const phases = { x: [phase('core', 2010, 2014)], y: [phase('a', 2014, 2020)] };
		expect(holdTogether(conditions, phases, { from: 2002, to: 2026 })).toBe(true);
		expect(holdTogether(conditions, phases, { from: 2014, to: 2014 })).toBe(true);
		expect(holdTogether(conditions, phases, { from: 2002, to: 2013 })).toBe(false);
		expect(holdTogether(conditions, phases, { from: 2015, to: 2026 })).toBe(false);
		// What follows the range is not in it, though both would hold there.
		const after = { x: [phase('core', 2016, null)], y: [phase('a', 2016, null)] };
		expect(holdTogether(conditions, after, { from: 2010, to: 2015 })).toBe(false);
		expect(holdTogether(conditions, after, { from: 2010, to: 2016 })).toBe(true);
		// A phase of another value counts for nothing, nor does one condition make up for the other.
		const other = { x: [phase('mixed', 2014, 2020), phase('core', 2010, 2013)], y: phases.y };
		expect(holdTogether(conditions, other, { from: 2002, to: 2026 })).toBe(false);
		expect(holdTogether(conditions, { x: phases.x }, { from: 2002, to: 2026 })).toBe(false);
	});

	it('finds on file every body that had a multi-party protocol, those whose protocol ended too', () => {
		const asked: Condition[] = [{ choice: 'agreements', is: 'this', option: 'protocol' }];
		const phasesOf = (id: string) => ({
			agreements: runsAt(
				claimsAbout(id).filter(({ choice }) => choice === 'agreements'),
				'any-time',
			),
		});
		const ids = MODELS.map(({ id }) => id);
		const had = ids.filter((id) => verdictOn(asked, phasesOf(id)) === 'holds');
		expect(had).toEqual(expect.arrayContaining(['on-peel-committee', 'on-york-committee', 'qc-treso']));
		// One source says so of the organization of Nova Scotia, another does not.
		expect(ids.filter((id) => isDisputedOn(asked, phasesOf(id)))).toEqual(['ns-tess']);
	});
});

describe('how a position is known', () => {
	const rests = (status: 'documented' | 'inferred', confidence: 'low' | 'high', value = 'core') =>
		claim({ value, from: 2010, to: 2020, status, confidence });
	const qualitiesOf = (...claims: ReturnType<typeof claim>[]) =>
		QUALITIES.filter((quality) => hasQuality(positionInYear(claims, 2015), quality));

	it('is told by the claims that it rests on', () => {
		expect(qualitiesOf()).toEqual([]);
		expect(qualitiesOf(rests('documented', 'high'))).toEqual(['documented']);
		expect(qualitiesOf(rests('inferred', 'high'))).toEqual(['inferred']);
		expect(qualitiesOf(rests('inferred', 'high'), rests('documented', 'low'))).toEqual(['documented']);
		expect(qualitiesOf(rests('inferred', 'low'), rests('inferred', 'low'))).toEqual([
			'inferred',
			'low-confidence',
		]);
		expect(qualitiesOf(rests('inferred', 'low'), rests('inferred', 'high', 'mixed'))).toEqual([
			...['inferred', 'conflicting'],
		]);
		expect(qualitiesOf(rests('documented', 'low'), rests('inferred', 'low', 'mixed'))).toEqual([
			...['documented', 'conflicting', 'low-confidence'],
		]);
	});

	it('of a list is told by its claims too', () => {
		const list = (status: 'documented' | 'inferred', item: string) =>
			claim({ choice: 'members', value: [item], from: 2010, to: 2020, status, confidence: 'low' });
		expect(qualitiesOf(list('inferred', 'police'))).toEqual(['inferred', 'low-confidence']);
		expect(qualitiesOf(list('inferred', 'police'), list('documented', 'health'))).toEqual([
			...['documented', 'low-confidence'],
		]);
	});

	it('is said of what is known only, and documented and inferred exclude each other', () => {
		fc.assert(
			fc.property(worldArbitrary, ({ choices, bodies, year }) => {
				for (const { claims } of bodies)
					for (const position of Object.values(positionsOf(choices, claims, year))) {
						const known = 'attested' in position;
						expect(hasQuality(position, 'documented') !== hasQuality(position, 'inferred')).toBe(known);
						if (!known) expect(QUALITIES.some((quality) => hasQuality(position, quality))).toBe(false);
					}
			}),
			{ numRuns: 50 },
		);
	});

	it('agrees with the claims on file: what is only inferred about Québec', () => {
		const quebec = MODELS.filter(({ id }) => id.startsWith('qc-'));
		expect(quebec.length).toBeGreaterThan(0);
		for (const { id } of quebec) {
			const byChoice = grouped(claimsAbout(id), ({ choice }) => choice);
			const positions = positionsOf(CHOICES, claimsAbout(id), 'last-known');
			for (const [choice, claims] of byChoice) {
				if (claims.some(({ to }) => to !== null)) continue;
				if (claims.every(({ status }) => status === 'inferred'))
					expect(hasQuality(positions[choice]!, 'inferred')).toBe(true);
				if (claims.length === 1 && claims[0]?.status === 'documented')
					expect(hasQuality(positions[choice]!, 'documented')).toBe(true);
			}
		}
	});
});

describe('a condition put to what is stated', () => {
	const stated = positionFrom([claim({ value: 'core', from: 2015, to: null })], 2020);
	const inferred = positionFrom([claim({ value: 'core', from: 2015, to: null, status: 'inferred' })], 2020);
	const is = (relation: 'this' | 'not-this', option = 'core'): Condition => ({
		...{ choice: 'funding', is: relation, option },
	});

	it('is met by a documented claim alone; an inference leaves it untold, never a “no”', () => {
		expect(verdictAmong(is('this'), [stated], 'stated')).toBe('holds');
		expect(verdictAmong(is('this'), [inferred], 'stated')).toBe('unknown');
		expect(verdictAmong(is('this', 'project'), [inferred], 'stated')).toBe('unknown');
		expect(verdictAmong(is('this', 'project'), [stated], 'stated')).toBe('fails');
		expect(verdictAmong(is('not-this'), [inferred], 'stated')).toBe('unknown');
		expect(verdictAmong({ choice: 'funding', is: 'documented' }, [inferred], 'stated')).toBe('unknown');
		expect(verdictAmong({ choice: 'funding', is: 'documented' }, [inferred, stated], 'stated')).toBe('holds');
		expect(verdictAmong({ choice: 'funding', is: 'not-documented' }, [inferred], 'stated')).toBe('unknown');
		expect(verdictAmong({ choice: 'funding', is: 'not-documented' }, [], 'stated')).toBe('holds');
	});
	it('is met by what was announced', () => {
		const announced = positionFrom([claim({ value: 'core', from: 2015, to: 2026, sourceYear: 2015 })], 2026);
		expect(verdictAmong(is('this'), [announced], 'stated')).toBe('holds');
	});
	it('is met by the item of a list that a documented claim names', () => {
		const list = positionFrom(
			[
				claim({ choice: 'members', value: ['police'], from: 2015, to: null }),
				claim({ choice: 'members', value: ['health'], from: 2015, to: null, status: 'inferred' }),
			],
			2020,
		);
		const has = (option: string): Condition => ({ choice: 'members', is: 'this', option });
		expect(verdictAmong(has('police'), [list], 'stated')).toBe('holds');
		expect(verdictAmong(has('health'), [list], 'stated')).toBe('unknown');
	});
	it('is told apart from one that an inference meets', () => {
		const runs = { funding: [{ span: { from: 2015, to: null }, position: inferred }] };
		expect(meetsByInference([is('this')], runs)).toBe(true);
		expect(meetsByInference([is('not-this')], runs)).toBe(false);
		expect(
			meetsByInference([is('this')], { funding: [{ span: { from: 2015, to: null }, position: stated }] }),
		).toBe(false);
	});
});

it('no condition of the content is met under “stated only” without a documented claim that says it, in any year', () => {
	for (const { id } of MODELS)
		for (const choice of CHOICES) {
			const about = claimsAbout(id).filter((one) => one.choice === choice.id);
			const runs = { [choice.id]: runsAt(about, 'any-time') };
			for (const option of choice.options) {
				const condition: Condition = { choice: choice.id, is: 'this', option };
				const years = Array.from({ length: 37 }, (_, at) => 1990 + at);
				const expected = years.some((year) => {
					const values = naivePosition(choice, about, year)?.values;
					const alone = choice.scale === 'set' || values?.size === 1;
					return alone && values?.get(option)?.status === 'documented';
				});
				expect([id, option, verdictOn([condition], runs, 'stated') === 'holds']).toEqual([
					id,
					option,
					expected,
				]);
			}
		}
});
