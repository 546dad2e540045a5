import * as v from 'valibot';
import { IMPORTANCES } from '#lib/domain/answers.ts';
import { isMoment } from '#lib/domain/calendar.ts';
import type { DocumentFormats } from '#lib/domain/design-document.ts';
import { cleanLine, cleanLines } from './clean-text.ts';
import { LONGEST_NOTE, LONGEST_REASON } from './document-limits.ts';
import { isName } from './document-name.ts';

const MOST_ENTRIES = 200;
const MOST_OPTIONS = 100;

const key = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const moment = v.pipe(v.string(), v.check(isMoment));

const answer = v.variant('state', [
	v.strictObject({ state: v.literal('unanswered') }),
	v.strictObject({ state: v.literal('undecided') }),
	v.strictObject({
		state: v.literal('set-aside'),
		reason: v.pipe(v.string(), v.transform(cleanLines), v.maxLength(LONGEST_REASON)),
	}),
	v.strictObject({
		state: v.literal('chosen'),
		options: v.pipe(
			v.array(key),
			v.minLength(1),
			v.maxLength(MOST_OPTIONS),
			v.check((options) => new Set(options).size === options.length),
		),
	}),
]);

const entry = v.strictObject({
	answer,
	note: v.pipe(v.string(), v.transform(cleanLines), v.maxLength(LONGEST_NOTE)),
	importance: v.picklist(IMPORTANCES),
});

/** The shape of every format that ever was. A format without one is a type error. */
export const DOCUMENT_FORMATS: {
	readonly [Version in keyof DocumentFormats]: v.GenericSchema<unknown, DocumentFormats[Version]>;
} = {
	1: v.strictObject({
		version: v.literal(1),
		id: v.pipe(v.string(), v.uuid()),
		name: v.pipe(v.string(), v.transform(cleanLine), v.check(isName)),
		created: moment,
		modified: moment,
		path: v.picklist(['essentials', 'complete']),
		entries: v.pipe(
			v.record(key, entry),
			v.check((entries) => Object.keys(entries).length <= MOST_ENTRIES),
		),
	}),
};
