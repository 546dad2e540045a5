import type { InferOutput } from 'valibot';
import data from './data/help.json' with { type: 'json' };
import type { HelpFile } from './schema.ts';

/** Where a person in need of help is sent: at the foot of every page. Checked by its schema when pages are made. */
export const HELP: InferOutput<typeof HelpFile> = data as unknown as InferOutput<typeof HelpFile>;
