import type { Choice } from '#lib/domain/choices.ts';
import {
	hasQuality,
	holdTogether,
	isDisputedOn,
	meetsByInference,
	verdictOf,
	verdictOn,
	type Asked,
	type Verdict,
} from '#lib/domain/evidence-question.ts';
import { EVIDENCE_YEAR, type ModelId } from '#lib/domain/evidence.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { MatrixView } from './matrix-address.ts';
import { inOrder, isSilent } from './matrix-order.ts';
import { isKnownAs, type MatrixRow } from './matrix-rows.ts';

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

/** Which claims can meet the conditions of a view, whatever its columns. */
export function askedOf({ quality, stated }: Pick<MatrixView, 'quality' | 'stated'>): Asked {
	return stated || quality === 'documented' ? 'stated' : 'any';
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
