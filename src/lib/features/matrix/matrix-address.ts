import type { ModelSlice } from '#lib/content/slices.ts';
import type { Choice, ChoiceId } from '#lib/domain/choices.ts';
import { QUALITIES, type Condition, type Quality } from '#lib/domain/evidence-question.ts';
import type { ModelId } from '#lib/domain/evidence.ts';
import type { Moment } from '#lib/domain/phases.ts';
import { statedFrom } from '#lib/features/evidence/basis-address.ts';
import { momentFrom, momentText } from './moment-address.ts';

/** How many bodies can be pinned to be read side by side. */
export const MOST_PINS = 4;

/** Which bodies that cannot be told are shown: none, those whose sources disagree, or all. */
export const PERHAPS = ['no', 'disputed', 'yes'] as const;
export type Perhaps = (typeof PERHAPS)[number];

/** How the matrix is shown: a mark a cell, or its words. */
export const SHAPES = ['overview', 'read'] as const;
export type Shape = (typeof SHAPES)[number];

/** What the address says of the matrix. An empty list narrows nothing. */
export interface MatrixView {
	/** How it is shown; as the screen has room where the address does not say. */
	readonly as: Shape | undefined;
	/** Whether inferences are left out (METHOD §2). */
	readonly stated: boolean;
	/** When positions are read. */
	readonly moment: Moment;
	/** The choices that have a column, in the order of the content. */
	readonly columns: readonly Choice[];
	readonly provinces: readonly ModelSlice['province'][];
	readonly kinds: readonly ModelSlice['kind'][];
	/** Only the bodies of the presentation. */
	readonly listed: boolean;
	readonly conditions: readonly Condition[];
	/** Which bodies are shown, too, that cannot be told to answer the conditions. */
	readonly perhaps: Perhaps;
	readonly quality: Quality | undefined;
	readonly search: string;
	readonly sort: Sort;
	readonly down: boolean;
	/** From 1. */
	readonly page: number;
	readonly pins: readonly ModelId[];
	/** The cell whose claims are shown. */
	readonly cell: { readonly model: ModelId; readonly choice: ChoiceId } | undefined;
}

/** What the rows can be put in order by, beside any choice. */
export const SORTS = ['content', 'name', 'province', 'first', 'documented'] as const;
/** What the rows are put in order by: the order of the content, a trait of the body, or its position on a choice. */
export type Sort = (typeof SORTS)[number] | { readonly choice: ChoiceId };

/** What an address can speak of. */
export interface Known {
	readonly choices: readonly Choice[];
	readonly models: readonly Pick<ModelSlice, 'id' | 'province' | 'kind'>[];
}

/** Whether a view asks for anything: fewer bodies, another time, stated answers alone. */
export function isAsked(view: MatrixView): boolean {
	return (
		view.search.trim() !== '' ||
		view.listed ||
		view.stated ||
		view.quality !== undefined ||
		view.moment !== 'last-known' ||
		[view.provinces, view.kinds, view.conditions].some(({ length }) => length > 0)
	);
}

/** The parts of a list in an address. */
export const list = (text: string | null) => (text ?? '').split(',').filter((part) => part !== '');

/** The condition that a part of an address asks for; none when it speaks of what is not there. */
export function conditionFrom(text: string, choices: readonly Choice[]): Condition | undefined {
	const [id, asked = '', ...more] = text.split(':');
	const choice = choices.find((one) => one.id === id);
	if (!choice || more.length > 0) return undefined;
	if (asked === '*') return { choice: choice.id, is: 'documented' };
	if (asked === '-') return { choice: choice.id, is: 'not-documented' };
	const option = asked.replace(/^!/, '');
	if (!choice.options.includes(option)) return undefined;
	return { choice: choice.id, is: asked.startsWith('!') ? 'not-this' : 'this', option };
}

function conditionText(condition: Condition): string {
	const asked = { documented: '*', 'not-documented': '-', this: '', 'not-this': '!' }[condition.is];
	return `${condition.choice}:${asked}${'option' in condition ? condition.option : ''}`;
}

function sortFrom(asked: string | null, choices: readonly Choice[]): Sort {
	const named = SORTS.find((sort) => sort === asked);
	if (named) return named;
	return choices.some(({ id }) => id === asked) && asked !== null ? { choice: asked } : 'content';
}

/** The columns that stand without being asked for: the structural questions of the presentation, and those of the conditions. */
export function usualColumns(
	choices: readonly Choice[],
	conditions: readonly Condition[] = [],
): readonly Choice[] {
	return choices.filter(({ id, tier }) => tier === 'core' || conditions.some(({ choice }) => choice === id));
}

const idsOf = (some: readonly Choice[]) => some.map(({ id }) => id).join(',');

/** A view with other conditions: what is asked for is seen, whatever columns were chosen before. */
export function withConditions(
	view: MatrixView,
	conditions: readonly Condition[],
	choices: readonly Choice[],
): MatrixView {
	const usual = idsOf(view.columns) === idsOf(usualColumns(choices, view.conditions));
	const added = conditions.filter((one) => !view.conditions.includes(one)).map(({ choice }) => choice);
	const columns = usual
		? usualColumns(choices, conditions)
		: choices.filter((choice) => view.columns.includes(choice) || added.includes(choice.id));
	return { ...view, conditions, columns };
}

function columnsFrom(
	asked: string | null,
	choices: readonly Choice[],
	conditions: readonly Condition[],
): readonly Choice[] {
	if (asked === 'all') return choices;
	const ids = list(asked);
	const columns = choices.filter(({ id }) => ids.includes(id));
	return columns.length > 0 ? columns : usualColumns(choices, conditions);
}

function cellFrom(asked: string | null, { choices, models }: Known): MatrixView['cell'] {
	const [model, choice] = (asked ?? '').split(':');
	if (!models.some(({ id }) => id === model) || !choices.some(({ id }) => id === choice)) return undefined;
	return model !== undefined && choice !== undefined ? { model, choice } : undefined;
}

/** The view that an address asks for. What it does not know, it leaves out. */
export function matrixViewFrom(query: URLSearchParams, known: Known): MatrixView {
	const { choices, models } = known;
	const provinces = list(query.get('province'));
	const kinds = list(query.get('kind'));
	const pins = [...new Set(list(query.get('pin')))].filter((id) => models.some((model) => model.id === id));
	const page = Number(query.get('page') ?? '1');
	const conditions = list(query.get('if')).flatMap((text) => conditionFrom(text, choices) ?? []);
	return {
		as: SHAPES.find((shape) => shape === query.get('as')),
		stated: statedFrom(query),
		moment: momentFrom(query.get('year') ?? '') ?? 'last-known',
		columns: columnsFrom(query.get('columns'), choices, conditions),
		provinces: [...new Set(models.map(({ province }) => province))].filter((one) => provinces.includes(one)),
		kinds: [...new Set(models.map(({ kind }) => kind))].filter((one) => kinds.includes(one)),
		listed: query.get('listed') === 'yes',
		conditions,
		perhaps: PERHAPS.find((one) => one === query.get('perhaps')) ?? 'no',
		quality: QUALITIES.find((quality) => quality === query.get('how')),
		search: query.get('q') ?? '',
		sort: sortFrom(query.get('sort'), choices),
		down: query.get('down') === 'yes',
		page: Number.isSafeInteger(page) && page >= 1 ? page : 1,
		pins: pins.slice(0, MOST_PINS),
		cell: cellFrom(query.get('cell'), known),
	};
}

function columnsText({ columns, conditions }: MatrixView, choices: readonly Choice[]): string {
	if (idsOf(columns) === idsOf(usualColumns(choices, conditions))) return '';
	return columns.length === choices.length ? 'all' : idsOf(columns);
}

/** The query of a view, with its question mark; empty for the view that nothing was asked of. */
export function matrixQuery(view: MatrixView, choices: readonly Choice[]): '' | `?${string}` {
	const { moment, sort, cell } = view;
	const parts: readonly (readonly [string, string])[] = [
		['as', view.as ?? ''],
		['year', momentText(moment)],
		['basis', view.stated ? 'stated' : ''],
		['q', view.search.trim()],
		['listed', view.listed ? 'yes' : ''],
		['province', view.provinces.join(',')],
		['kind', view.kinds.join(',')],
		['if', view.conditions.map(conditionText).join(',')],
		['perhaps', view.perhaps === 'no' ? '' : view.perhaps],
		['how', view.quality ?? ''],
		['columns', columnsText(view, choices)],
		['sort', sort === 'content' ? '' : typeof sort === 'string' ? sort : sort.choice],
		['down', view.down ? 'yes' : ''],
		['page', view.page === 1 ? '' : String(view.page)],
		['pin', view.pins.join(',')],
		['cell', cell ? `${cell.model}:${cell.choice}` : ''],
	];
	const said = parts.filter(([, value]) => value !== '');
	if (said.length === 0) return '';
	// Commas and colons may stand in a query as they are: the address stays legible.
	const text = said.map(
		([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':')}`,
	);
	return `?${text.join('&')}`;
}
