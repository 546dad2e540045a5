import type { Subject } from './context.ts';

/** Which choices of the walk bear on a whole subject: our reading of the presentation. */
export const CHOICES_OF_SUBJECT: Readonly<Record<Subject, readonly string[]>> = {
	challenges: [],
	mandates: ['functions'],
	services: ['services', 'availability'],
	gaps: [],
	debates: [],
	law: ['scope'],
	'four-ps': ['functions'],
	levels: ['scale'],
	organizations: ['members'],
};

/** Which choices of the walk bear on one gap or one debate: our reading of the presentation. */
export const CHOICES_OF_ITEM: Readonly<Record<string, readonly string[]>> = {
	'round-the-clock': ['availability'],
	'close-support': ['case'],
	'sexual-or-labour': ['scope'],
	'dedicated-or-shared': ['services'],
	'international-or-internal': ['origin'],
	'police-cooperation': ['police'],
};
