import { describe, expect, it } from 'vitest';
import { CHOICES } from '#lib/content/choices.ts';
import type { ChoiceNoteSlice } from '#lib/content/slices.ts';
import { choiceNotesOf } from '#lib/content/slices.server.ts';
import { optionNotes } from '#lib/features/walk/option-notes.ts';

const [model] = choiceNotesOf('funding', 'en');
function note(
	id: string,
	kind: ChoiceNoteSlice['kind'],
	field: string | null = null,
	status: ChoiceNoteSlice['status'] = 'documented',
): ChoiceNoteSlice {
	return { ...model!, ...{ id, kind, field, status, challenge: null } };
}
const ids = (notes: readonly ChoiceNoteSlice[]) => notes.map(({ id }) => id).join();

describe('the notes on an option', () => {
	it('are three lines first: trafficking before another field, stated before inferred', () => {
		const found = optionNotes([
			note('asks', 'precondition', 'housing'),
			note('risk-elsewhere', 'risk', 'housing'),
			note('risk-inferred', 'risk', null, 'inferred'),
			note('brings', 'advantage'),
			note('risk', 'risk'),
			note('more', 'implication', 'health'),
			note('last', 'tension', 'housing'),
		]);
		expect(found.lines.map(({ kind, note: one }) => `${kind} ${one.id}`)).toEqual([
			...['advantage brings', 'risk risk', 'precondition asks'],
		]);
		expect(ids(found.others)).toBe('risk-inferred');
		expect(found.fields.map(({ field, notes }) => `${field}: ${ids(notes)}`)).toEqual([
			...['housing: risk-elsewhere,last', 'health: more'],
		]);
		expect(found.littleFromTrafficking).toBe(false);
	});

	it('say that little comes from trafficking where one of several does, or none', () => {
		const elsewhere = [note('a', 'advantage', 'housing'), note('b', 'risk', 'housing')];
		expect(optionNotes(elsewhere).littleFromTrafficking).toBe(true);
		expect(optionNotes([...elsewhere, note('c', 'risk')]).littleFromTrafficking).toBe(true);
		expect(optionNotes([...elsewhere, note('c', 'risk'), note('d', 'risk')]).littleFromTrafficking).toBe(
			false,
		);
		expect(optionNotes([note('c', 'risk')]).littleFromTrafficking).toBe(false);
	});

	it('are each told once, on every option of the content', () => {
		for (const { id, options } of CHOICES) {
			const notes = choiceNotesOf(id, 'fr');
			for (const option of options) {
				const own = notes.filter((one) => one.option === option);
				const { lines, others, fields } = optionNotes(own);
				const told = [...lines.map(({ note: one }) => one), ...others, ...fields.flatMap((one) => one.notes)];
				expect(told.map((one) => one.id).sort()).toEqual(own.map((one) => one.id).sort());
			}
		}
	});
});
