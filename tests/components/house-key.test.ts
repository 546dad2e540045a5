import axe from 'axe-core';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import HouseKey from '#lib/features/session/HouseKey.svelte';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';

overwriteGetLocale(() => 'en');

test('the key says what each part stands for, and the signs of a design, of a body or of both', async () => {
	const signsOf = async (of: { design?: boolean; body?: boolean }) => {
		const screen = await render(HouseKey, { ...of, words: 'A tent.', locale: 'en' });
		await screen.getByText('Key', { exact: true }).click();
		await expect.element(screen.getByText('A tent.')).toBeVisible();
		const terms = [...screen.container.querySelectorAll('dt')].map((term) => term.textContent);
		expect(terms).toEqual(['a foundation', 'a frame', 'a front', 'a room', 'a light', 'joints']);
		const { violations } = await axe.run(screen.container);
		expect(violations).toEqual([]);
		const signs = [...screen.container.querySelectorAll('li')].map((sign) => sign.textContent.trim());
		await screen.unmount();
		return signs;
	};
	const design = ['No answer', 'To discuss', 'More than one option would work for us', 'Not relevant to us'];
	const body = [
		'inferred: the source does not say it',
		'Sources disagree',
		'More than 5 years old',
		'not documented',
	];
	expect(await signsOf({ design: true })).toEqual(design);
	expect(await signsOf({ body: true })).toEqual(body);
	expect(await signsOf({ design: true, body: true })).toEqual([...design, ...body]);
});

test('on paper it is unfolded', async () => {
	const screen = await render(HouseKey, { design: true, locale: 'en' });
	await expect.element(screen.getByText('Key', { exact: true })).toBeVisible();
	expect(screen.container.querySelector('dl')).toBeNull();
	dispatchEvent(new Event('beforeprint'));
	expect(screen.container.querySelector('dl')?.checkVisibility()).toBe(true);
	dispatchEvent(new Event('afterprint'));
});
