import type { ParamMatcher } from '@sveltejs/kit';
import { isLocale, type Locale } from '#lib/i18n/locale.ts';

/** Lets a route through when its first part is one of the two languages. */
export const match = ((param): param is Locale => isLocale(param)) satisfies ParamMatcher;
