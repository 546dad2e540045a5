import type { ChoiceNoteSlice } from '#lib/content/slices.ts';

/** What an option brings, what it risks and what it asks for, in this order. */
const LINES = ['advantage', 'risk', 'precondition'] as const;

/** A line on an option. */
export interface OptionLine {
	readonly kind: (typeof LINES)[number];
	readonly note: ChoiceNoteSlice;
}

/** What is known of an option, in the order in which it is told. */
export interface OptionNotes {
	/** One of each kind at most: from trafficking before another field, stated before inferred. */
	readonly lines: readonly OptionLine[];
	/** The others that are about trafficking. */
	readonly others: readonly ChoiceNoteSlice[];
	/** The others of each further field, under its name. */
	readonly fields: readonly { readonly field: string; readonly notes: readonly ChoiceNoteSlice[] }[];
	/** One note at most is about trafficking, of several. */
	readonly littleFromTrafficking: boolean;
}

function first(notes: readonly ChoiceNoteSlice[]): ChoiceNoteSlice | undefined {
	const rank = ({ field, status }: ChoiceNoteSlice) =>
		(field === null ? 0 : 2) + (status === 'documented' ? 0 : 1);
	return notes.toSorted((one, other) => rank(one) - rank(other))[0];
}

/** Sorts the notes on one option: three lines first, then what is about trafficking, then the other fields by name. */
export function optionNotes(notes: readonly ChoiceNoteSlice[]): OptionNotes {
	const lines = LINES.flatMap((kind): OptionLine[] => {
		const note = first(notes.filter((one) => one.kind === kind));
		return note ? [{ kind, note }] : [];
	});
	const rest = notes.filter((note) => !lines.some((line) => line.note === note));
	const fields = [...new Set(rest.flatMap(({ field }) => field ?? []))];
	return {
		lines,
		others: rest.filter(({ field }) => field === null),
		fields: fields.map((field) => ({ field, notes: rest.filter((note) => note.field === field) })),
		littleFromTrafficking: notes.length > 1 && notes.filter(({ field }) => field === null).length < 2,
	};
}
