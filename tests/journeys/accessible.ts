import axe from 'axe-core';
import type { Page } from '@playwright/test';

declare global {
	/** What the script of axe leaves in the page that it is run in. */
	var axe: typeof import('axe-core');
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What is not accessible on a page as it stands, by WCAG 2.2 AA and axe's best practice: each rule with the element
 * that breaks it.
 */
export async function violations(page: Page): Promise<string[]> {
	// Once in the page itself: no frame is to be visited, and only what is wrong comes back.
	if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
	return page.evaluate(async (tags) => {
		const found = await globalThis.axe.run(document, {
			runOnly: { type: 'tag', values: tags },
			resultTypes: ['violations'],
		});
		return found.violations.flatMap(({ id, nodes }) =>
			nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
		);
	}, WCAG);
}
