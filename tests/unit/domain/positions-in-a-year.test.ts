import { describe, expect, it } from 'vitest';
import { attestedYear, beganOrAttested, stateIn } from '#lib/domain/attestation.ts';
import { isFaded, lastKnownYear, positionInYear, positionOf, positionsOf } from '#lib/domain/evidence.ts';
import { claim } from './claims.ts';

describe('the last attested year t(c)', () => {
	// y: the source's year. t = min(to, y), or y where from > y. t′ = max(from, t).
	it.each([
		['closed before its source spoke', 2010, 2012, 2015, 2012, 2012],
		['closed in the year of its source', 2010, 2012, 2012, 2012, 2012],
		['announced beyond its source', 2010, 2017, 2014, 2014, 2014],
		['open', 2010, null, 2015, 2015, 2015],
		['open, wholly announced', 2010, null, 2009, 2009, 2010],
		['closed, wholly announced', 2010, 2012, 2009, 2009, 2010],
		['open, its source without a year', 2010, null, null, 2010, 2010],
		['closed, its source without a year', 2010, 2012, null, 2012, 2012],
		['beyond the edition, its source without a year', 2020, 2028, null, 2026, 2026],
	])('%s', (_what, from, to, sourceYear, attested, seen) => {
		const one = claim({ value: 'core', from, to, sourceYear });
		expect(attestedYear(one)).toBe(attested);
		expect(beganOrAttested(one)).toBe(seen);
	});
	it.each([
		['until its source spoke', 2010, 2017, 2014, { 2010: 'attested', 2014: 'attested', 2015: 'announced' }],
		['to an open end', 2010, null, 2014, { 2014: 'attested', 2015: 'open', 2026: 'open' }],
		['wholly announced', 2010, null, 2009, { 2010: 'announced', 2026: 'announced' }],
		['wholly announced, closed', 2010, 2012, 2009, { 2010: 'announced', 2012: 'announced' }],
	])('tells the years of a claim: %s', (_what, from, to, sourceYear, states) => {
		const one = claim({ value: 'core', from, to, sourceYear });
		for (const [year, state] of Object.entries(states)) expect(stateIn(one, Number(year))).toBe(state);
	});
});

describe('one value', () => {
	const closed = claim({ value: 'core', from: 2010, to: 2012 });

	it.each([2010, 2011, 2012])('is known in %i, both ends of the period included', (year) => {
		expect(positionInYear([closed], year)).toMatchObject({ kind: 'known', year, side: { value: 'core' } });
	});
	it.each([2009, 2013])('is not documented for %i, and the years that are can be said', (year) => {
		expect(positionInYear([closed], year)).toEqual({
			kind: 'other-years',
			year,
			spans: [{ from: 2010, to: 2012 }],
		});
	});
	it('holds on where the claim is open', () => {
		const open = claim({ value: 'core', from: 2010, to: null, sourceYear: 2011 });
		expect(positionInYear([open], 2026)).toMatchObject({ kind: 'known', attested: 2011 });
		expect(positionInYear([open], 2009)).toMatchObject({
			kind: 'other-years',
			spans: [{ from: 2010, to: null }],
		});
	});
	it('carried by a documented and an inferred claim is documented, and attested as late as either', () => {
		const documented = claim({ value: 'core', from: 2010, to: null, sourceYear: 2010 });
		const inferred = claim({ value: 'core', from: 2011, to: null, sourceYear: 2014, status: 'inferred' });
		const side = {
			value: 'core',
			status: 'documented',
			attested: 2014,
			claims: [inferred, documented],
		};
		expect(positionInYear([inferred, documented], 2012)).toEqual({
			kind: 'known',
			year: 2012,
			attested: 2014,
			side,
		});
	});
	it('is attested by every claim that says the same and began by then, those that have ended too', () => {
		const open = claim({ value: 'core', from: 2010, to: null, sourceYear: 2011 });
		const ended = claim({ value: 'core', from: 2015, to: 2015 });
		const other = claim({ value: 'project', from: 2017, to: 2017, status: 'inferred' });
		const claims = [ended, open, other];
		// What counts for the position stays the open claim alone.
		const side = { value: 'core', status: 'documented', attested: 2015, claims: [open] };
		expect(positionInYear(claims, 2026)).toEqual({ kind: 'known', year: 2026, attested: 2015, side });
		expect(positionInYear(claims, 2014)).toMatchObject({ attested: 2011 });
		// 2017: another value too, each with its own year.
		expect(positionInYear([open, other], 2017)).toMatchObject({
			kind: 'conflicting',
			attested: 2017,
			sides: [{ attested: 2011 }, { attested: 2017 }],
		});
	});
	it('is not attested, where it is documented, by an inferred claim that has ended', () => {
		const open = claim({ value: 'core', from: 2010, to: null, sourceYear: 2011 });
		const ended = claim({ value: 'core', from: 2012, to: 2015, status: 'inferred' });
		expect(positionInYear([open, ended], 2026)).toMatchObject({ attested: 2011, side: { attested: 2011 } });
		// While it holds it counts for the position (METHOD §2, step 3); of an inferred position it says as much.
		expect(positionInYear([open, ended], 2015)).toMatchObject({ attested: 2015 });
		const inferred = { ...open, status: 'inferred' as const };
		expect(positionInYear([inferred, ended], 2026)).toMatchObject({ attested: 2015 });
	});
	it('of a list: only by what still holds', () => {
		const open = claim({ value: ['federal', 'foundation'], from: 2010, to: null, sourceYear: 2011 });
		const ended = claim({ value: ['federal'], from: 2015, to: 2015 });
		expect(positionInYear([open, ended], 2026)).toMatchObject({ kind: 'at-least', attested: 2011 });
	});
	it('carried by inferred claims alone is inferred', () => {
		const inferred = claim({ value: 'core', from: 2010, to: 2010, status: 'inferred' });
		expect(positionInYear([inferred, inferred], 2010)).toMatchObject({ side: { status: 'inferred' } });
	});
	it('of which there is no claim at all is not documented, in any year', () => {
		expect(positionInYear([], 2012)).toEqual({ kind: 'not-documented' });
		expect(positionOf([], 'last-known')).toEqual({ kind: 'not-documented' });
	});
});

describe('several values', () => {
	it('are all kept, with the claims on each side, each side with its own status and year', () => {
		const core = claim({ value: 'core', from: 2010, to: 2012 });
		const project = claim({ value: 'project', from: 2011, to: null, sourceYear: 2015, status: 'inferred' });
		const again = claim({ value: 'core', from: 2012, to: 2012, confidence: 'low' });
		expect(positionInYear([core, project, again], 2012)).toEqual({
			kind: 'conflicting',
			year: 2012,
			attested: 2015,
			sides: [
				{ value: 'core', status: 'documented', attested: 2012, claims: [core, again] },
				{ value: 'project', status: 'inferred', attested: 2015, claims: [project] },
			],
		});
	});
});

describe('sets', () => {
	const members = { choice: 'members' };
	const early = claim({ ...members, value: ['police', 'shelter'], from: 2010, to: null, sourceYear: 2010 });
	const late = claim({ ...members, value: ['shelter', 'faith'], from: 2014, to: 2016, status: 'inferred' });

	it('are the union of the partial lists that hold, each item once: "at least"', () => {
		expect(positionInYear([early, late], 2015)).toEqual({
			kind: 'at-least',
			year: 2015,
			attested: 2016,
			status: 'documented',
			items: ['police', 'shelter', 'faith'],
			claims: [early, late],
		});
	});
	it('never lose a list to a later one: step 2 does not apply', () => {
		expect(positionInYear([early, late], 2017)).toMatchObject({
			items: ['police', 'shelter'],
			claims: [early],
		});
	});
	it('are inferred where no list that holds is documented', () => {
		const inferred = { ...early, status: 'inferred' as const };
		expect(positionInYear([inferred, late], 2015)).toMatchObject({ status: 'inferred' });
	});
	it('say which years are documented where none covers the year', () => {
		expect(positionInYear([late, early], 2009)).toEqual({
			kind: 'other-years',
			year: 2009,
			spans: [
				{ from: 2014, to: 2016 },
				{ from: 2010, to: null },
			],
		});
	});
});

describe('last known', () => {
	it('reads 2026 where a claim is still open', () => {
		const open = claim({ value: 'core', from: 2010, to: null });
		const closed = claim({ value: 'project', from: 2011, to: 2030 });
		expect(lastKnownYear([closed, open])).toBe(2026);
		expect(lastKnownYear([open, closed])).toBe(2026);
	});
	it('reads the later claim where an open one was superseded by one that has since ended', () => {
		// open since 2010, last attested in 2012; another value from 2014 to 2016
		const open = claim({ value: 'core', from: 2010, to: null, sourceYear: 2012 });
		const ended = claim({ value: 'project', from: 2014, to: 2016 });
		expect(positionOf([open, ended], 'last-known')).toMatchObject({
			kind: 'known',
			year: 2016,
			side: { value: 'project' },
		});
	});
	it('reads the years before the place was taken, where the claim that took it is itself superseded', () => {
		// mixed 2018 alone takes the place of core (open since 2014): 2018 is the last year of which something is known
		const early = claim({ value: 'core', from: 2014, to: null, sourceYear: 2014 });
		const late = claim({ value: 'mixed', from: 2018, to: 2018 });
		expect(lastKnownYear([early, late])).toBe(2018);
		expect(lastKnownYear([early])).toBe(2026);
	});
	it('reads the first announced year where nothing else is known, and never the future while a past is', () => {
		const announced = claim({ value: 'core', from: 2028, to: 2030, sourceYear: 2025 });
		expect(positionOf([announced], 'last-known')).toMatchObject({
			kind: 'known',
			year: 2028,
			attested: 2025,
		});
		const past = claim({ value: 'project', from: 2010, to: 2012 });
		expect(positionOf([announced, past], 'last-known')).toMatchObject({
			year: 2012,
			side: { value: 'project' },
		});
	});
	it('reads 2026 where a claim announces it', () => {
		const announced = claim({ value: 'core', from: 2018, to: 2028, sourceYear: 2018 });
		expect(positionOf([announced], 'last-known')).toMatchObject({ year: 2026, attested: 2018 });
	});
	it('reads the last year that a claim covers where all are closed', () => {
		const claims = [
			claim({ value: 'core', from: 2010, to: 2012 }),
			claim({ value: 'project', from: 2013, to: 2015 }),
			claim({ value: 'mixed', from: 2011, to: 2014 }),
		];
		expect(lastKnownYear(claims)).toBe(2015);
		expect(positionOf(claims, 'last-known')).toMatchObject({
			kind: 'known',
			year: 2015,
			side: { value: 'project' },
		});
	});
	it('reads the evidence’s year where there is no claim', () => {
		expect(lastKnownYear([])).toBe(2026);
	});
	it('mixes years: each choice reads its own, and a single year reads one for all', () => {
		const claims = [
			claim({ choice: 'funding', value: 'core', from: 2010, to: 2012 }),
			claim({ choice: 'entry', value: 'single', from: 2016, to: null, sourceYear: 2018 }),
		];
		const choices = [{ id: 'funding' }, { id: 'entry' }, { id: 'case' }];
		expect(positionsOf(choices, claims, 'last-known')).toMatchObject({
			funding: { kind: 'known', year: 2012, attested: 2012 },
			entry: { kind: 'known', year: 2026, attested: 2018 },
			case: { kind: 'not-documented' },
		});
		expect(positionsOf(choices, claims, 2012)).toMatchObject({
			funding: { kind: 'known', year: 2012 },
			entry: { kind: 'other-years', year: 2012 },
			case: { kind: 'not-documented' },
		});
	});
});

describe('a faded position', () => {
	// 2026 − 2021 = 5 is not more than five; 2026 − 2020 = 6 is.
	it.each([
		[2021, 'last-known' as const, false],
		[2020, 'last-known' as const, true],
		[2012, 2017, false],
		[2012, 2018, true],
	])('attested in %i and read in %s is faded: %s', (attested, year, faded) => {
		const position = positionInYear(
			[claim({ value: 'core', from: 2000, to: null, sourceYear: attested })],
			2026,
		);
		expect(isFaded(position, year)).toBe(faded);
	});
	it('is one that is known: silence has no age', () => {
		expect(isFaded({ kind: 'not-documented' }, 'last-known')).toBe(false);
		expect(isFaded({ kind: 'other-years', year: 2026, spans: [{ from: 1990, to: 1991 }] }, 2026)).toBe(false);
	});
});
