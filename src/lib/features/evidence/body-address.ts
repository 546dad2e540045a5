import type { ModelId } from '#lib/domain/evidence.ts';
import { isLocal, ownIdOf } from '#lib/domain/local-id.ts';
import type { Locale } from '#lib/i18n/locale.ts';

// Pages are typed one by one: the page of a documented body stands for that of an added one too.

/** What follows the address of a page: a query, or a place in it. */
type Rest = '' | `?${string}` | `#${string}`;

/** The page of a body, with what is asked of it; one that the person added has its own among theirs. */
export function bodyAddress(locale: Locale, model: ModelId, rest: Rest = ''): `/${Locale}/models/${string}/` {
	const address = isLocal(model)
		? `/${locale}/own-models/${localRest(model, rest)}`
		: `/${locale}/models/${model}/${rest}`;
	return address as `/${Locale}/models/${string}/`;
}

/** The page that sets a body beside the design, with what is asked of it. */
export function sideAddress(
	locale: Locale,
	model: ModelId,
	rest: Rest = '',
): `/${Locale}/compare/${string}/` {
	const address = isLocal(model)
		? `/${locale}/compare/own/${localRest(model, rest)}`
		: `/${locale}/compare/${model}/${rest}`;
	return address as `/${Locale}/compare/${string}/`;
}

function localRest(model: ModelId, rest: Rest): string {
	return `?id=${ownIdOf(model)}${rest.replace(/^\?/, '&')}`;
}
