import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { LONGEST_LINE } from '#lib/storage/document-limits.ts';
import { Device } from '../unit/features/session/own-device.ts';
import OwnHost from './OwnHost.svelte';

async function form(part: string) {
	const { own } = await new Device().tab();
	const id = own.add('Table de Lyon');
	const screen = await render(OwnHost, { desk: own, query: `id=${id}&part=${part}` });
	const claim = () => own.find(id)?.claims[0];
	return { own, id, screen, claim };
}

describe('the form of a body', () => {
	it('keeps what fits at once, says what does not, and leaves what is kept as it was', async () => {
		const { screen, claim } = await form('entry');
		await screen.getByRole('button', { name: 'J’ai trouvé quelque chose' }).click();
		await screen.getByRole('radio', { name: 'Un point d’entrée unique' }).click();
		expect(claim()?.options).toEqual(['single']);
		const from = screen.getByRole('textbox', { name: 'De l’année' });
		await from.fill('2014');
		expect(claim()?.from).toBe(2014);
		await expect.element(screen.getByText('Cet énoncé compte.')).toBeVisible();
		await from.fill('20 14');
		await userEvent.tab();
		await expect.element(screen.getByText('Une année s’écrit avec quatre chiffres')).toBeVisible();
		await expect.element(from).toHaveAttribute('aria-invalid', 'true');
		expect(claim()?.from).toBe(2014);
		await from.fill('');
		expect(claim()?.from).toBeNull();
		await screen.getByRole('textbox', { name: 'À l’année' }).fill('2010');
		await from.fill('2012');
		await expect.element(screen.getByText('il finit avant de commencer')).toBeVisible();
	});

	it('completes an address, and takes none that could run', async () => {
		const { screen, own, id } = await form('outcome');
		await screen.getByRole('button', { name: 'J’ai trouvé quelque chose' }).click();
		await screen.getByRole('combobox', { name: 'Source', exact: true }).selectOptions('Une nouvelle source');
		const address = screen.getByRole('textbox', { name: 'Adresse sur le Web' });
		await address.fill('javascript:alert(1)');
		await userEvent.tab();
		await expect.element(screen.getByText('Copiez l’adresse entière')).toBeVisible();
		expect(own.find(id)?.sources[0]?.url).toBe('');
		await address.fill('exemple.org/page');
		await userEvent.tab();
		await expect.element(address).toHaveValue('https://exemple.org/page');
		expect(own.find(id)?.sources[0]?.url).toBe('https://exemple.org/page');
	});

	it('loses no press to what is said above it once one leaves a field', async () => {
		const { screen, own, id } = await form('outcome');
		await screen.getByRole('button', { name: 'J’ai trouvé quelque chose' }).click();
		await screen.getByRole('combobox', { name: 'Source', exact: true }).selectOptions('Une nouvelle source');
		await screen.getByRole('textbox', { name: 'Adresse sur le Web' }).fill('pas une adresse');
		// Pressed with the mouse: the field is left when it goes down, and the click needs the same place when it comes up.
		await screen.getByRole('button', { name: 'Retirer cet énoncé' }).click();
		expect(own.find(id)?.claims).toEqual([]);
	});

	it('says that a field is full where what no longer fits is a character of two units', async () => {
		const { screen } = await form('identity');
		const place = screen.getByRole('textbox', { name: 'Où, en mots' });
		await place.fill(`${'a'.repeat(LONGEST_LINE - 1)}😀 et la suite`);
		await expect.element(place).toHaveValue('a'.repeat(LONGEST_LINE - 1));
		await expect.element(screen.getByText('Limite atteinte')).toBeVisible();
	});

	it('says what is not kept once one has pressed elsewhere', async () => {
		const { screen } = await form('outcome');
		await screen.getByRole('button', { name: 'J’ai trouvé quelque chose' }).click();
		await screen.getByRole('textbox', { name: 'De l’année' }).fill('201');
		await screen.getByRole('heading', { level: 1 }).click();
		await expect.element(screen.getByText('Une année s’écrit avec quatre chiffres')).toBeVisible();
	});

	it('tells what was not found from what was not looked for, and puts back what was taken out', async () => {
		const { screen, own, id, claim } = await form('funders');
		const box = screen.getByRole('checkbox', { name: 'J’ai cherché, je n’ai rien trouvé' });
		await box.click();
		expect(own.find(id)?.notFound).toEqual(['funders']);
		await screen.getByRole('button', { name: 'J’ai trouvé quelque chose' }).click();
		expect(own.find(id)?.notFound).toEqual([]);
		await expect.element(box).not.toBeInTheDocument();
		await screen.getByRole('textbox', { name: 'Note' }).fill('Deux fonds');
		await screen.getByRole('button', { name: 'Retirer cet énoncé' }).click();
		expect(claim()).toBeUndefined();
		await screen.getByRole('button', { name: 'Annuler la suppression' }).click();
		expect(claim()?.note).toBe('Deux fonds');
	});

	it('keeps the name when the field is emptied, and says so', async () => {
		const { screen, own, id } = await form('identity');
		const name = screen.getByRole('textbox', { name: 'Nom', exact: true });
		await name.fill('');
		await expect.element(screen.getByText('Il faut un nom')).toBeVisible();
		expect(own.find(id)?.name).toBe('Table de Lyon');
		await name.fill('Table de Nice');
		expect(own.find(id)?.name).toBe('Table de Nice');
	});
});
