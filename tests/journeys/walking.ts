import { expect, type Page } from '@playwright/test';
import { visit } from './visit.ts';

/** Waits until the page answers: the fields of a question are enabled once the storage has been read. */
export async function ready(page: Page): Promise<void> {
	await expect(page.locator('main input[type=radio], main input[type=checkbox]').first()).toBeEnabled();
}

/** Chooses an option of a question, on its own screen. */
export async function choose(page: Page, locale: string, choice: string, option: string): Promise<void> {
	await visit(page, `/${locale}/walk/${choice}/`);
	await ready(page);
	await page.locator(`main input[value="${option}"]`).check();
}

/** Gives the six structural answers. */
export async function answerEssentials(page: Page, locale = 'fr'): Promise<void> {
	const answers = {
		entry: 'shared-doors',
		case: 'coordination',
		permanence: 'organization',
		coordination: 'permanent',
		funding: 'mixed',
		agreements: 'terms',
	};
	for (const [choice, option] of Object.entries(answers)) await choose(page, locale, choice, option);
}
