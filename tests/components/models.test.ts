import { beforeEach, describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import { CHOICES } from '#lib/content/choices.ts';
import type { ClaimSlice, ModelSlice } from '#lib/content/slices.ts';
import { choiceById } from '#lib/domain/choices.ts';
import type { PositionClaim, YearChoice } from '#lib/domain/evidence.ts';
import { segmentsOf } from '#lib/domain/timeline.ts';
import ClaimToolBox from '#lib/features/evidence/ClaimToolBox.svelte';
import ConflictSides from '#lib/features/models/ConflictSides.svelte';
import SegmentList from '#lib/features/models/SegmentList.svelte';
import { stripWords } from '#lib/features/models/segment-words.ts';
import YearSaid from '#lib/features/models/YearSaid.svelte';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';
import PositionStrip from '#lib/ui/evidence/PositionStrip.svelte';

beforeEach(() => overwriteGetLocale(() => 'en'));

const funding = choiceById(CHOICES, 'funding');
const says = (
	id: string,
	value: string,
	from: number,
	to: number | null,
	about: Partial<PositionClaim> = {},
): PositionClaim => ({
	...{ id, model: 'a-body', choice: 'funding', value, from, to },
	...{ status: 'documented', confidence: 'high', sourceYear: 2016 },
	...about,
});
const slice = (claim: PositionClaim): ClaimSlice => ({
	...{ id: claim.id, model: claim.model, from: claim.from, to: claim.to, choice: claim.choice },
	...{ kind: 'position', value: claim.value, status: claim.status, confidence: claim.confidence },
	...{ note: `Note of ${claim.id}.`, locator: 'page 2', checks: [] },
	source: {
		...{ id: `source-${claim.id}`, title: 'A report', publisher: `Publisher of ${claim.id}`, author: null },
		...{ kind: 'research' as const },
		...{ year: claim.sourceYear, language: 'en', url: 'https://example.org/', accessed: '2026-11-23' },
		...{ titleSupplied: false, yearEstimated: false, copy: false, addressSeen: true },
	},
});
const textOf = (element: Element | null | undefined) =>
	element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
// 2010–2012 project · 2013 nothing · 2014 on: core by one source, mixed (inferred) by another
const claims = [
	says('first', 'project', 2010, 2012),
	says('second', 'core', 2014, null),
	says('third', 'mixed', 2014, null, { status: 'inferred' }),
];
const segments = segmentsOf(claims, 2008, 2026);
const options = [
	{ id: 'project', label: 'Project money' },
	{ id: 'core', label: 'Core money' },
	{ id: 'mixed', label: 'Both' },
	{ id: 'in-kind', label: 'In kind' },
];
const strip = (year: YearChoice = 'last-known') =>
	render(PositionStrip, { segments, options, description: stripWords(funding, segments), year });

describe('the strip of a position', () => {
	test('is one figure, told in words: each period, what is known, and that silence is not documented', async () => {
		const screen = await strip();
		const words = screen.container.querySelector('[role=img]')?.getAttribute('aria-label') ?? '';
		expect(words.split('; ')).toHaveLength(4);
		expect(words).toContain('2010–2012 – ');
		expect(words).toContain('2013 – Not documented');
		expect(words).toMatch(/since 2014 – Sources disagree: .* \/ .*\(inferred\)/i);
	});

	test('has a lane for each value ever held, and none for the others', async () => {
		const { container } = await strip();
		const lanes = [...container.querySelectorAll('.label')].map(textOf).filter((words) => words !== '');
		expect(lanes).toEqual(['Project money', 'Core money', 'Both', 'Sources disagree']);
	});

	test('tells documented from inferred, and an open end from what is attested, by shape', async () => {
		const { container } = await strip();
		const [project, core, both] = container.querySelectorAll('.lane');
		const bar = (lane: Element | undefined, kind: string) => lane?.querySelectorAll(`rect.${kind}`).length;
		expect([bar(project, 'documented'), bar(project, 'inferred')]).toEqual([1, 0]);
		expect([bar(core, 'documented'), bar(core, 'inferred')]).toEqual([1, 0]);
		expect([bar(both, 'documented'), bar(both, 'inferred')]).toEqual([0, 1]);
		expect(project?.querySelector('.carried')).toBeNull();
		expect(core?.querySelector('.carried')).not.toBeNull();
		const dash = (element: Element | null | undefined) =>
			element ? getComputedStyle(element).strokeDasharray : undefined;
		expect(dash(core?.querySelector('rect.documented'))).toBe('none');
		expect(dash(both?.querySelector('rect.inferred'))).not.toBe('none');
	});

	test('never draws a bar over silent years: they are hatched in every lane', async () => {
		const { container } = await strip();
		for (const lane of container.querySelectorAll('.lane:not(.low)')) {
			// 2008–2009 and 2013, of nineteen years
			const hatched = [...lane.querySelectorAll('rect[fill^="url"]')];
			expect(hatched.map((rect) => Number.parseFloat(rect.getAttribute('width') ?? ''))).toEqual([
				expect.closeTo((2 / 19) * 100, 6),
				expect.closeTo((1 / 19) * 100, 6),
			]);
		}
	});

	test('marks the year that is read', async () => {
		expect((await strip()).container.querySelector('.cursor')).toBeNull();
		const { container } = await strip(2014);
		// the middle of 2014, seventh of nineteen years
		expect(Number.parseFloat(container.querySelector('.cursor')?.getAttribute('x1') ?? '')).toBeCloseTo(
			(6.5 / 19) * 100,
			6,
		);
	});
});

describe('the strip in words', () => {
	test('gives each period with who says so', async () => {
		const screen = await render(SegmentList, { choice: funding, segments, claims: claims.map(slice) });
		const rows = [...screen.container.querySelectorAll('li')];
		expect(rows.map((row) => textOf(row.querySelector('strong')))).toEqual([
			'2008–2009',
			'2010–2012',
			'2013',
			'since 2014',
		]);
		expect([...(rows[3]?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'))).toEqual([
			'#second',
			'#third',
		]);
		expect(textOf(rows[1])).toContain('according to Publisher of first, 2016');
		expect(textOf(rows[0])).toContain('Not documented');
	});
});

test('what sources say against each other stands side by side, each with its own', async () => {
	const position = segments.at(-1);
	const sides = claims.slice(1).map((claim) => ({
		...{ value: String(claim.value), status: claim.status, claims: [claim] },
		attested: 2016,
	}));
	expect(position?.kind).toBe('conflicting');
	const { container } = await render(ConflictSides, {
		...{ choice: funding, sides, year: 2020, claims: claims.map(slice), locale: 'en' },
	});
	const shown = [...container.querySelectorAll('li')].map(textOf);
	expect(shown).toHaveLength(2);
	expect(shown[0]).toContain('Note of second.');
	expect(shown[0]).not.toContain('Note of third.');
	expect(shown[1]).toContain('inferred');
	expect(shown[1]).toContain('according to Publisher of third, 2016');
});

const model: ModelSlice = {
	...{ id: 'a-body', name: 'A body', short: 'Body', province: 'BC', kind: 'coalition' },
	...{ listed: true, comparable: true },
};

describe('a year', () => {
	const event: ClaimSlice = {
		...slice(says('event', 'core', 2013, 2013)),
		choice: null,
		kind: 'outcome',
		value: null,
	};
	const said = (year: number) =>
		render(YearSaid, { model, held: claims, claims: [...claims.map(slice), event], year, locale: 'en' });
	const under = (container: Element, heading: string) => {
		const title = [...container.querySelectorAll('h3')].find((one) => textOf(one) === heading);
		const list = [title?.nextElementSibling, title?.nextElementSibling?.nextElementSibling].find(
			(one) => one instanceof HTMLUListElement,
		);
		return [...(list?.querySelectorAll(':scope > li') ?? [])].map(textOf);
	};
	const TURNS = 'What is mentioned for the first or last time';
	const EVENTS = 'Outcomes, events and lessons';

	test('says what is attested from then or up to then: never that it ended', async () => {
		const { container } = await said(2012);
		const [only, ...rest] = under(container, TURNS);
		expect(rest).toEqual([]);
		expect(only).toContain('last mentioned in 2012 (2010–2012)');
		expect(only).toContain('Note of first.');
		expect(only).toContain('according to Publisher of first, 2016');
	});

	test('says what came of it that year and who says so, and that silence is silence', async () => {
		const { container } = await said(2013);
		expect(under(container, EVENTS)).toEqual([expect.stringContaining('Note of event.')]);
		expect(under(container, EVENTS)[0]).toContain('according to Publisher of event, 2016');
		expect(under(container, TURNS)).toEqual([
			'According to the sources consulted, nothing is mentioned for the first or last time in 2013.',
		]);
		expect(under(container, 'Changes noted before and after 2013')[0]).toMatch(
			/^No change noted, which does not mean that nothing changed/,
		);
	});

	test('tells first what came of it, last what only reads differently from one source to another', async () => {
		const { container } = await said(2012);
		expect([...container.querySelectorAll('h3')].map(textOf)).toEqual([
			...[EVENTS, TURNS, 'Changes noted before and after 2012'],
		]);
	});

	test('says what reads differently, from what to what, who says each, and how it is known', async () => {
		const held = [says('before', 'project', 2008, 2009), says('after', 'core', 2011, null)];
		const { container } = await render(YearSaid, {
			model,
			held,
			claims: held.map(slice),
			year: 2011,
			locale: 'en',
		});
		const [change] = under(container, 'Changes noted before and after 2011');
		expect(change).toMatch(
			/last mentioned in 2009 .*stated according to Publisher of before.*since 2011 .*stated according to Publisher of after/,
		);
	});

	test('folds what else a source attests for it, and leaves out what rests on an open end', async () => {
		const { container } = await said(2015);
		expect(textOf(container.querySelector('summary'))).toBe('Also mentioned in 2015 (2)');
		const later = await said(2020);
		expect(later.container.querySelector('summary')).toBeNull();
	});
});

describe('the tools of a claim', () => {
	const claim = slice(says('a-claim', 'core', 2014, null));
	test('give a citation with the address of the claim', async () => {
		const screen = await render(ClaimToolBox, { claim, body: 'A body', locale: 'en', what: 'cite' });
		const citation = screen.getByRole('textbox').element();
		if (!(citation instanceof HTMLTextAreaElement)) throw new Error('There is no text to copy');
		const { value, readOnly } = citation;
		expect(readOnly).toBe(true);
		expect(value).toContain('A body (since 2014, last mentioned in 2016, stated): Note of a-claim.');
		expect(value).toContain(`${location.origin}/en/models/a-body/#a-claim`);
	});

	test('prepare a letter about an error, which the person sends: no form, no address', async () => {
		const screen = await render(ClaimToolBox, { claim, body: 'A body', locale: 'en', what: 'report' });
		const boxes = screen.getByRole('textbox').elements();
		const [words, letter] = boxes.filter((box) => box instanceof HTMLTextAreaElement);
		if (!words) throw new Error('There is no place to write');
		await userEvent.fill(words, 'The year is wrong.');
		expect(letter?.value).toContain('The year is wrong.');
		expect(letter?.value).toContain('#a-claim');
		expect(screen.container.querySelector('form')).toBeNull();
		const link = screen.container.querySelector('a')?.getAttribute('href') ?? '';
		expect(link.startsWith('mailto:?subject=')).toBe(true);
		expect(decodeURIComponent(link)).toContain('The year is wrong.');
	});
});
