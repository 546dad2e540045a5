/** The forms in which references leave the tool, by the ending of their file; the name of each is the same in every language. */
export const REFERENCE_FORMS = { apa: 'APA', bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' } as const;

export type ReferenceForm = keyof typeof REFERENCE_FORMS;
