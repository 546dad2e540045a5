import type { ModelSlice } from '#lib/content/slices.ts';
import { QUALITIES } from '#lib/domain/evidence-question.ts';
import { readBasis } from '#lib/features/evidence/basis-address.ts';
import { among, eachPart, unless, unreadParts } from '#lib/features/evidence/unread-address.ts';
import { conditionFrom, list, MOST_PINS, PERHAPS, SHAPES, SORTS, type Known } from './matrix-address.ts';
import { momentFrom } from './moment-address.ts';

/** What an address asks for and the matrix does not understand, as `name=value`: it is left out of the answer. */
export function addressGaps(query: URLSearchParams, known: Known): readonly string[] {
	const { choices, models } = known;
	const isBody = (id: string) => models.some((model) => model.id === id);
	const isChoice = (id: string) => choices.some((choice) => choice.id === id);
	return unreadParts(query, {
		as: among(SHAPES),
		basis: readBasis,
		year: unless((value) => value === 'last-known' || momentFrom(value) !== undefined),
		q: () => [],
		listed: among(['yes']),
		province: eachPart((part) => models.some(({ province }) => province === part)),
		kind: eachPart((part) => models.some(({ kind }) => kind === part)),
		if: eachPart((part) => conditionFrom(part, choices) !== undefined),
		perhaps: among(PERHAPS),
		how: among(QUALITIES),
		columns: eachPart((part) => part === 'all' || isChoice(part)),
		sort: unless((value) => SORTS.some((sort) => sort === value) || isChoice(value)),
		down: among(['yes']),
		page: unless((value) => /^[1-9]\d*$/.test(value)),
		pin: eachPart(isBody),
		cell: unless((value) => {
			const [body = '', choice = ''] = value.split(':');
			return isBody(body) && isChoice(choice);
		}),
	});
}

/** The bodies that an address asks to pin beyond as many as can be, by their short names. */
export function pinsOver(
	query: URLSearchParams,
	models: readonly Pick<ModelSlice, 'id' | 'short'>[],
): readonly string[] {
	const asked = new Set(list(query.get('pin')));
	const names = [...asked].flatMap((id) => models.find((model) => model.id === id)?.short ?? []);
	return names.slice(MOST_PINS);
}
