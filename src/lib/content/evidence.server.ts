import * as v from 'valibot';
import choiceNotes from './data/choice-notes.jsonl?raw';
import claims from './data/claims.jsonl?raw';
import models from './data/models.jsonl?raw';
import rules from './data/rules.jsonl?raw';
import sources from './data/sources.jsonl?raw';
import { ChoiceNoteRow, ClaimRow, ModelRow, RuleRow, SourceRow } from './schema.ts';

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
