import type { Locale } from '#lib/i18n/locale.ts';
import { collator } from '#lib/i18n/format.ts';
import type { ModelSlice } from '#lib/content/slices.ts';
import type { Choice, ChoiceId } from '#lib/domain/choices.ts';
import {
	hasQuality,
	holdTogether,
	isDisputedOn,
	meetsByInference,
	verdictOf,
	verdictOn,
	type Asked,
	type PhasesByChoice,
	type Quality,
	type Verdict,
} from '#lib/domain/evidence-question.ts';
import {
	grouped,
	EVIDENCE_YEAR,
	positionInYear,
	positionOf,
	type ModelId,
	type Position,
	type PositionClaim,
	type Positions,
} from '#lib/domain/evidence.ts';
import { isKnownAt, isLong, phasesAt, runsAt, type Moment, type Phase } from '#lib/domain/phases.ts';
import { PLACES } from '#lib/features/evidence/places.ts';
import type { MatrixView } from './matrix-address.ts';

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

/** One row for each body, in the order given; one of which nothing was found keeps its row. */
export function matrixRows(
	choices: readonly Choice[],
	models: readonly ModelSlice[],
	claims: readonly PositionClaim[],
	moment: Moment,
): readonly MatrixRow[] {
	const byModel = grouped(claims, ({ model }) => model);
	return models.map((model) => {
		const held = byModel.get(model.id) ?? [];
		const byChoice = grouped(held, ({ choice }) => choice);
		const claimsOn = (choice: ChoiceId) => byChoice.get(choice) ?? [];
		const runs = lazily(choices, (choice) => runsAt(claimsOn(choice), moment));
		return {
			model,
			phases: lazily(choices, (choice) => phasesAt(claimsOn(choice), moment)),
			runs,
			positions: lazily(choices, (choice) => positionAt(claimsOn(choice), runs[choice] ?? [], moment)),
			first: held.length === 0 ? null : Math.min(...held.map(({ from }) => from)),
			get documented() {
				return choices.filter(({ id }) => isKnownAt(claimsOn(id), moment)).length;
			},
		};
	});
}

/** What came of a question: the rows that answer it, and how many cannot be told. */
export interface MatrixAnswer {
	readonly rows: readonly MatrixRow[];
	/** The bodies of which it is not known whether they answer. */
	readonly perhaps: ReadonlySet<ModelId>;
	/** Those of them of which some source says so, and another does not. */
	readonly disputed: ReadonlySet<ModelId>;
	/** The bodies that answer each condition of a longer time, but never all of them for one same year. */
	readonly apart: ReadonlySet<ModelId>;
	/** How many bodies answer: those that cannot be told are never among them, shown or not. */
	readonly met: number;
	/** How many bodies cannot be told, shown or not. */
	readonly unknown: number;
	/** How many of them answer by an inference, where stated answers alone are asked for. */
	readonly inferred: number;
}

/** Where a position stands in the order of its choice: by its first value; what is unknown comes last. */
function rankOf(choice: Choice, position: Position | undefined): number {
	const values = (() => {
		switch (position?.kind) {
			case 'known':
				return [position.side.value];
			case 'conflicting':
				return position.sides.map(({ value }) => value);
			case 'at-least':
				return position.items;
			default:
				return [];
		}
	})();
	return values.length === 0
		? Number.POSITIVE_INFINITY
		: Math.min(...values.map((value) => choice.options.indexOf(value)));
}

/** Where a body stands from west to east; the country, then what is elsewhere, come last. */
function placeRank(province: ModelSlice['province']): number {
	const rank = PLACES.findIndex((place) => place === province);
	return rank === -1 ? PLACES.length : rank;
}

/** What a row goes by in the order of a view; equal ones stand in the order given. */
function keyIn({ sort }: MatrixView, choices: readonly Choice[]): (row: MatrixRow) => number | string {
	if (typeof sort !== 'string') {
		const choice = choices.find(({ id }) => id === sort.choice);
		return choice ? ({ positions }) => rankOf(choice, positions[choice.id]) : () => 0;
	}
	switch (sort) {
		case 'content':
			return () => 0;
		case 'name':
			return ({ model }) => model.short;
		case 'province':
			return ({ model }) => placeRank(model.province);
		case 'first':
			return ({ first }) => first ?? Number.POSITIVE_INFINITY;
		case 'documented':
			return ({ documented }) => -documented;
	}
}

/** The rows in the order of a view. What they go by is read once for each, not at each comparison. */
function inOrder(
	view: MatrixView,
	rows: readonly MatrixRow[],
	choices: readonly Choice[],
	language: Locale,
): readonly MatrixRow[] {
	const names = collator(language);
	const keyOf = keyIn(view, choices);
	const compare = (one: number | string, other: number | string) => {
		if (typeof one === 'string' || typeof other === 'string')
			return names.compare(String(one), String(other));
		return one === other ? 0 : one - other;
	};
	return rows
		.map((row, at) => ({ row, at, key: keyOf(row) }))
		.sort((a, b) => (view.down ? -1 : 1) * compare(a.key, b.key) || a.at - b.at)
		.map(({ row }) => row);
}

/** A row that says nothing of what the order goes by stays last, whichever way the order goes. */
function isSilent({ sort }: MatrixView, row: MatrixRow): boolean {
	if (sort === 'first') return row.first === null;
	return typeof sort === 'object' && !('attested' in (row.positions[sort.choice] ?? {}));
}

/** Which claims can meet the conditions of a view, whatever its columns. */
export function askedOf({ quality }: Pick<MatrixView, 'quality'>): Asked {
	return quality === 'documented' ? 'stated' : 'any';
}

/**
 * Whether a body is known in the way that a view asks for: in what the conditions are about, else in a column that is
 * shown. Stated answers are asked for by the conditions themselves.
 */
function isFoundAs({ quality, conditions, columns }: MatrixView, row: MatrixRow): boolean {
	if (quality === undefined) return true;
	if (conditions.length === 0) return columns.some((choice) => isKnownAs(row, choice, quality));
	if (quality === 'documented') return true;
	return conditions.some((condition) =>
		(row.runs[condition.choice] ?? []).some(
			({ position }) => verdictOf(condition, position) !== 'fails' && hasQuality(position, quality),
		),
	);
}

/** The bodies that answer what a view asks, in its order. `found`, when given, holds those that a search found. */
export function answerTo(
	view: MatrixView,
	rows: readonly MatrixRow[],
	choices: readonly Choice[],
	language: Locale,
	found?: ReadonlySet<ModelId>,
): MatrixAnswer {
	const asked = rows.filter(
		(row) =>
			(!view.listed || row.model.listed) &&
			(view.provinces.length === 0 || view.provinces.includes(row.model.province)) &&
			(view.kinds.length === 0 || view.kinds.includes(row.model.kind)) &&
			(found === undefined || found.has(row.model.id)) &&
			isFoundAs(view, row),
	);
	const { conditions, moment } = view;
	const claims = askedOf(view);
	const verdicts = new Map<ModelId, Verdict>(
		asked.map(({ model, runs }) => [model.id, verdictOn(conditions, runs, claims)]),
	);
	const those = (keep: (row: MatrixRow) => boolean) =>
		new Set(asked.filter(keep).map(({ model }) => model.id));
	const perhaps = those(({ model }) => verdicts.get(model.id) === 'unknown');
	const disputed = those(({ runs }) => isDisputedOn(conditions, runs, claims));
	const range = moment === 'any-time' ? { from: 0, to: EVIDENCE_YEAR } : moment;
	const apart = those(
		({ model, runs }) =>
			typeof range === 'object' &&
			verdicts.get(model.id) === 'holds' &&
			!holdTogether(conditions, runs, range, claims),
	);
	const also: ReadonlySet<ModelId> = { no: new Set<ModelId>(), disputed, yes: perhaps }[view.perhaps];
	const kept = asked.filter(({ model }) => verdicts.get(model.id) === 'holds' || also.has(model.id));
	const spoken = kept.filter((row) => !isSilent(view, row));
	const silent = kept.filter((row) => isSilent(view, row));
	return {
		rows: [...inOrder(view, spoken, choices, language), ...silent],
		perhaps,
		disputed,
		apart,
		met: asked.length - perhaps.size - those(({ model }) => verdicts.get(model.id) === 'fails').size,
		unknown: perhaps.size,
		inferred: claims === 'stated' ? those(({ runs }) => meetsByInference(conditions, runs)).size : 0,
	};
}

/** How many pages some rows make: at least one. */
export function pagesOf(rows: number): number {
	return Math.max(1, Math.ceil(rows / ROWS_ON_PAGE));
}
