import { page } from '$app/state';
import { localeFrom } from '#lib/i18n/locale.ts';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';

// The address says the language: messages follow it, without reloading anything.
overwriteGetLocale(() => localeFrom(page.params.locale));
