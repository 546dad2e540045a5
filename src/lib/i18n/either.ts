import { getLocale } from './paraglide/runtime.js';
import type { Locale } from './locale.ts';

type Words = (inputs: unknown) => string;

/** A message in the language that is asked for, else in that of the page: see `lighterMessages` in vite.config.ts. */
export const either =
	(en: Words, fr: Words) =>
	(inputs: unknown, options?: { readonly locale?: Locale }): string =>
		((options?.locale ?? getLocale()) === 'en' ? en : fr)(inputs);
