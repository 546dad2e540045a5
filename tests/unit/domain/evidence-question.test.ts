import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	hasQuality,
	QUALITIES,
	verdictOf,
	verdictOn,
	type Condition,
} from '#lib/domain/evidence-question.ts';
import { grouped, positionsOf, type Position } from '#lib/domain/evidence.ts';
import { worldArbitrary } from './arbitraries.ts';
import { CHOICES, claimsAbout, MODELS } from './evidence-on-file.ts';

const side = (value: string) => ({ value, status: 'documented' as const, attested: 2020, claims: [] });
const read = { year: 2026, attested: 2020 };
const KNOWN: Position = { kind: 'known', ...read, side: side('core') };
const DISPUTED: Position = { kind: 'conflicting', ...read, sides: [side('core'), side('mixed')] };
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
		const positions = { a: KNOWN, b: SILENT };
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

describe('how a position is known', () => {
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
