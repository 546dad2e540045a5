import type { ModelSlice } from '#lib/content/slices.ts';
import type { Choice, ChoiceId } from '#lib/domain/choices.ts';
import { hasQuality, type PhasesByChoice, type Quality } from '#lib/domain/evidence-question.ts';
import {
	grouped,
	EVIDENCE_YEAR,
	positionInYear,
	positionOf,
	type Position,
	type PositionClaim,
	type Positions,
} from '#lib/domain/evidence.ts';
import { statedPhases } from '#lib/domain/shown-phases.ts';
import { statedPosition } from '#lib/domain/stated-reading.ts';
import { isKnownAt, isLong, phasesAt, runsAt, type Moment, type Phase } from '#lib/domain/phases.ts';

/** How many bodies stand on one page: few enough that a page is drawn within a frame or two. */
export const ROWS_ON_PAGE = 20;

/** One body of the matrix. */
export interface MatrixRow {
	readonly model: ModelSlice;
	/** What is known of it at the moment that is read, to be shown: each item of a list with its own years. */
	readonly phases: PhasesByChoice;
	/** The same as a question is put to it: one run at most, or each of a longer time. */
	readonly runs: PhasesByChoice;
	/** The position of that moment; the last one of a longer time. */
	readonly positions: Positions;
	/** The first year that a claim speaks of; null where nothing is documented. */
	readonly first: number | null;
	/** On how many choices something is known at the moment that is read. */
	readonly documented: number;
}

function positionAt(claims: readonly PositionClaim[], runs: readonly Phase[], moment: Moment): Position {
	if (!isLong(moment)) return positionOf(claims, moment);
	const year = moment === 'any-time' ? EVIDENCE_YEAR : moment.to;
	return runs.at(-1)?.position ?? positionInYear(claims, year);
}

/** A value for each choice, each made when it is first looked at: most cells of a matrix are not on the page. */
function lazily<Value>(
	choices: readonly Choice[],
	make: (choice: ChoiceId) => Value,
): Readonly<Record<ChoiceId, Value>> {
	const made = new Map<ChoiceId, Value>();
	const record: Record<ChoiceId, Value> = {};
	for (const { id } of choices)
		Object.defineProperty(record, id, {
			enumerable: true,
			get: () => {
				if (!made.has(id)) made.set(id, make(id));
				return made.get(id);
			},
		});
	return record;
}

/** What is known of a body on a choice at the moment that is read. */
export function phasesOf(row: Pick<MatrixRow, 'phases'>, choice: Pick<Choice, 'id'>): readonly Phase[] {
	return row.phases[choice.id] ?? [];
}

/** Whether some of what is known of a body on a choice is known in this way. */
export function isKnownAs(row: Pick<MatrixRow, 'phases'>, choice: Choice, quality: Quality): boolean {
	return phasesOf(row, choice).some(({ position }) => hasQuality(position, quality));
}

/**
 * One row for each body, in the order given; one of which nothing was found keeps its row. `stated`: inferences are left
 * out of what is shown, and no question is met by one.
 */
export function matrixRows(
	choices: readonly Choice[],
	models: readonly ModelSlice[],
	claims: readonly PositionClaim[],
	moment: Moment,
	stated = false,
): readonly MatrixRow[] {
	const byModel = grouped(claims, ({ model }) => model);
	return models.map((model) => {
		const held = byModel.get(model.id) ?? [];
		const byChoice = grouped(held, ({ choice }) => choice);
		const claimsOn = (choice: ChoiceId) => byChoice.get(choice) ?? [];
		const runs = lazily(choices, (choice) => runsAt(claimsOn(choice), moment));
		const phases = (choice: ChoiceId) => phasesAt(claimsOn(choice), moment);
		const position = (choice: ChoiceId) => positionAt(claimsOn(choice), runs[choice] ?? [], moment);
		return {
			model,
			phases: lazily(choices, (choice) => (stated ? statedPhases(phases(choice)) : phases(choice))),
			runs,
			positions: lazily(choices, (choice) => (stated ? statedPosition(position(choice)) : position(choice))),
			first: held.length === 0 ? null : Math.min(...held.map(({ from }) => from)),
			get documented() {
				return choices.filter(({ id }) =>
					stated ? statedPhases(phases(id)).length > 0 : isKnownAt(claimsOn(id), moment),
				).length;
			},
		};
	});
}

/** How many pages some rows make: at least one. */
export function pagesOf(rows: number): number {
	return Math.max(1, Math.ceil(rows / ROWS_ON_PAGE));
}
