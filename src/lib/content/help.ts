import * as v from 'valibot';
import data from './data/help.json' with { type: 'json' };
import { HelpFile } from './schema.ts';

/** Where a person in need of help is sent: at the foot of every page. */
export const HELP = v.parse(HelpFile, data);
