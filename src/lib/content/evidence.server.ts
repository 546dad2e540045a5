import * as v from 'valibot';
import choiceNotes from './data/choice-notes.jsonl?raw';
import choiceTexts from './data/choice-texts.json' with { type: 'json' };
import choices from './data/choices.json' with { type: 'json' };
import claims from './data/claims.jsonl?raw';
import help from './data/help.json' with { type: 'json' };
import models from './data/models.jsonl?raw';
import rules from './data/rules.jsonl?raw';
import sources from './data/sources.jsonl?raw';
import {
	ChoiceNoteRow,
	ChoicesFile,
	ChoiceTextsFile,
	ClaimRow,
	HelpFile,
	ModelRow,
	RuleRow,
	SourceRow,
} from './schema.ts';

function rowsOf<Schema extends v.GenericSchema>(schema: Schema, text: string): v.InferOutput<Schema>[] {
	return text
		.split('\n')
		.filter((line) => line.trim() !== '')
		.map((line) => v.parse(schema, JSON.parse(line)));
}

/** The whole evidence, checked on the way in. Read when pages are made, never in the browser. */
export const EVIDENCE = {
	models: rowsOf(ModelRow, models),
	claims: rowsOf(ClaimRow, claims),
	sources: rowsOf(SourceRow, sources),
	choiceNotes: rowsOf(ChoiceNoteRow, choiceNotes),
	rules: rowsOf(RuleRow, rules),
} as const;

/** The files that the browser takes as they are, checked here: no page is made of one that does not hold. */
export const TAKEN_AS_THEY_ARE = {
	choices: v.parse(ChoicesFile, choices),
	choiceTexts: v.parse(ChoiceTextsFile, choiceTexts),
	help: v.parse(HelpFile, help),
} as const;
