import { plainText } from '#lib/domain/plain-text.ts';

/** The nine subjects that the presentation goes through, in the order in which they are offered. */
export const SUBJECTS = [
	'challenges',
	'mandates',
	'services',
	'gaps',
	'debates',
	'law',
	'four-ps',
	'levels',
	'organizations',
] as const;

/** One of the nine subjects of the presentation. */
export type Subject = (typeof SUBJECTS)[number];

/** The subject that a part of an address names, or nothing. */
export function subjectFrom(part: string | undefined): Subject | undefined {
	return SUBJECTS.find((subject) => subject === part);
}

/** A choice of the walk, named in one language. */
export interface ChoiceLink {
	readonly id: string;
	readonly title: string;
}

/** A documented body, named in one language. */
export interface BodyLink {
	readonly id: string;
	readonly name: string;
	readonly listed: boolean;
}

/** One thing that the presentation lists, in one language. */
export interface ContextItem {
	/** Its anchor on the page of its subject. */
	readonly id: string;
	readonly label: string;
	readonly about?: string | undefined;
	/** The choices of the walk that bear on it. */
	readonly choices: readonly ChoiceLink[];
	/** For a mandate: the bodies documented with it. */
	readonly bodies?: readonly BodyLink[];
	/** For a challenge: how much bears on it. */
	readonly counts?: { readonly notes: number; readonly rules: number; readonly lived: number };
}

/** One of the thirteen initiatives, as the presentation lists it. */
export interface ListedInitiative {
	readonly model: string;
	readonly province: string;
	readonly listed: string;
	readonly year: number | null;
}

/** All that the page of a subject says. */
export interface SubjectSlice {
	readonly subject: Subject;
	readonly items: readonly ContextItem[];
	/** The choices of the walk that bear on the whole subject. */
	readonly choices: readonly ChoiceLink[];
	/** For the organizations: the initiatives listed beside them. */
	readonly initiatives: readonly ListedInitiative[];
}

/** A name as the end of an address: small letters and hyphens. */
export function slugOf(name: string): string {
	return plainText(name)
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}
