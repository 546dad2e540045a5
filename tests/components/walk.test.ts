import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { textsOf, type AskedWith } from '#lib/content/choice-texts.ts';
import { CHOICES } from '#lib/content/choices.ts';
import type { Answer } from '#lib/domain/answers.ts';
import { choiceById } from '#lib/domain/choices.ts';
import NoteField from '#lib/features/walk/NoteField.svelte';
import OptionsField from '#lib/features/walk/OptionsField.svelte';
import StandingAside from '#lib/features/walk/StandingAside.svelte';

const funding = choiceById(CHOICES, 'funding');
const functions = choiceById(CHOICES, 'functions');
/** What a choice is asked with, as its page carries it. */
function askedWith(choice: string, language: 'fr' | 'en'): AskedWith {
	const { question, why, descriptions } = textsOf(choice);
	return {
		...{ question: question[language], why: why[language] },
		descriptions: new Map([...descriptions].map(([option, words]) => [option, words[language]])),
	};
}
const texts = askedWith('funding', 'en');
const none: Answer = { state: 'unanswered' };

test('one option is chosen at a time, each with its definition', async () => {
	const onanswer = vi.fn();
	const screen = await render(OptionsField, { choice: funding, texts, answer: none, locale: 'en', onanswer });
	const mixed = screen.getByRole('radio', { name: 'Mixed' });
	await expect.element(mixed).toHaveAccessibleDescription(/recurring base/);
	await mixed.click();
	expect(onanswer).toHaveBeenLastCalledWith({ state: 'chosen', options: ['mixed'] });
});

test('several acceptable options are kept in the order of the choice', async () => {
	const onanswer = vi.fn();
	const answer: Answer = { state: 'chosen', options: ['core'] };
	const screen = await render(OptionsField, { choice: funding, texts, answer, locale: 'en', onanswer });
	await screen.getByRole('checkbox', { name: 'Plusieurs options nous conviennent' }).click();
	await screen.getByRole('checkbox', { name: 'Project grants' }).click();
	expect(onanswer).toHaveBeenLastCalledWith({ state: 'chosen', options: ['project', 'core'] });
});

test('no answer is lost on the way back to one option', async () => {
	const answer: Answer = { state: 'chosen', options: ['project', 'core'] };
	const onanswer = vi.fn();
	const screen = await render(OptionsField, { choice: funding, texts, answer, locale: 'en', onanswer });
	const several = screen.getByRole('checkbox', { name: 'Plusieurs options nous conviennent' });
	await expect.element(several).toBeDisabled();
	await screen.getByRole('checkbox', { name: 'Project grants' }).click();
	expect(onanswer).toHaveBeenLastCalledWith({ state: 'chosen', options: ['core'] });
	await screen.rerender({
		choice: funding,
		answer: { state: 'chosen', options: ['core'] },
		locale: 'en',
		onanswer,
	});
	await expect.element(screen.getByRole('radio', { name: 'Recurring public funding' })).toBeChecked();
});

test('a choice on which everything suits says that it will not weigh', async () => {
	const answer: Answer = { state: 'chosen', options: funding.options };
	const screen = await render(OptionsField, {
		choice: funding,
		texts,
		answer,
		locale: 'en',
		onanswer: vi.fn(),
	});
	await expect
		.element(
			screen.getByText(
				/^Vous avez retenu toutes les options.*cette question ne comptera pas dans la comparaison\.$/,
			),
		)
		.toBeVisible();
});

test('the last item taken out of a list leaves the choice unanswered', async () => {
	const onanswer = vi.fn();
	const answer: Answer = { state: 'chosen', options: ['training'] };
	const screen = await render(OptionsField, {
		choice: functions,
		texts: askedWith('functions', 'fr'),
		answer,
		locale: 'fr',
		onanswer,
	});
	await expect.element(screen.getByText('Cochez tout ce qui s’applique.')).toBeVisible();
	await screen.getByRole('checkbox', { name: 'Formation' }).click();
	expect(onanswer).toHaveBeenLastCalledWith({ state: 'unanswered' });
});

test('nothing can be answered before the storage has been read', async () => {
	const screen = await render(OptionsField, {
		choice: funding,
		texts,
		answer: none,
		locale: 'en',
		disabled: true,
		onanswer: vi.fn(),
	});
	await expect.element(screen.getByRole('radio', { name: 'Mixed funding' })).toBeDisabled();
});

test('setting aside asks for a reason, and asks for nothing about a person', async () => {
	const onanswer = vi.fn();
	const screen = await render(StandingAside, { answer: { state: 'set-aside', reason: '' }, onanswer });
	await expect.element(screen.getByText(/Dites pourquoi/)).toBeVisible();
	await expect.element(screen.getByText(/identifier une personne/)).toBeVisible();
	await screen.getByLabelText('Pourquoi?').fill('Trop tôt.');
	expect(onanswer).toHaveBeenLastCalledWith({ state: 'set-aside', reason: 'Trop tôt.' }, true);
	await screen.getByRole('button', { name: 'Ne nous concerne pas' }).click();
	expect(onanswer).toHaveBeenLastCalledWith({ state: 'unanswered' });
});

test('a note that was written stays open', async () => {
	const screen = await render(NoteField, {
		note: 'À revoir.',
		open: false,
		onnote: vi.fn(),
		onopen: vi.fn(),
	});
	await expect.element(screen.getByLabelText('Note sur cette question')).toHaveValue('À revoir.');
	await expect.element(screen.getByLabelText('Note sur cette question')).toBeVisible();
});
