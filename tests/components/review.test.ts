import type { Component } from 'svelte';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { CHOICES } from '#lib/content/choices.ts';
import ReviewScreen from '#lib/features/walk/ReviewScreen.svelte';
import { World } from '../unit/features/session/memory-world.ts';
import DesignsHost from './DesignsHost.svelte';

const TEXTS = { question: 'What?', why: 'Because.', descriptions: new Map() };

test('an answer is opened by a click that comes before the ritual does, and its button has the focus again', async () => {
	const { session } = new World().tab();
	await session.start();
	const screen = await render(DesignsHost, {
		session,
		// The host shows any screen, and knows nothing of what this one is given.
		shown: ReviewScreen as unknown as Component<Record<string, unknown>>,
		given: { locale: 'en', texts: new Map(CHOICES.map(({ id }) => [id, TEXTS])) },
	});
	const change = screen.getByRole('button', { name: 'Changer\u00a0: Stability of funding' });
	const button = change.element();
	if (!(button instanceof HTMLElement)) throw new Error('There is no button');
	button.click();
	await screen.getByRole('radio', { name: 'Recurring public funding' }).click();
	await screen.getByRole('button', { name: 'Terminé' }).click();
	await expect.element(change).toHaveFocus();
	expect(session.entries['funding']?.answer).toEqual({ state: 'chosen', options: ['core'] });
});
