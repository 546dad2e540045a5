import { saysNothing, type Entries } from './answers.ts';
import { migrated, type Migrations } from './migrations.ts';
import type { WalkPath } from './walk-order.ts';

/** A moment as ISO 8601 in UTC, such as `2026-11-23T21:20:00.000Z`. */
export type Moment = string;

/** Everything that a person decided and wrote in one design, first format. */
export interface DesignDocumentV1 {
	readonly version: 1;
	/** A UUID, given once; a copy gets its own. */
	readonly id: string;
	readonly name: string;
	readonly created: Moment;
	readonly modified: Moment;
	readonly path: WalkPath;
	readonly entries: Entries;
}

/** Every format of the design document that ever was. Adding one makes the missing migration a type error. */
export interface DocumentFormats {
	1: DesignDocumentV1;
}

/** The format that this version of the tool writes. */
export const CURRENT_VERSION = 1;

/** The design document: the one owner of the facts, replaced whole at each change. */
export type DesignDocument = DocumentFormats[typeof CURRENT_VERSION];

const MIGRATIONS: Migrations<DocumentFormats, typeof CURRENT_VERSION> = {};

/** Brings a document of any past format to the current one, step by step. */
export function migrate(document: DocumentFormats[keyof DocumentFormats]): DesignDocument {
	return migrated<DocumentFormats, typeof CURRENT_VERSION>(document, CURRENT_VERSION, MIGRATIONS);
}

/** A new, empty design. The identifier and the moment are passed in: the domain has no clock and no chance. */
export function newDesign(about: { id: string; name: string; now: Moment; path: WalkPath }): DesignDocument {
	const { id, name, now, path } = about;
	return { version: CURRENT_VERSION, id, name, created: now, modified: now, path, entries: {} };
}

/** A copy of a design under its own identifier and name. */
export function copyOf(
	document: DesignDocument,
	about: { id: string; name: string; now: Moment },
): DesignDocument {
	return { ...document, id: about.id, name: about.name, created: about.now, modified: about.now };
}

/** What a design says, apart from the order in which it was written: the same text for the same answers. */
function saidBy({ path, entries }: DesignDocument): string {
	const said = Object.entries(entries)
		.filter(([, entry]) => !saysNothing(entry))
		.map(([choice, { answer, note, importance }]) => {
			const options = answer.state === 'chosen' ? [...answer.options].sort() : [];
			const reason = answer.state === 'set-aside' ? answer.reason : '';
			return JSON.stringify([choice, answer.state, options, reason, note, importance]);
		});
	return [path, ...said.sort()].join();
}

/** Whether two designs say the same, their identifiers, names and dates apart. */
export function sayTheSame(one: DesignDocument, other: DesignDocument): boolean {
	return saidBy(one) === saidBy(other);
}
