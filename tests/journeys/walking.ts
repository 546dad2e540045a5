import { expect, type Locator, type Page } from '@playwright/test';
import type { Entry } from '#lib/domain/answers.ts';
import type { DesignDocumentV1 } from '#lib/domain/design-document.ts';
import { DATABASE } from '#lib/storage/design-database.ts';
import { visit } from './visit.ts';

/** Waits until the page answers: the fields of a question are enabled once the storage has been read. */
export async function ready(page: Page): Promise<void> {
	await expect(page.locator('main input[type=radio], main input[type=checkbox]').first()).toBeEnabled();
}

/** The field of a question's note, unfolded: the fold opens by itself where a note is kept, and is shown with the house. */
export async function noteField(page: Page): Promise<Locator> {
	await ready(page);
	const field = page.getByRole('textbox', { name: 'Note sur cette question' });
	const fold = page.getByText(/^(Ajouter une note|Votre note)/);
	await expect(fold).toBeVisible();
	if (!(await field.isVisible())) await fold.click();
	return field;
}

/** Chooses an option of a question, on its own screen. */
export async function choose(page: Page, locale: string, choice: string, option: string): Promise<void> {
	await visit(page, `/${locale}/walk/${choice}/`);
	await ready(page);
	await page.locator(`main input[value="${option}"]`).check();
}

/** A design with the six essential answers, as the first format wrote it. */
const DESIGN: DesignDocumentV1 = {
	...{ version: 1, id: '6f1f0c1e-5a57-4c55-9f0b-0f4f6f0a1c01', name: 'Plan', path: 'essentials' },
	...{ created: '2026-01-05T15:00:00.000Z', modified: '2026-01-05T15:10:00.000Z' },
	entries: Object.fromEntries(
		Object.entries({
			entry: 'shared-doors',
			case: 'coordination',
			permanence: 'organization',
			coordination: 'permanent',
			funding: 'mixed',
			agreements: 'terms',
		}).map(([choice, option]): [string, Entry] => [
			choice,
			{ answer: { state: 'chosen', options: [option] }, note: '', importance: 1 },
		]),
	),
};

/**
 * Puts a design with the six essential answers on the device, before the first page is opened. It lies in a database of
 * the first version, which the app upgrades: opening it again later is refused, so that what was changed since stays.
 */
export async function answerEssentials(page: Page): Promise<void> {
	await page.addInitScript(
		({ database, record }) => {
			if (!location.protocol.startsWith('http')) return;
			const opening = indexedDB.open(database, 1);
			opening.onupgradeneeded = () =>
				opening.result.createObjectStore('designs', { keyPath: 'id' }).put(record);
			opening.onsuccess = () => opening.result.close();
		},
		{ database: DATABASE, record: { id: DESIGN.id, revision: 'first', document: DESIGN } },
	);
}
