import * as v from 'valibot';
import data from './data/presentation.json' with { type: 'json' };
import { PresentationFile } from './schema.ts';

/** What the McGill presentation lists. Read when pages are made. */
export const PRESENTATION = v.parse(PresentationFile, data);
