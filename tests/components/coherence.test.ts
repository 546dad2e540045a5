import { beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { BasisSlice, RuleSlice } from '#lib/content/rule-slices.ts';
import type { Entries } from '#lib/domain/answers.ts';
import { readingOf } from '#lib/features/coherence/rule-reading.ts';
import OptionCaution from '#lib/features/coherence/OptionCaution.svelte';
import TensionsPanel from '#lib/features/coherence/TensionsPanel.svelte';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';

beforeEach(() => overwriteGetLocale(() => 'en'));

function basis(id: string, publisher: string, year: number | null = 2019): BasisSlice {
	return {
		...{ id, status: 'documented', field: null, model: null, note: `Note ${id}`, locator: 'p. 1' },
		source: {
			...{ id: `s-${id}`, title: `Title ${id}`, publisher, author: null, year, language: 'en' },
			...{ url: 'https://example.org/', kind: 'research', accessed: '2026-01-01' },
			...{ titleSupplied: false, yearEstimated: false, copy: false, addressSeen: true },
		},
	};
}
function rule(id: string, when: RuleSlice['when'], about: Partial<RuleSlice> = {}): RuleSlice {
	return {
		...{ id, when, strength: 'strained', kind: 'empirical', status: 'documented' },
		...{ title: `Title of ${id}`, reason: `Reason of ${id}`, waysOut: [`Way out of ${id}`] },
		challenge: { id: 'communication', label: 'Communication' },
		basis: [basis('a', 'Agency'), basis('b', 'Bureau', null), basis('c', 'Agency'), basis('d', 'Centre')],
		...about,
	};
}
const chosen = (...options: string[]): Entries[string] => ({
	...{ answer: { state: 'chosen', options }, note: '', importance: 1 },
});
const on = (choice: string, ...options: string[]) => ({ choice, in: options });

const RULES = [
	rule('dated', [on('coordination', 'permanent'), on('funding', 'project')]),
	rule('unpaid', [on('coordination', 'permanent', 'fixed-term'), on('funding', 'in-kind')], {
		...{ strength: 'incompatible', status: 'definition', kind: 'logical' },
	}),
	rule('read', [on('entry', 'single'), on('funding', 'in-kind')], { status: 'inferred' }),
	rule('fourth', [on('case', 'direct'), on('funding', 'in-kind')]),
	rule('fifth', [on('agreements', 'informal'), on('funding', 'in-kind')]),
];
const reading = readingOf(RULES);
const entries: Entries = {
	coordination: chosen('permanent'),
	funding: chosen('in-kind'),
	entry: chosen('single'),
	case: chosen('direct'),
	agreements: chosen('informal'),
};
const panel = (of: Entries, onchange = vi.fn()) => ({
	...{ tensions: reading.tensionsOf(of), repairs: reading.repairsOf(of) },
	...{ entries: of, locale: 'en' as const, onchange },
});
const shownRules = (container: Element) =>
	[...container.querySelectorAll('[data-rule]')].map((card) => card.getAttribute('data-rule'));

test('a tension says why, who says so, the challenge and what could be done', async () => {
	const of = { coordination: chosen('permanent'), funding: chosen('project') };
	const screen = await render(TensionsPanel, panel(of));
	await expect.element(screen.getByRole('heading', { name: 'Tensions in your design: 1' })).toBeVisible();
	await expect.element(screen.getByText('Tension', { exact: true })).toBeVisible();
	await expect.element(screen.getByText('Reason of dated')).toBeVisible();
	await expect.element(screen.getByText('Who says so: Agency (2019); Bureau; 1 other source.')).toBeVisible();
	await expect.element(screen.getByText('Related challenge:')).toBeVisible();
	await expect
		.element(screen.getByRole('link', { name: 'Communication' }))
		.toHaveAttribute('href', '/en/context/challenges/communication/');
	await expect.element(screen.getByText('Way out of dated')).toBeVisible();
	await expect.element(screen.getByText('Note a')).not.toBeInTheDocument();
	await screen.getByText('What this rests on: 4 findings').click();
	await expect.element(screen.getByText('Note a')).toBeVisible();
});

test('a definition and a reading say what they are', async () => {
	const screen = await render(TensionsPanel, panel(entries));
	await expect
		.element(screen.getByText(/the definition of the options themselves. In support: Agency/))
		.toBeVisible();
	await screen.getByText('1 other tension').click();
	await expect.element(screen.getByText(/^Our own reading, drawn from: Agency/)).toBeVisible();
});

test('three are shown, the excluding one first, the rest folded', async () => {
	const screen = await render(TensionsPanel, panel(entries));
	// One step in an ordered choice removes the fourth and the fifth; the entry has no order, its change is larger.
	expect(shownRules(screen.container)).toEqual(['unpaid', 'fourth', 'fifth']);
	await expect.element(screen.getByText('Reason of fifth')).toBeVisible();
	await screen.getByText('1 other tension').click();
	expect(shownRules(screen.container)).toEqual(['unpaid', 'fourth', 'fifth', 'read']);
	await expect.element(screen.getByText('Reason of read')).toBeVisible();
});

test('what rests on the most claims comes first of its kind, and the folded ones are named', async () => {
	const more = [basis('a', 'A'), basis('b', 'B'), basis('c', 'C'), basis('d', 'D'), basis('e', 'E')];
	const heavy = readingOf(RULES.map((one) => (one.id === 'read' ? { ...one, basis: more } : one)));
	const tensions = heavy.tensionsOf(entries);
	const screen = await render(TensionsPanel, { ...panel(entries), tensions });
	expect(shownRules(screen.container)).toEqual(['unpaid', 'read', 'fourth']);
	await expect.element(screen.getByText('1 other tension: “Title of fifth”')).toBeVisible();
	const about = await render(TensionsPanel, { ...panel(entries), tensions, about: 'police' });
	await expect
		.element(about.getByText(/about other questions: “Title of unpaid”, “Title of read”/))
		.toBeVisible();
});

test('the smallest change can be made: one step back in either order of scale', async () => {
	const onchange = vi.fn();
	const of = { coordination: chosen('permanent'), funding: chosen('project') };
	const screen = await render(TensionsPanel, panel(of, onchange));
	// One step of four: a fixed-term coordinator; project to in-kind would bring "unpaid"; to mixed is one step too.
	await expect.element(screen.getByText(/change to “Mixed funding”/)).toBeVisible();
	const buttons = screen.getByRole('button', { name: /Make this change/ });
	expect(buttons.elements().length).toBe(2);
	await screen.getByRole('button', { name: /“Mixed funding”/ }).click();
	expect(onchange).toHaveBeenCalledWith([{ choice: 'funding', options: ['mixed'] }]);
});

test('each change says what it costs, to those who hear it too', async () => {
	const screen = await render(
		TensionsPanel,
		panel({ coordination: chosen('permanent'), funding: chosen('in-kind'), entry: chosen('single') }),
	);
	const button = screen.getByRole('button', { name: /change to “Mixed funding”/ }).first();
	// The post is paid, and the entry is no longer on lent time; nothing comes, nothing remains.
	await expect
		.element(button)
		.toHaveAccessibleDescription('You give up: Members’ contributions. No tension remains.');
});

test('a change that gives the role up stands after one that keeps it, and says so', async () => {
	const of = { case: chosen('direct'), funding: chosen('in-kind') };
	const staff = readingOf([
		rule('staff', [on('case', 'direct'), on('funding', 'in-kind')], { strength: 'incompatible' }),
		rule('grants', [on('case', 'direct'), on('funding', 'project')]),
	]);
	const screen = await render(TensionsPanel, {
		...{ ...panel(of), tensions: staff.tensionsOf(of), repairs: [] },
	});
	const buttons = screen.getByRole('button', { name: /^Make this change/ });
	await expect.element(buttons.first()).toHaveAccessibleName(/Mixed funding/);
	await expect
		.element(buttons.nth(1))
		.toHaveAccessibleDescription(
			/The form or the role of the coalition changes: [A-Z][^.]+\. No tension remains\./,
		);
});

test('a design of which no reading is possible is told so, with its three repairs', async () => {
	const excluding = readingOf([
		rule('staff', [on('case', 'direct'), on('funding', 'in-kind')], { strength: 'incompatible' }),
		rule('role', [{ choice: 'functions', has: ['case-management'] }, on('case', 'none', 'referral')], {
			strength: 'incompatible',
		}),
	]);
	const of = {
		...{ case: chosen('none', 'direct'), funding: chosen('in-kind') },
		functions: chosen('case-management'),
	};
	const told = (some: Entries) => ({
		...{ ...panel(some), tensions: excluding.tensionsOf(some), repairs: excluding.repairsOf(some) },
	});
	const screen = await render(TensionsPanel, told(of));
	await expect
		.element(screen.getByRole('heading', { name: 'This design is not possible as it stands' }))
		.toBeVisible();
	const repairs = screen.container.querySelector('[data-repairs]')!;
	expect(repairs.querySelectorAll('button').length).toBe(3);
	// Without one of the two options a rule holds for the other alone: it stays impossible. With a third, it is possible.
	await screen.rerender(told({ ...of, case: chosen('coordination', 'direct') }));
	await expect.element(screen.getByText(/not possible as it stands/)).not.toBeInTheDocument();
});

test('nothing is said aloud on arrival; a new tension is said once, by its name', async () => {
	const before = { coordination: chosen('permanent'), funding: chosen('mixed') };
	const screen = await render(TensionsPanel, panel(before));
	const status = screen.getByRole('status');
	await expect.element(status).toHaveTextContent(/^$/);
	await expect.element(screen.getByText(/No known tension/)).toBeVisible();
	await screen.rerender(panel({ ...before, funding: chosen('project') }));
	await expect.element(status).toHaveTextContent('Tension: Title of dated.');
	await screen.rerender(panel(before));
	await expect.element(status).toHaveTextContent('No tension remains.');
});

test('of several tensions that go, as many are said to go as went, and as many to remain as do', async () => {
	const screen = await render(TensionsPanel, panel(entries));
	const all = reading.tensionsOf(entries);
	await screen.rerender({ ...panel(entries), tensions: all.slice(1) });
	await expect
		.element(screen.getByRole('status'))
		.toHaveTextContent(`1 fewer tension. ${all.length - 1} remain.`);
});

test('tensions that come are said with those that go', async () => {
	const all = reading.tensionsOf(entries);
	const [first, second, third, ...rest] = all;
	const screen = await render(TensionsPanel, { ...panel(entries), tensions: [first!, second!, third!] });
	const status = screen.getByRole('status');
	await screen.rerender({ ...panel(entries), tensions: [third!, ...rest] });
	const come = rest.length === 1 ? `Tension: ${rest[0]?.rule.title}.` : `${rest.length} new tensions.`;
	await expect.element(status).toHaveTextContent(`${come} 2 fewer tensions. ${1 + rest.length} remain`);
});

test('an option says before it is taken what it would bring, in words and by a shape', async () => {
	const prospects = reading.prospectsOf({ coordination: chosen('permanent') }, 'funding');
	expect([...prospects.keys()]).toEqual(['in-kind', 'project']);
	const screen = await render(OptionCaution, { prospect: prospects.get('in-kind')! });
	await expect.element(screen.getByText('Incompatible')).toBeVisible();
	await expect.element(screen.getByText('Title of unpaid')).toBeVisible();
	expect(screen.container.querySelectorAll('svg').length).toBe(1);
});

test('during the walk what the question has a part in is shown, the first with all it says', async () => {
	const screen = await render(TensionsPanel, { ...panel(entries), about: 'coordination' });
	expect(shownRules(screen.container)).toEqual(['unpaid']);
	await expect.element(screen.getByText('Way out of unpaid')).toBeVisible();
	await screen.getByText('3 other tensions').click();
	expect(shownRules(screen.container)).toEqual(['unpaid', 'fourth', 'fifth', 'read']);
	expect(screen.getByText('Way out of read').elements()).toEqual([]);
});

test('during the walk three at most are shown, those after the first with what could be done folded', async () => {
	const screen = await render(TensionsPanel, { ...panel(entries), about: 'funding' });
	expect(shownRules(screen.container)).toEqual(['unpaid', 'fourth', 'fifth']);
	await expect.element(screen.getByText('Reason of fourth')).toBeVisible();
	expect(screen.getByText('Way out of fourth').elements()).toEqual([]);
	await screen.getByText('What could be done?').nth(1).click();
	await expect.element(screen.getByText('Way out of fourth')).toBeVisible();
});

test('during the walk a question that has no part in a tension keeps them folded', async () => {
	const screen = await render(TensionsPanel, { ...panel(entries), about: 'police' });
	await expect.element(screen.getByText('Tensions in your design: 4')).toBeVisible();
	expect(shownRules(screen.container)).toEqual([]);
	await screen.getByText('4 tensions are about other questions').click();
	expect(shownRules(screen.container)).toEqual(['unpaid', 'fourth', 'fifth', 'read']);
});

test('during the walk nothing stands there without a tension', async () => {
	const screen = await render(TensionsPanel, {
		...{ ...panel({ funding: chosen('project') }), about: 'funding' },
	});
	await expect.element(screen.getByRole('heading')).not.toBeInTheDocument();
	await expect.element(screen.getByText(/No known tension/)).not.toBeInTheDocument();
});

test('a tension of a part of the design names the answers that it comes with', async () => {
	const of = { coordination: chosen('permanent'), funding: chosen('project', 'mixed') };
	const screen = await render(TensionsPanel, panel(of));
	await expect.element(screen.getByText(/: only with “Project grants”/)).toBeVisible();
});

test('on paper nothing of what could be done is folded', async () => {
	const screen = await render(TensionsPanel, { ...panel(entries), about: 'entry' });
	expect(screen.getByText('Way out of fifth').elements()).toEqual([]);
	window.dispatchEvent(new Event('beforeprint'));
	for (const id of ['read', 'unpaid', 'fourth', 'fifth'])
		await expect.element(screen.getByText(`Way out of ${id}`)).toBeVisible();
	// What each rests on stands in the annex, once, which only paper shows.
	const notes = screen.getByText('Note a').elements();
	expect(notes.map((note) => note.closest('.annex.only-print') !== null)).toEqual([true, true, true, true]);
	window.dispatchEvent(new Event('afterprint'));
	await expect.element(screen.getByText('Way out of fifth')).not.toBeInTheDocument();
});

test('an item that would be missed says what leaving it out would bring', async () => {
	const lacking = readingOf([
		rule('missed', [on('case', 'direct'), { choice: 'members', lacks: ['survivors'] }]),
	]);
	const prospects = lacking.prospectsOf({ case: chosen('direct') }, 'members');
	expect([...prospects.keys()]).toEqual(['survivors']);
	const screen = await render(OptionCaution, { prospect: prospects.get('survivors')! });
	await expect.element(screen.getByText('Without this option: Title of missed')).toBeVisible();
});
