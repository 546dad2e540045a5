import type { Component } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import DesignsScreen from '#lib/features/designs/DesignsScreen.svelte';
import Notices from '#lib/features/session/Notices.svelte';
import SaveStatus from '#lib/features/session/SaveStatus.svelte';
import type { DesignSummary } from '#lib/features/session/shelf.ts';
import UndoRedo from '#lib/features/session/UndoRedo.svelte';
import { settled, World } from '../unit/features/session/memory-world.ts';
import DesignsHost from './DesignsHost.svelte';

async function shown(component: Component) {
	const world = new World();
	const { session } = world.tab();
	await session.start();
	const screen = await render(DesignsHost, { session, shown: component });
	return { world, session, screen };
}

describe('the state of saving', () => {
	it('is said aloud the first time, then only when saving stops or works again', async () => {
		const { world, session, screen } = await shown(SaveStatus);
		const said = screen.getByRole('status');
		await expect.element(said).toHaveTextContent(/^$/);
		session.setEntry('entry', { note: 'a' });
		await expect.element(screen.getByText('Enregistré', { exact: true })).toBeVisible();
		await expect.element(said).toHaveTextContent('au fur et à mesure');
		const heard: string[] = [];
		const observer = new MutationObserver(() => heard.push(said.element().textContent ?? ''));
		observer.observe(said.element(), { childList: true, characterData: true, subtree: true });
		for (const note of ['ab', 'abc']) {
			session.setEntry('entry', { note });
			await settled();
		}
		expect(heard).toEqual([]);
		world.writing = 'full';
		session.setEntry('entry', { note: 'abcd' });
		await expect.element(screen.getByText('Non enregistré', { exact: true })).toBeVisible();
		await expect.element(screen.getByRole('button', { name: 'Garder un fichier' })).toBeVisible();
		await expect.element(said).toHaveTextContent('plus de place');
		world.writing = null;
		session.retry();
		await expect.element(said).toHaveTextContent('au fur et à mesure');
		expect(heard.length).toBe(2);
		observer.disconnect();
	});
});

describe('notices', () => {
	it('say why nothing is saved until they are closed, and again when the reason is another', async () => {
		const { world, session, screen } = await shown(Notices);
		world.writing = 'full';
		session.setEntry('entry', { note: 'a' });
		await expect.element(screen.getByText('plus de place')).toBeVisible();
		await screen.getByRole('button', { name: 'Fermer cet avis' }).click();
		await expect.element(screen.getByText('plus de place')).not.toBeInTheDocument();
		world.writing = 'failed';
		session.retry();
		await expect.element(screen.getByText('l’outil réessaie')).toBeVisible();
		world.writing = null;
		await screen.getByRole('button', { name: 'Réessayer' }).click();
		await expect.element(screen.getByText('l’outil réessaie')).not.toBeInTheDocument();
		expect(world.records.size).toBe(1);
	});
});

describe('the list of designs', () => {
	it('lives on with rows that cannot be shown and records that cannot be read; each has its ways out', async () => {
		const world = new World();
		const { session } = world.tab();
		world.records.set('x', { id: 'x', revision: 'r', document: { name: 'Nord', loop: 12n } });
		await session.start();
		session.begin('essentials');
		session.rename(session.design?.id ?? '', 'Est');
		await settled();
		// No reader lets such a date in: here it stands for whatever a row may stumble over.
		const broken = { ...session.designs[0], id: 'broken', name: 'Ouest', modified: 'none' };
		vi.spyOn(session, 'designs', 'get').mockReturnValue([broken as DesignSummary, ...session.designs]);
		const logged = vi.spyOn(console, 'error').mockReturnValue();
		const screen = await render(DesignsHost, {
			session,
			shown: DesignsScreen as Component<Record<string, unknown>>,
			given: { locale: 'fr' },
		});
		await expect.element(screen.getByRole('heading', { name: 'Est', exact: true })).toBeVisible();
		await expect.element(screen.getByText('L’outil n’a pas pu l’afficher')).toBeVisible();
		await expect.element(screen.getByRole('button', { name: 'Tout effacer…' })).toBeEnabled();
		expect(logged).toHaveBeenCalledOnce();
		const remove = vi.spyOn(session, 'remove');
		const away = screen.getByRole('button', { name: 'Supprimer : Ouest' });
		await away.click();
		await screen.getByRole('button', { name: 'Supprimer pour de bon' }).click();
		expect(remove).toHaveBeenCalledWith('broken');
		expect(world.records.has('x')).toBe(true);
		await screen.getByRole('button', { name: 'Supprimer : Nord' }).click();
		await screen.getByRole('button', { name: 'Annuler', exact: true }).click();
		expect(world.records.has('x')).toBe(true);
		await screen.getByRole('button', { name: 'Supprimer : Nord' }).click();
		await screen.getByRole('button', { name: 'Supprimer pour de bon' }).click();
		await expect.element(screen.getByRole('heading', { name: 'Nord' })).not.toBeInTheDocument();
		expect(world.records.has('x')).toBe(false);
		vi.restoreAllMocks();
	});
});

describe('undo and redo', () => {
	it('work by their buttons and by the keyboard', async () => {
		const { session, screen } = await shown(UndoRedo);
		const undo = screen.getByRole('button', { name: 'Annuler' });
		const redo = screen.getByRole('button', { name: 'Rétablir' });
		await expect.element(undo).toHaveAttribute('aria-disabled', 'true');
		session.setEntry('entry', { note: 'a' });
		session.setEntry('entry', { note: 'b' });
		await undo.click();
		expect(session.entries['entry']?.note).toBe('a');
		await redo.click();
		expect(session.entries['entry']?.note).toBe('b');
		await screen.getByRole('radio').click();
		await userEvent.keyboard('{Control>}z{/Control}');
		expect(session.entries['entry']?.note).toBe('a');
		await userEvent.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}');
		expect(session.entries['entry']?.note).toBe('b');
		await expect.element(redo).toHaveAttribute('aria-disabled', 'true');
	});

	it('leave a field its own undo', async () => {
		const { session, screen } = await shown(UndoRedo);
		session.setEntry('entry', { note: 'a' });
		await screen.getByRole('textbox').click();
		await userEvent.keyboard('{Control>}z{/Control}');
		expect(session.entries['entry']?.note).toBe('a');
	});
});
