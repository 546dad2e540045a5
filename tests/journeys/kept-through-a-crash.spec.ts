import { chromium, expect, test, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumLaunchOptions, findChromium } from '../../scripts/chromium.js';
import { visit } from './visit.ts';
import { noteField } from './walking.ts';

const SEED = Number(process.env.CHARPENTE_SEED ?? 20261123);
const ROUNDS = Number(process.env.CHARPENTE_KILLS ?? 6);
const CHOICES = ['entry', 'case', 'funding'];

/** Chance that can be had again: mulberry32. */
function chanceFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** What a page shows of one choice. */
interface Shown {
	readonly note: string;
	readonly option: string | null;
}

/** What was done on one choice, in order, and how much of it the status called saved. */
interface Story {
	readonly states: Shown[];
	/** The place in `states` of the last one called saved, -1 before there is one. */
	saved: number;
}

/** A browser of its own, in a process group of its own, so that all of it can die at once. */
async function startBrowser(profile: string) {
	rmSync(join(profile, 'DevToolsActivePort'), { force: true });
	const child = spawn(
		findChromium()?.path ?? 'chromium',
		[
			...chromiumLaunchOptions().args,
			'--headless=new',
			'--remote-debugging-port=0',
			`--user-data-dir=${profile}`,
			'about:blank',
		],
		{ detached: true, stdio: 'ignore' },
	);
	const died = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	let port = '';
	await expect
		.poll(() => {
			try {
				port = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0] ?? '';
			} catch {
				// Not written yet.
			}
			return port;
		})
		.not.toBe('');
	const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
	const context = browser.contexts()[0];
	if (!context) throw new Error('The browser has no window');
	return { child, died, page: await context.newPage() };
}

function kill(child: ChildProcess) {
	if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
		process.kill(-child.pid, 'SIGKILL');
}

const note = (page: Page) => page.getByRole('textbox', { name: 'Note sur cette question' });

/** The page, its status and its fields in one look: nothing happens between them. */
function look(page: Page): Promise<Shown & { saved: boolean }> {
	return page.evaluate(() => ({
		saved: document.querySelector('header .status')?.textContent?.includes('Enregistré') === true,
		note: document.querySelector<HTMLTextAreaElement>('main details textarea')?.value ?? '',
		option: document.querySelector<HTMLInputElement>('main .options input:checked')?.value ?? null,
	}));
}

async function open(page: Page, baseURL: string, choice: string) {
	await visit(page, `${baseURL}/fr/walk/${choice}/`);
	// Ready: what is shown is what was kept.
	await noteField(page);
}

/** Chooses and types until the browser dies, taking note of what the status says. */
async function workOn(page: Page, story: Story, chance: () => number) {
	const options = await page
		.getByRole('radio')
		.evaluateAll((radios) => radios.map((radio) => radio.getAttribute('value') ?? ''));
	await note(page).focus();
	for (;;) {
		const before = story.states.at(-1) ?? { note: '', option: null };
		const at = Math.floor(chance() * options.length);
		const letter = String.fromCharCode(97 + Math.floor(chance() * 26));
		const chooses = chance() < 0.25;
		// Noted before it is done: the browser may die between the deed and the look.
		const meant = chooses
			? { ...before, option: options[at] ?? null }
			: { ...before, note: before.note + letter };
		story.states.push(meant);
		if (chooses) await page.getByRole('radio').nth(at).check();
		else {
			await note(page).focus();
			await page.keyboard.press('Control+End');
			await page.keyboard.type(letter);
		}
		const { saved, ...shown } = await look(page);
		expect(shown).toEqual(meant);
		if (!saved && chance() < 0.5)
			await page.waitForFunction(() =>
				document.querySelector('header .status')?.textContent?.includes('Enregistré'),
			);
		else if (!saved) continue;
		story.saved = story.states.length - 1;
	}
}

test('nothing that was called saved is lost when the browser is killed', async ({ baseURL }) => {
	test.setTimeout(40_000 * ROUNDS);
	const chance = chanceFrom(SEED);
	const profile = mkdtempSync(join(tmpdir(), 'charpente-crash-'));
	const stories = new Map(CHOICES.map((choice): [string, Story] => [choice, { states: [], saved: -1 }]));
	const children: ChildProcess[] = [];
	let seenSaved = 0;
	/** In every other round the browser lives until something was called saved, however slow the machine. */
	const living = (round: number) => round % 2 === 1;
	try {
		for (let round = 0; round <= ROUNDS; round += 1) {
			const { child, died, page } = await startBrowser(profile);
			children.push(child);
			for (const [choice, story] of stories) {
				await open(page, baseURL ?? '', choice);
				const { note, option } = await look(page);
				const allowed: Shown[] = story.saved < 0 ? [{ note: '', option: null }] : [];
				allowed.push(...story.states.slice(Math.max(story.saved, 0)));
				expect(allowed, `seed ${SEED}, round ${round}, ${choice}`).toContainEqual({ note, option });
				story.states.splice(0, Infinity, { note, option });
				story.saved = 0;
			}
			if (round === ROUNDS) break;
			const choice = CHOICES[Math.floor(chance() * CHOICES.length)] ?? 'entry';
			const story = stories.get(choice);
			if (!story) throw new Error(`Nothing is told of ${choice}`);
			await open(page, baseURL ?? '', choice);
			let complaint: unknown;
			let asked = false;
			const worked = workOn(page, story, chance).catch((error: unknown) => {
				// The death of the browser ends the work; what ends it before is a failure.
				if (!asked) complaint = error;
			});
			const life = 300 + chance() * 1500;
			if (living(round)) await expect.poll(() => story.saved, { timeout: 20_000 }).toBeGreaterThan(0);
			setTimeout(() => {
				asked = true;
				kill(child);
			}, life);
			await died;
			await worked;
			expect(complaint).toBeUndefined();
			if (story.saved > 0) seenSaved += 1;
		}
		// The rounds are worth something only if words were called saved in them.
		expect(seenSaved).toBeGreaterThanOrEqual(Math.floor(ROUNDS / 2));
	} finally {
		for (const child of children) kill(child);
		rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
	}
});
