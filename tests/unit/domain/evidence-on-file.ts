import { readFileSync } from 'node:fs';
import type { Choice } from '#lib/domain/choices.ts';
import type { ModelId, PositionClaim } from '#lib/domain/evidence.ts';

interface ModelRow {
	readonly id: ModelId;
	readonly comparable: boolean;
	readonly listed: boolean;
}
interface SourceRow {
	readonly id: string;
	readonly year: number | null;
}
type ClaimRow = Omit<PositionClaim, 'choice' | 'source' | 'sourceYear'> & {
	readonly choice?: string;
	readonly source: string;
};
/** A choice as the file has it: each option with all that is said of it. */
interface ChoiceRow {
	readonly id: string;
	readonly options: readonly { readonly id: string }[];
}

const read = (file: string) =>
	readFileSync(new URL(`../../../src/lib/content/data/${file}`, import.meta.url), 'utf8');
const rows = <Row>(file: string): readonly Row[] =>
	read(file)
		.split('\n')
		.filter((line) => line !== '')
		.map((line): Row => JSON.parse(line));

const yearOf = new Map(rows<SourceRow>('sources.jsonl').map(({ id, year }) => [id, year]));

const { choices: choiceRows }: { readonly choices: readonly ChoiceRow[] } = JSON.parse(read('choices.json'));

/**
 * The sixteen choices of the content, read from the file without the content's own door: hence by no schema, whose test
 * holds the file to the type.
 */
export const CHOICES: readonly Choice[] = choiceRows.map(
	(row) => ({ ...row, options: row.options.map(({ id }) => id) }) as unknown as Choice,
);

/** The documented bodies of the content. */
export const MODELS: readonly ModelRow[] = rows<ModelRow>('models.jsonl');

/** Every claim of the content that codes a choice. */
export const CLAIMS: readonly PositionClaim[] = rows<ClaimRow>('claims.jsonl').flatMap(
	({ choice, source, ...claim }) =>
		choice === undefined ? [] : [{ ...claim, choice, source, sourceYear: yearOf.get(source) ?? null }],
);

/** The claims of one body. */
export function claimsAbout(model: ModelId): readonly PositionClaim[] {
	return CLAIMS.filter((claim) => claim.model === model);
}
