import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { ModelSlice, PackedClaim } from '#lib/content/slices.ts';
import type { Entries } from '#lib/domain/answers.ts';
import { runRobustness, type RobustnessQuestion } from '#lib/features/robustness/robustness-task.ts';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';
import { World } from '../unit/features/session/memory-world.ts';
import RobustnessHost from './RobustnessHost.svelte';

beforeEach(() => overwriteGetLocale(() => 'en'));
afterEach(() => vi.unstubAllGlobals());

function body(id: string): ModelSlice {
	return {
		...{ id, name: id, short: id, province: 'ON', kind: 'coalition', listed: true, comparable: true },
	};
}
const claim = (model: string, choice: string, value: string): PackedClaim => [
	...([`${model}-${choice}`, model, choice, value, 2020, null, 'd', 'h', 2024] as const),
];
const says = (model: string, values: Readonly<Record<string, string>>) =>
	Object.entries(values).map(([choice, value]) => claim(model, choice, value));
const chosen = (option: string, importance: 0 | 0.5 | 1 | 2 = 1): Entries[string] => ({
	...{ answer: { state: 'chosen', options: [option] }, note: '', importance },
});
const ENTRIES: Entries = {
	case: chosen('direct'),
	permanence: chosen('office'),
	funding: chosen('core'),
	agreements: chosen('protocol'),
};
const WANTED = { case: 'direct', permanence: 'office', funding: 'core', agreements: 'protocol' };
const OPPOSED = { case: 'none', permanence: 'ad-hoc', funding: 'in-kind', agreements: 'informal' };

async function shown(claims: readonly PackedClaim[][], entries: Entries | null = ENTRIES, query = '') {
	const { session } = new World().tab();
	await session.start();
	if (entries) session.beginWith('Plan', entries);
	const packed = claims.flat();
	const models = [...new Set(packed.map(([, model]) => model))].map(body);
	const screen = await render(RobustnessHost, { session, models, packed, query: new URLSearchParams(query) });
	return { session, screen, text: () => screen.container.textContent?.replace(/\s+/g, ' ') ?? '' };
}
/** How firm the answer is, once every part of what the draws say is shown. */
const drawnIn = (container: Element) =>
	expect.poll(() => {
		const whole = container.querySelector('[role=status]:has([data-firmness]) ~ [aria-busy=false]');
		return whole?.parentElement?.querySelector('[data-firmness]')?.getAttribute('data-firmness');
	});

describe('what is said first', () => {
	test('a body that agrees in all, beside one that agrees in nothing: always, and never', async () => {
		const { screen, text } = await shown([says('alike', WANTED), says('unlike', OPPOSED)]);
		await drawnIn(screen.container).toBe('firm');
		expect(text()).toContain(
			'With your weights, alike is always the closest to your design, in 10,000 simulations. This result rests on 4 questions. alike is documented on 4 of them (all stated and recent). With these answers, the result is solid.',
		);
		// The other two readings of METHOD §4 stand below, one line each.
		expect(text()).toContain('Whatever the weights: alike, in 100% of the simulations.');
		expect(text()).toContain('Without inferred answers: alike, in 100% of the simulations.');
		await screen.getByText('Closest to your design: how often').click();
		await expect.poll(text).toContain('never in 10,000 simulations');
		expect(text()).not.toContain('0% ± 0%');
		expect(text()).toContain('may still happen in about 0.04% of them');
		// The sentence is also the one that is announced, once the draws are made.
		expect(screen.container.querySelector('[role=status]')?.textContent).toContain(
			'alike is always the closest to your design',
		);
		// It is nowhere a second time, for whoever hears the page.
		expect(text().split('With these answers, the result is solid.')).toHaveLength(2);
	});

	test('what is inferred, or old, holds up little: it is said beside the figure, and never that it holds well', async () => {
		const thinly = (model: string, values: Readonly<Record<string, string>>) =>
			Object.entries(values).map(([choice, value], at): PackedClaim => [
				...([
					`${model}-${choice}`,
					model,
					choice,
					value,
					2010,
					null,
					'i',
					'h',
					at > 0 ? 2015 : 2024,
				] as const),
			]);
		const three = Object.fromEntries(Object.entries(ENTRIES).slice(0, 3));
		const { screen, text } = await shown([thinly('alike', WANTED), thinly('unlike', OPPOSED)], three);
		await drawnIn(screen.container).toBe('firm');
		expect(text()).toContain(
			'This result rests on 3 questions. alike is documented on 3 of them (3 inferred, 2 old).',
		);
		expect(text()).toContain(
			'comes up in at least three simulations out of four, but it rests on little information. Check before relying on it.',
		);
		expect(text()).not.toContain('the result is solid');
		expect(screen.container.querySelector('[role=status]')?.textContent).toContain('3 inferred, 2 old');
		// With inferences drawn as unknown, nothing tells the two apart but chance.
		expect(text()).toMatch(/Without inferred answers: (alike|unlike), in (49|50|51)% of the simulations\./);
	});

	test('two that stand alike are level, and the answer is divided', async () => {
		const { screen, text } = await shown([says('one', WANTED), says('other', WANTED)]);
		await drawnIn(screen.container).toBe('divided');
		expect(text()).toContain(
			'With your weights, one is the closest to your design in 50% of the simulations. other comes first about as often: the gap is too small to tell them apart.',
		);
		expect(text()).toContain(
			'The tool runs 10,000 simulations. Each fills in the missing information at random. 2 initiatives take part.',
		);
		await expect.element(screen.getByRole('link', { name: 'These words in the glossary' })).toBeVisible();
	});

	test('what the address asks for and is not known is said', async () => {
		const { screen } = await shown([says('one', WANTED)], ENTRIES, 'year=1999');
		await expect
			.element(screen.getByRole('alert'))
			.toHaveTextContent(
				/^The link contains items that this page does not recognize\. They were ignored: year=1999\.$/,
			);
	});

	test('five that stand alike: the answer is weak', async () => {
		const { screen } = await shown(['a', 'b', 'c', 'd', 'e'].map((id) => says(id, WANTED)));
		await drawnIn(screen.container).toBe('weak');
	});

	test('an order of importance restricts the draws, and is said', async () => {
		const claims = [
			says('money', { ...WANTED, permanence: 'ad-hoc', agreements: 'informal', case: 'none' }),
			says('frame', { ...WANTED, funding: 'in-kind', agreements: 'informal', case: 'none' }),
			says('paper', { ...WANTED, funding: 'in-kind', permanence: 'ad-hoc', case: 'none' }),
		];
		const even = await shown(claims);
		await drawnIn(even.screen.container).toBe('divided');
		await even.screen.getByText('Closest to your design: how often').click();
		await expect
			.poll(even.text)
			.toContain('all ways of sharing out the weight are equally likely to be picked.');
		await even.screen.unmount();
		const ordered = await shown(claims, { ...ENTRIES, funding: chosen('core', 2) });
		await drawnIn(ordered.screen.container).toBe('firm');
		// With its weight of 2 in 5, money is always the closest; drawn in that order too.
		expect(ordered.text()).toContain('With your weights, money is always the closest to your design');
		expect(ordered.text()).toContain('Whatever the weights: money, in 100% of the simulations.');
		await ordered.screen.getByText('Closest to your design: how often').click();
		await expect
			.poll(ordered.text)
			.toContain('the order you gave is respected: what matters more to you always weighs more.');
		expect(ordered.text()).not.toContain('not count, as you said');
	});

	test('answers that the person said do not count are said not to', async () => {
		const { screen, text } = await shown([says('alike', WANTED), says('unlike', OPPOSED)], {
			...ENTRIES,
			entry: chosen('single', 0),
		});
		await drawnIn(screen.container).not.toBeUndefined();
		await screen.getByText('Closest to your design: how often').click();
		await expect.poll(text).toContain('1 of your answers does not count, as you said. For “whatever');
	});

	test('where the comparison names another first, it is said, and why', async () => {
		// Three doors out of four suit, at double weight, and the fourth is near one of them: the silent one is expected to
		// miss an eighth of 2, the certain one misses less, a third of ½ on money. The certain one leads by what is expected,
		// the silent one in three draws out of four.
		const several = { state: 'chosen', options: ['single', 'shared-doors', 'separate-doors'] } as const;
		const entries: Entries = {
			entry: { ...{ answer: several, note: '', importance: 2 } },
			...{ case: chosen('direct'), permanence: chosen('office'), funding: chosen('core', 0.5) },
		};
		const certain = says('certain', { ...WANTED, entry: 'single', funding: 'mixed' });
		const silent = says('silent', WANTED);
		const other = await shown([certain, silent], entries);
		await drawnIn(other.screen.container).not.toBeUndefined();
		expect(other.text()).toMatch(/With your weights, silent is the closest to your design in 7[456]% of/);
		expect(other.text()).toContain(
			'The Comparison page puts certain first: it follows the expected similarity, an average.',
		);
		const same = await shown([says('alike', WANTED), says('unlike', OPPOSED)]);
		await drawnIn(same.screen.container).not.toBeUndefined();
		expect(same.text()).not.toContain('The Comparison page puts');
	});
});

describe('nothing to put to the test', () => {
	test.for([
		['no design', null, [says('a', WANTED)], 'There is nothing to compare yet'],
		['one answer', { case: chosen('direct') }, [says('a', WANTED)], 'a is the only initiative'],
		[
			'answers that count for nothing',
			{ case: chosen('direct', 0), funding: chosen('core', 0) },
			[says('a', WANTED)],
			'none of your answers counts',
		],
		[
			'no body ranked',
			ENTRIES,
			[says('a', { case: 'direct' })],
			'No initiative has enough information on your answers to be compared.',
		],
		[
			'one body ranked',
			ENTRIES,
			[says('only', WANTED), says('little', { case: 'direct' })],
			'only is the only initiative, out of 2, with enough information',
		],
	] as const)('%s: says so, with a way on, and computes nothing', async ([, entries, claims, words]) => {
		const { screen, text } = await shown([...claims], entries);
		await expect.poll(text).toContain(words);
		await expect.element(screen.getByRole('link', { name: 'Answer the questions' })).toBeVisible();
		expect(screen.container.querySelector('progress')).toBeNull();
		expect(text()).not.toContain('simulations are running');
	});
});

describe('the figures', () => {
	const CLAIMS = [
		says('near', { ...WANTED, funding: 'in-kind' }),
		says('far', { ...WANTED, case: 'none', permanence: 'ad-hoc' }),
		says('silent', { case: 'direct', permanence: 'office', agreements: 'bilateral' }),
	];

	test('stand in tables: the ranks of a body add up, with their errors', async () => {
		const { screen } = await shown(CLAIMS);
		await drawnIn(screen.container).not.toBeUndefined();
		await screen.getByText('Every rank').click();
		await screen.getByText('The figures, as a table').click();
		const region = screen.container.querySelector('[role=region]');
		const rows = [...(region?.querySelectorAll('tbody tr') ?? [])];
		expect(rows).toHaveLength(3);
		for (const row of rows) {
			const shares = [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '');
			expect(shares).toHaveLength(3);
			// A rank that a body always has is said in words.
			const percentOf = (words: string) => (words.startsWith('always') ? 100 : Number.parseFloat(words) || 0);
			const sum = shares.reduce((total, words) => total + percentOf(words), 0);
			// Each is rounded to a tenth of a percent.
			expect(Math.abs(sum - 100)).toBeLessThanOrEqual(0.16);
			expect(shares.every((words) => words.includes('±') || /never|always|less|more/.test(words))).toBe(true);
		}
	});

	test('of the body that leads already it is said that it does, of the others where they would; of none what would be enough', async () => {
		const { screen } = await shown([
			says('leading', { ...WANTED, funding: 'in-kind' }),
			says('behind', { ...OPPOSED, funding: 'core', case: 'direct' }),
		]);
		await drawnIn(screen.container).not.toBeUndefined();
		await screen.getByText('What matters most when an initiative is the closest').click();
		await expect.poll(() => screen.container.querySelectorAll('dl > *').length).toBeGreaterThan(3);
		const words = [...screen.container.querySelectorAll('dl > *')].map((part) => part.textContent ?? '');
		expect(words[0]).toBe('leading, already in the lead');
		expect(words[1]).not.toMatch(/would|need/);
		expect(words[2]).toBe('behind as the closest');
		expect(words[3]).toMatch(/^On average, this happens when “.+” weighs about [\d.]+ times as much as/);
		for (const one of words) expect(one).not.toMatch(/would have to|enough/);
	});

	test('of the importances and of the pairs are those of the body that is picked', async () => {
		const { screen, text } = await shown(CLAIMS);
		await drawnIn(screen.container).not.toBeUndefined();
		await screen.getByText('Compare initiatives two by two').click();
		const pairs = screen.container.querySelector<HTMLSelectElement>('details[open] select')!;
		expect(text()).toContain(`in which ${pairs.value} is more similar to your design`);
		const other = [...pairs.options].find(({ value }) => value !== pairs.value)!.value;
		pairs.value = other;
		pairs.dispatchEvent(new Event('change', { bubbles: true }));
		await expect.poll(text).toContain(`in which ${other} is more similar to your design`);
	});

	test('a flip leads to the question, or to the cell of the body', async () => {
		const { screen } = await shown([
			says('near', { ...WANTED, funding: 'in-kind' }),
			says('silent', { case: 'direct', permanence: 'office', agreements: 'protocol' }),
		]);
		await drawnIn(screen.container).not.toBeUndefined();
		// Several options are several quotations.
		expect(screen.container.textContent).toMatch(
			/If your answer to “[^”]+” became “[^”]+”(, “[^”]+”)*( or “[^”]+”)?, \w+ would (come first|be tied)/,
		);
		expect(screen.container.textContent).toContain(
			'the answer to “Stability of funding” is “Members’ contributions”, near and silent would be tied for first.',
		);
		// As things stand both have three of four: what the silent one may be on money tells them apart.
		const links = [...screen.container.querySelectorAll<HTMLAnchorElement>('li a')].map((link) =>
			link.getAttribute('href'),
		);
		expect(links).toContain('/en/walk/funding/');
		expect(links).toContain('/en/models/silent/#funding');
	});

	test('the open question that would tell the most is offered', async () => {
		const { screen, text } = await shown([
			says('here', { ...WANTED, lead: 'community' }),
			says('there', { ...WANTED, lead: 'police' }),
		]);
		await drawnIn(screen.container).not.toBeUndefined();
		await expect.poll(text).toContain('“Leadership” is the one whose answer would sharpen');
		expect(text()).toContain('You do not have to answer it.');
	});
});

/** A thread that does nothing by itself: the test speaks for it. */
class SilentWorker extends EventTarget {
	static readonly made: SilentWorker[] = [];
	terminated = false;
	readonly sent: unknown[] = [];
	constructor() {
		super();
		SilentWorker.made.push(this);
	}
	postMessage(task: unknown) {
		this.sent.push(task);
	}
	terminate() {
		this.terminated = true;
	}
}

describe('the thread of the computation', () => {
	const CLAIMS = [says('alike', WANTED), says('unlike', OPPOSED)];
	const running = async () => {
		SilentWorker.made.length = 0;
		vi.stubGlobal('Worker', SilentWorker);
		const all = await shown(CLAIMS);
		await expect.poll(() => SilentWorker.made.length).toBe(1);
		return all;
	};
	const report = (data: unknown) =>
		SilentWorker.made.at(-1)?.dispatchEvent(new MessageEvent('message', { data }));

	test('shows how far it is, and says it once', async () => {
		const { screen } = await running();
		const status = screen.container.querySelector('[role=status]');
		await expect.poll(() => status?.textContent).toBe('10,000 simulations are running…');
		report({ kind: 'progress', share: 0.4 });
		const bar = screen.getByRole('progressbar');
		await expect.element(bar).toHaveAttribute('value', '0.4');
		expect(status?.textContent).toBe('10,000 simulations are running…');
	});

	test('ends when the person stops it, and begins again when asked, the keyboard staying in place', async () => {
		const { screen } = await running();
		await screen.getByRole('button', { name: 'Stop' }).click();
		expect(SilentWorker.made[0]?.terminated).toBe(true);
		const again = screen.getByRole('button', { name: 'Start again' });
		await expect.element(again).toHaveFocus();
		await again.click();
		expect(SilentWorker.made).toHaveLength(2);
		expect(SilentWorker.made[1]?.terminated).toBe(false);
		await expect.element(screen.getByRole('button', { name: 'Stop' })).toHaveFocus();
	});

	test('done while the button to stop has the focus: it goes to what the draws say, and is taken from nothing else', async () => {
		const { screen } = await running();
		screen.getByRole('button', { name: 'Stop' }).element().focus();
		runRobustness(SilentWorker.made[0]!.sent[0] as RobustnessQuestion, report);
		await expect.poll(() => document.activeElement?.hasAttribute('data-firmness')).toBe(true);
		await screen.unmount();
		const other = await running();
		const link = other.screen.getByRole('link', { name: 'Back to the comparison' }).element();
		if (link instanceof HTMLElement) link.focus();
		runRobustness(SilentWorker.made[0]!.sent[0] as RobustnessQuestion, report);
		await drawnIn(other.screen.container).not.toBeUndefined();
		expect(document.activeElement).toBe(link);
	});

	test('begins anew with another answer, and not with another note', async () => {
		const { session } = await running();
		session.setEntry('case', { note: 'To be talked over.' });
		session.setEntry('case', { answer: { state: 'chosen', options: ['none'] } });
		await expect.poll(() => SilentWorker.made.length).toBe(2);
		expect(SilentWorker.made.map(({ terminated }) => terminated)).toEqual([true, false]);
		expect(JSON.stringify(SilentWorker.made[1]?.sent)).not.toContain('talked over');
		session.setEntry('case', { note: 'Talked over.' });
		session.setEntry('funding', { importance: 2 });
		await expect.poll(() => SilentWorker.made.length).toBe(3);
	});

	test('is ended with the page', async () => {
		const { screen } = await running();
		await screen.unmount();
		expect(SilentWorker.made[0]?.terminated).toBe(true);
	});

	test('that breaks down says so, and can be tried again', async () => {
		const { screen } = await running();
		SilentWorker.made[0]?.dispatchEvent(new Event('error'));
		await expect.element(screen.getByRole('alert')).toHaveTextContent('could not be made');
		await screen.getByRole('button', { name: 'Start again' }).click();
		expect(SilentWorker.made).toHaveLength(2);
	});
});
