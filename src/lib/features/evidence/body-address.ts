import type { ModelId } from '#lib/domain/evidence.ts';
import { isLocal, ownIdOf } from '#lib/domain/local-id.ts';
import type { Locale } from '#lib/i18n/locale.ts';

type Query = '' | `?${string}`;

/** The page of a body, with what its address asks for; one that the person added has its own among theirs. */
export function bodyAddress(
	locale: Locale,
	model: ModelId,
	query: Query = '',
): `/${Locale}/models/${string}/` {
	const address = isLocal(model)
		? `/${locale}/own-models/${localQuery(model, query)}`
		: `/${locale}/models/${model}/${query}`;
	return address as `/${Locale}/models/${string}/`;
}

/** The page that sets a body beside the design, with what its address asks for. */
export function sideAddress(
	locale: Locale,
	model: ModelId,
	query: Query = '',
): `/${Locale}/compare/${string}/` {
	const address = isLocal(model)
		? `/${locale}/compare/own/${localQuery(model, query)}`
		: `/${locale}/compare/${model}/${query}`;
	return address as `/${Locale}/compare/${string}/`;
}

function localQuery(model: ModelId, query: Query): string {
	return `?id=${ownIdOf(model)}${query.replace('?', '&')}`;
}
