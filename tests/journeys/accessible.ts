import axe from 'axe-core';
import type { Page } from '@playwright/test';

declare global {
	/** What the script of axe leaves in the page that it is run in. */
	var axe: typeof import('axe-core');
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules whose findings depend on colours. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What is not accessible on a page as it stands, by WCAG 2.2 AA and axe's best practice: each rule with the element
 * that breaks it. With `colours`, only what another colour scheme can change is looked at again.
 */
export async function violations(page: Page, only?: 'colours'): Promise<string[]> {
	// Once in the page itself: no frame is to be visited, and only what is wrong comes back.
	if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
	return page.evaluate(
		async ([tags, rules]) => {
			const runOnly = rules
				? { type: 'rule' as const, values: rules }
				: { type: 'tag' as const, values: tags };
			const found = await globalThis.axe.run(document, {
				runOnly,
				resultTypes: ['violations'],
			});
			return found.violations.flatMap(({ id, nodes }) =>
				nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
			);
		},
		[WCAG, only === 'colours' ? COLOURS : undefined] as const,
	);
}
