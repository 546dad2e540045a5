import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { DATA_DATE, DATA_VERSION } from '#lib/content/data-version.ts';
import { EVIDENCE } from '#lib/content/evidence.server.ts';
import { ChoiceNoteRow, ClaimRow, ModelRow, RuleRow, SourceRow } from '#lib/content/schema.ts';

const EvidenceFile = v.strictObject({
	$schema: v.literal('evidence.schema.json'),
	format: v.literal('charpente-evidence'),
	version: v.string(),
	date: v.string(),
	models: v.array(ModelRow),
	claims: v.array(ClaimRow),
	sources: v.array(SourceRow),
	choiceNotes: v.array(ChoiceNoteRow),
	rules: v.array(RuleRow),
});

/** The whole evidence as a JSON file, with its version. */
export function evidenceJson(): string {
	const file: v.InferInput<typeof EvidenceFile> = {
		...{ $schema: 'evidence.schema.json', format: 'charpente-evidence' },
		...{ version: DATA_VERSION, date: DATA_DATE, ...EVIDENCE },
	};
	return `${JSON.stringify(file, null, '\t')}\n`;
}

/** The JSON Schema (draft-07) of that file, made from the closed schema of the content. */
export function evidenceSchema(): string {
	// Trimming has no word in JSON Schema.
	const schema = toJsonSchema(EvidenceFile, { typeMode: 'input', ignoreActions: ['trim'] });
	return `${JSON.stringify(schema, null, '\t')}\n`;
}
