import { beforeEach } from 'vitest';
import { baseLocale, overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';

// The files of a worker share their modules: each test begins in the language that the messages begin in.
beforeEach(() => overwriteGetLocale(() => baseLocale));
