import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { CHOICES } from '#lib/content/choices.ts';
import type { BasisSlice, RuleSlice } from '#lib/content/rule-slices.ts';
import type { ClaimSlice, ModelSlice, PackedClaim } from '#lib/content/slices.ts';
import { fixedFrom } from '#lib/features/evidence/field-address.ts';
import { fieldReadingOf } from '#lib/features/coherence/field-reading.ts';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';
import { World } from '../unit/features/session/memory-world.ts';
import FieldHost from './FieldHost.svelte';

beforeEach(() => overwriteGetLocale(() => 'en'));
afterEach(() => {
	vi.restoreAllMocks();
	localStorage.clear();
});

const source: BasisSlice['source'] = {
	...{ id: 'source', title: 'Title', publisher: 'Agency', author: null, year: 2019, language: 'en' },
	...{ url: 'https://example.org/', kind: 'research', accessed: '2026-01-01' },
	...{ titleSupplied: false, yearEstimated: false, copy: false, addressSeen: true },
};
function rule(id: string, strength: RuleSlice['strength'], ...when: RuleSlice['when']): RuleSlice {
	return {
		...{ id, when, strength, kind: 'logical', status: 'documented' },
		...{ title: `Title of ${id}`, reason: `Reason of ${id}`, waysOut: [`Way out of ${id}`] },
		challenge: { id: 'communication', label: 'Communication' },
		basis: [
			{
				...{ id: 'note', status: 'documented', field: null, model: null, note: 'Note', locator: 'p. 1' },
				source,
			},
		],
	};
}
const on = (choice: string, ...options: string[]) => ({ choice, in: options });
// Nobody is paid in kind for direct support, nor is a post; a post on grants is strained.
const reading = fieldReadingOf([
	rule('staff', 'incompatible', on('case', 'direct'), on('funding', 'in-kind')),
	rule('post', 'incompatible', on('coordination', 'permanent'), on('funding', 'in-kind')),
	rule('dated', 'strained', on('coordination', 'permanent'), on('funding', 'project')),
]);

function body(id: string): ModelSlice {
	return {
		...{ id, name: id, short: id, province: 'ON', kind: 'coalition', listed: true, comparable: true },
	};
}
const claim = (
	model: string,
	choice: string,
	value: string,
	from: number,
	to: number | null,
	status: 'd' | 'i' = 'd',
): PackedClaim => [...([`${model}-${choice}`, model, choice, value, from, to, status, 'h', 2024] as const)];
const models = ['lived', 'half', 'otherwise', 'silent'].map(body);
const packed = [
	...[claim('lived', 'case', 'direct', 2010, 2016), claim('lived', 'funding', 'core', 2012, 2018)],
	claim('half', 'case', 'direct', 2015, null),
	...[
		claim('half', 'permanence', 'office', 2015, 2016),
		claim('half', 'lead', 'government', 2015, 2016, 'i'),
	],
	...[claim('otherwise', 'case', 'direct', 2010, 2012), claim('otherwise', 'funding', 'mixed', 2010, 2012)],
];

async function shown(query = '') {
	const { session } = new World().tab();
	await session.start();
	const entries = fixedFrom(new URLSearchParams(query), CHOICES);
	const screen = await render(FieldHost, { session, reading, entries, models, packed });
	const choice = (id: string) => screen.container.querySelector<HTMLElement>(`[data-choice="${id}"]`)!;
	const option = (id: string, name: string) =>
		choice(id).querySelector<HTMLButtonElement>(`[data-option="${name}"]`)!;
	const remaining = () => screen.container.querySelector('[data-remaining]')?.getAttribute('data-remaining');
	const heading = () => screen.container.querySelector('[data-remaining] h2');
	return { session, screen, choice, option, remaining, heading };
}
/*
 * Worked by hand: permanence, agreements, lead, scale, scope, origin, police and services are free: 4 × 4 × 4 × 5 × 4 ×
 * 3 × 4 × 4 = 61,440. Entry, case and availability: 44 (see the counts of the field), 12 of them with direct support.
 */
const FREE = 61_440;

describe('fixing and releasing', () => {
	test('an option is a button that is pressed; the counts answer, and one sentence is said', async () => {
		const { screen, choice, option, remaining } = await shown();
		// Funding × coordination: 16 less the one of the post, for 32; 12 + 3 for 12: in kind is out, three are left × 4.
		const all = FREE * (32 * 15 + 12 * 12);
		expect(remaining()).toBe(String(all));
		const said = screen.getByRole('status').first();
		await expect.element(said).toHaveTextContent(/^$/);
		await expect.element(screen.getByRole('group', { name: 'Role in case management' })).toBeVisible();
		option('case', 'direct').click();
		await expect.poll(remaining).toBe(String(FREE * 12 * 12));
		expect(option('case', 'direct').getAttribute('aria-pressed')).toBe('true');
		expect(option('funding', 'core').textContent).toMatch(/\d possible designs/);
		// Of the 61,440 × 12 × 16 with it, a quarter has in-kind money, which excludes staff; a post on it was out already.
		await expect
			.element(said)
			.toHaveTextContent('Of the designs with this answer, about three quarters are possible; 2 definitions');
		expect(choice('funding').textContent).toContain('No possible design left with this option.');
		expect(option('funding', 'in-kind').disabled).toBe(false);
		await screen.getByRole('button', { name: 'Clear: Role in case management' }).click();
		await expect.poll(remaining).toBe(String(all));
	});

	test('the keyboard alone fixes, moves on and releases; focus stays where it was', async () => {
		const { option, remaining } = await shown();
		option('funding', 'core').focus();
		await userEvent.keyboard(' ');
		await expect.poll(() => option('funding', 'core').getAttribute('aria-pressed')).toBe('true');
		expect(document.activeElement).toBe(option('funding', 'core'));
		const one = remaining();
		await userEvent.keyboard('{Enter}');
		await expect.poll(() => option('funding', 'core').getAttribute('aria-pressed')).toBe('false');
		expect(remaining()).not.toBe(one);
	});

	test('the share is said, with the exact number and the definitions one step away', async () => {
		const { screen, option } = await shown();
		await expect
			.element(
				screen.getByRole('heading', { name: /^Of all designs, about .+; these 2 definitions exclude/ }),
			)
			.toBeVisible();
		const all = (FREE * (32 * 15 + 12 * 12)).toLocaleString('en-CA');
		await expect.element(screen.getByText(`${all} of 43,253,760`)).not.toBeInTheDocument();
		await screen.getByText('The exact number and the definitions').click();
		await expect.element(screen.getByText(new RegExp(`exactly: ${all} of 43,253,760 with`))).toBeVisible();
		await expect.element(screen.getByText('Title of staff')).toBeVisible();
		option('case', 'direct').click();
		await expect.element(screen.getByText(/exactly: 8,847,360 of 11,796,480 with/)).toBeVisible();
		await expect.element(screen.getByText(/^Possible designs: about three quarters/)).toBeVisible();
	});

	test('options that leave as many designs as one another have no counts', async () => {
		const { option } = await shown();
		expect(option('funding', 'core').textContent).toMatch(/\d possible designs/);
		expect(option('permanence', 'office').textContent).not.toMatch(/\d/);
	});

	test('what was released keeps the focus, and all at once can be taken back', async () => {
		const { screen, option, remaining, heading } = await shown('case=direct&funding=core');
		const before = remaining();
		screen.getByRole('button', { name: 'Clear: Role in case management' }).element().focus();
		await userEvent.keyboard('{Enter}');
		await expect.poll(() => option('case', 'direct').getAttribute('aria-pressed')).toBe('false');
		expect(document.activeElement).toBe(option('case', 'direct'));
		option('case', 'direct').click();
		await expect.poll(remaining).toBe(before);

		await screen.getByRole('button', { name: 'Clear all' }).click();
		await expect.element(screen.getByText('Everything is cleared.')).toBeVisible();
		await expect.element(screen.getByRole('button', { name: 'Undo' })).toHaveFocus();
		await userEvent.keyboard('{Enter}');
		await expect.poll(remaining).toBe(before);
		expect(document.activeElement).toBe(heading());
		await expect.element(screen.getByText('Everything is cleared.')).not.toBeInTheDocument();
	});

	test('a choice that does not apply says so of each option', async () => {
		const { choice, option } = await shown('entry=none&case=none&availability=on-call');
		expect(choice('availability').textContent).toContain('Not applicable, with what is set.');
		expect(option('availability', 'office-hours').textContent).toContain('not applicable');
		expect(option('availability', 'office-hours').textContent).not.toMatch(/\d/);
		expect(option('entry', 'single').textContent).not.toContain('not applicable');
	});

	test('everything is released at once, and what was fixed elsewhere is in sight', async () => {
		const { screen, option, choice } = await shown('police=member&members=police,shelter&availability=-');
		await expect.element(option('police', 'member')).toBeVisible();
		await expect.element(option('members', 'shelter')).toBeVisible();
		expect(choice('members').querySelector('.count')).toBeNull();
		expect(choice('availability').textContent).toContain('Not relevant to us');
		await screen.getByRole('button', { name: 'Clear all' }).click();
		await expect.poll(() => option('members', 'police').getAttribute('aria-pressed')).toBe('false');
	});
});

test('what a person folds away stays folded while something else is fixed', async () => {
	const { screen, option } = await shown('police=member');
	await expect.element(option('police', 'member')).toBeVisible();
	await screen.getByText('7 other questions').click();
	await expect.element(option('police', 'member')).not.toBeVisible();
	option('entry', 'single').click();
	await expect.poll(() => option('entry', 'single').getAttribute('aria-pressed')).toBe('true');
	await expect.element(option('police', 'member')).not.toBeVisible();
});

describe('what clashes', () => {
	test('a contradiction says why, who says so, and the least to change, which can be made', async () => {
		const { screen, option, remaining } = await shown('case=direct&coordination=permanent&funding=in-kind');
		expect(remaining()).toBe('0');
		await expect
			.element(screen.getByText('With these 3 answers set, no possible design remains.'))
			.toBeVisible();
		await expect.element(screen.getByText('Reason of staff')).toBeVisible();
		await expect.element(screen.getByText('Reason of post')).toBeVisible();
		await expect.element(screen.getByText('Who says so: Agency (2019).').first()).toBeVisible();
		// Both contradictions go when the money changes; any other way takes two changes.
		const repair = screen.getByRole('button', {
			name: /^Make this change: Stability of funding: change to “Project grants”, “Mixed funding”,? or “Recurring public funding”\.$/,
		});
		await expect.element(repair).toBeVisible();
		expect(screen.container.querySelectorAll('[data-repairs] li').length).toBe(1);
		await repair.click();
		await expect.poll(remaining).toBe(String(FREE * 9 * 3 + FREE * 3 * 3));
		expect(option('funding', 'in-kind').getAttribute('aria-pressed')).toBe('false');
		expect(option('funding', 'mixed').getAttribute('aria-pressed')).toBe('true');
		await expect.element(screen.getByText('Reason of staff')).not.toBeInTheDocument();
		// Grants are among what is acceptable now: a warning for some.
		await expect.element(screen.getByText('Reason of dated')).toBeVisible();
	});
});

test('what the answers already tell is not told again; what was set here is', async () => {
	const { session, screen, option } = await shown('coordination=permanent&funding=project');
	await expect.element(screen.getByText('Reason of dated')).toBeVisible();
	session.beginWith(
		'Mine',
		fixedFrom(new URLSearchParams('coordination=permanent&funding=project'), CHOICES),
	);
	await expect.element(screen.getByText('Reason of dated')).not.toBeInTheDocument();
	await expect
		.element(screen.getByRole('link', { name: '1 tension is already described in your answers' }))
		.toHaveAttribute('href', '/en/review/#tensions');
	option('funding', 'in-kind').click();
	await expect.element(screen.getByText('Reason of post')).toBeVisible();
	await expect.element(screen.getByRole('link', { name: /already described/ })).not.toBeInTheDocument();
});

describe('where nothing coherent remains', () => {
	const PAID = 'case=direct&coordination=permanent&funding=in-kind';

	test('each option of a choice that matters says how many contradictions it leaves', async () => {
		const { choice, option } = await shown(PAID);
		await expect.poll(() => option('case', 'none').dataset.left).toBe('1');
		expect(option('case', 'none').textContent).toContain('With it: 1 incompatibility instead of\u00a02');
		expect(option('funding', 'core').textContent).toContain('With it: no incompatibility left');
		expect(option('funding', 'in-kind').dataset.left).toBeUndefined();
		expect(option('agreements', 'terms').dataset.left).toBeUndefined();
		expect(choice('agreements').textContent).toContain('Nothing here removes an incompatibility.');
		expect(choice('case').textContent).not.toContain('Nothing here removes');
	});

	test('nothing of it is said where something coherent remains', async () => {
		const { screen, option } = await shown('case=direct');
		await expect.element(screen.getByText('No possible design left with this option.')).toBeVisible();
		expect(option('funding', 'in-kind').dataset.left).toBeUndefined();
	});

	test('what a repair changed is told beside the counts, and taken back in one step', async () => {
		const { screen, option, remaining, heading } = await shown(PAID);
		await screen.getByRole('button', { name: /^Make this change: Stability of funding/ }).click();
		await expect
			.element(
				screen.getByText(
					'Changed: Stability of funding: Project grants, Mixed funding or Recurring public funding.',
				),
			)
			.toBeVisible();
		await expect.element(screen.getByRole('button', { name: 'Undo' })).toHaveFocus();
		await screen.getByRole('button', { name: 'Undo' }).click();
		await expect.poll(remaining).toBe('0');
		expect(option('funding', 'in-kind').getAttribute('aria-pressed')).toBe('true');
		expect(document.activeElement).toBe(heading());

		await screen.getByRole('button', { name: /^Make this change: Stability of funding/ }).click();
		await expect.element(screen.getByText(/^Changed: /)).toBeVisible();
		option('entry', 'single').click();
		await expect.element(screen.getByText(/^Changed: /)).not.toBeInTheDocument();
	});

	test('on paper nothing is folded; afterwards it is as it was', async () => {
		const { screen } = await shown(PAID);
		const ways = screen.getByText('Way out of staff');
		await expect.element(screen.getByText('Reason of staff')).toBeVisible();
		await expect.element(ways).not.toBeInTheDocument();
		dispatchEvent(new Event('beforeprint'));
		expect(ways.element().checkVisibility()).toBe(true);
		expect(screen.container.querySelector('[data-choice="police"]')?.checkVisibility()).toBe(true);
		dispatchEvent(new Event('afterprint'));
		await expect.element(ways).not.toBeInTheDocument();
		await expect.poll(() => screen.container.querySelector('[data-choice="police"]')).toBeNull();
	});
});

describe('who has lived with it', () => {
	test('bodies that had it are said with their years, and the others are counted, silence apart', async () => {
		const { screen } = await shown('case=direct&funding=core');
		await expect
			.element(screen.getByText('1 of 4 documented initiatives has or had all these answers.'))
			.toBeVisible();
		const row = screen.container.querySelector('[data-model="lived"]');
		expect(row?.textContent).toContain('2012–2016');
		expect(row?.querySelector('a')?.getAttribute('href')).toContain('/en/models/lived');
		const counted = screen.container.querySelector('[data-precedents]')?.textContent?.replace(/\s+/g, ' ');
		expect(counted).toContain('1 other may have done so: not everything is documented.');
		expect(counted).toContain('1 worked differently, according to the sources.');
		expect(counted).toContain('For 1, nothing was found on this.');
	});

	test('what is inferred can be left out: those who had it by an inference are counted apart', async () => {
		const { screen } = await shown('permanence=office&lead=government');
		const all = screen.getByText('1 of 4 documented initiatives has or had all these answers.');
		await expect.element(all).toBeVisible();
		await screen.getByRole('checkbox', { name: 'Leave inferred answers out' }).click();
		await expect.element(all).not.toBeInTheDocument();
		await expect.element(screen.getByText('1 more when inferred answers count.')).toBeVisible();
	});

	test('what became of one is loaded when it is opened, and a failure says so', async () => {
		const outcome: ClaimSlice = {
			...{ id: 'o1', model: 'lived', choice: null, kind: 'outcome', value: null, from: 2017, to: 2017 },
			...{ status: 'documented', confidence: 'high', note: 'It closed its doors.', locator: '', checks: [] },
			source,
		};
		const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValueOnce(new Error('offline'));
		fetched.mockResolvedValue(new Response(JSON.stringify([outcome])));
		const { screen } = await shown('case=direct&funding=core');
		await screen.getByText('What happened next, and who says so').first().click();
		await expect.element(screen.getByText('It closed its doors.')).not.toBeInTheDocument();
		await screen.getByRole('button', { name: 'Try again' }).click();
		await expect.element(screen.getByText('It closed its doors.')).toBeVisible();
	});

	test('of options that exclude one another by definition it is said that nobody can have had them', async () => {
		const { screen } = await shown('coordination=permanent&funding=in-kind');
		await expect.element(screen.getByText(/none can: these options rule one another out/)).toBeVisible();
		await expect.element(screen.getByText(/does not mean it is impossible/)).not.toBeInTheDocument();
		await expect.element(screen.getByText(/may have done so: not everything/)).not.toBeInTheDocument();
	});

	test('a contradiction is called one aloud, as it is in writing', async () => {
		const { screen, option } = await shown('coordination=permanent');
		await expect.poll(() => screen.container.querySelector('[data-precedents]')).not.toBeNull();
		option('funding', 'in-kind').click();
		const said = screen.getByRole('status').first();
		await expect.element(said).toHaveTextContent(/1 incompatibility\.$/);
	});

	test('of no body there is nothing to say', async () => {
		const { screen } = await shown('case=direct&funding=core&permanence=office&police=core&entry=single');
		await expect.element(screen.getByText(/^Questions considered: /)).toBeVisible();
		for (const line of screen.container.querySelectorAll('.others li'))
			expect(line.textContent).not.toMatch(/^0 |^Of 0/);
	});

	test('none seen is not said to be impossible', async () => {
		const { screen } = await shown('case=direct&funding=project');
		await expect.element(screen.getByText(/does not mean it is impossible/)).toBeVisible();
	});
});

describe('designs', () => {
	test('what is fixed becomes a design; taken back, the one before is on the desk again', async () => {
		const { session, screen } = await shown('case=direct&funding=core');
		session.beginWith('Before', {}, 'essentials');
		const before = session.design?.id;
		const name = screen.getByRole('textbox', { name: 'Name of the design' });
		await name.fill('Our trial');
		await screen.getByRole('button', { name: 'Make it a design' }).click();
		expect(session.design?.name).toBe('Our trial');
		expect(Object.keys(session.entries)).toEqual(['case', 'funding']);
		// Both are on the short path, where the one who explores stays.
		expect(session.path).toBe('essentials');
		await expect.element(screen.getByText('“Our trial” is now your design.')).toBeVisible();
		await expect.element(screen.getByRole('link', { name: 'See this design' })).toBeVisible();
		await screen.getByRole('button', { name: 'Undo' }).click();
		expect(document.activeElement?.textContent).toBe('Turn this into a design');
		expect(session.design?.id).toBe(before);
		expect(session.designs.map((design) => design.name)).toEqual(['Before']);
	});

	test('the name that is typed is kept on this device until a design is made of it', async () => {
		const first = await shown('case=direct');
		await first.screen.getByRole('textbox', { name: 'Name of the design' }).fill('Our trial');
		await first.screen.unmount();
		const second = await shown('case=direct');
		const name = second.screen.getByRole('textbox', { name: 'Name of the design' });
		await expect.element(name).toHaveValue('Our trial');
		await second.screen.getByRole('button', { name: 'Make it a design' }).click();
		await second.screen.unmount();
		const third = await shown('case=direct');
		await expect
			.element(third.screen.getByRole('textbox', { name: 'Name of the design' }))
			.toHaveValue('Explored design');
	});

	test('two designs that fix the same are said to be alike, once', async () => {
		const { session, screen } = await shown('case=direct&funding=core');
		session.beginWith('Saved', fixedFrom(new URLSearchParams('case=direct&funding=core'), CHOICES));
		await screen.getByText('Compare two designs').click();
		await screen.getByRole('combobox', { name: 'One design' }).selectOptions('What is set here');
		await screen.getByRole('combobox', { name: 'The other' }).selectOptions('Saved');
		const alike = (FREE * 12 * 4).toLocaleString('en-CA');
		await expect
			.element(
				screen.getByText(
					`“What is set here” and “Saved” set exactly the same answers. Possible designs that remain: ${alike}.`,
				),
			)
			.toBeVisible();
		expect(screen.container.querySelector('table')).toBeNull();
	});

	test('two designs are set side by side: where they differ, what each leaves and carries', async () => {
		const { session, screen } = await shown('case=direct&funding=in-kind&entry=single');
		session.beginWith('Saved', fixedFrom(new URLSearchParams('case=direct&funding=core'), CHOICES));
		await screen.getByText('Compare two designs').click();
		await screen.getByRole('combobox', { name: 'One design' }).selectOptions('What is set here');
		await screen.getByRole('combobox', { name: 'The other' }).selectOptions('Saved');
		const table = screen.container.querySelector('table')!;
		const counts = [...table.querySelectorAll('[data-count]')].map((cell) => cell.getAttribute('data-count'));
		// Direct support with public money: 12 of entry and availability, four coordinations.
		expect(counts).toEqual(['0', String(FREE * 12 * 4)]);
		const differs = [...table.querySelectorAll('[data-differs]')];
		expect(differs.map((row) => row.getAttribute('data-differs'))).toEqual(['entry', 'funding']);
		expect(differs[0]?.textContent).toContain('A single entry point');
		expect(differs[0]?.textContent).toContain('Open');
		expect(table.textContent).toContain('Title of staff');
		expect(table.textContent).toContain('No known tension.');
	});
});
