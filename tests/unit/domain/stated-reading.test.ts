import { describe, expect, it } from 'vitest';
import { positionFrom, type Position, type PositionClaim } from '#lib/domain/evidence.ts';
import { statedPosition, statedPositions } from '#lib/domain/stated-reading.ts';
import { claim as claimOf } from './claims.ts';

const claim = (about: Pick<PositionClaim, 'id' | 'value' | 'status'>) =>
	claimOf({ ...about, from: 2015, to: null });

const SILENT: Position = { kind: 'not-documented' };
const stated = claim({ id: 'stated', value: 'core', status: 'documented' });
const inferred = claim({ id: 'inferred', value: 'core', status: 'inferred' });
const other = claim({ id: 'other', value: 'project', status: 'inferred' });

describe('a position with inferences left out', () => {
	it('is unknown where no claim states its one value', () => {
		expect(statedPosition(positionFrom([inferred], 2020))).toEqual(SILENT);
		const known = positionFrom([inferred, stated], 2020);
		expect(statedPosition(known)).toBe(known);
	});

	it('keeps all sides of a conflict of which one is stated', () => {
		const disputed = positionFrom([stated, other], 2020);
		expect(disputed.kind).toBe('conflicting');
		expect(statedPosition(disputed)).toBe(disputed);
		expect(statedPosition(positionFrom([inferred, other], 2020))).toEqual(SILENT);
	});

	it('keeps the items of a list that a stated claim names, and the claims that state them', () => {
		const one = claim({ id: 'one', value: ['a', 'b'], status: 'documented' });
		const two = claim({ id: 'two', value: ['b', 'c'], status: 'inferred' });
		expect(statedPosition(positionFrom([two, one], 2020))).toMatchObject({
			...{ kind: 'at-least', items: ['b', 'a'], claims: [one], status: 'documented' },
		});
		expect(statedPosition(positionFrom([two], 2020))).toEqual(SILENT);
	});

	it('is what it was where nothing is known', () => {
		const otherYears: Position = { kind: 'other-years', year: 2020, spans: [{ from: 2012, to: 2014 }] };
		expect(statedPositions({ funding: otherYears, entry: SILENT })).toEqual({
			funding: otherYears,
			entry: SILENT,
		});
	});
});
