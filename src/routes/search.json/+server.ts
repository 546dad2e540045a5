import { json } from '@sveltejs/kit';
import { searchTexts } from '#lib/content/slices.server.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** What a search looks through, in both languages: names and notes. Loaded when a search begins. */
export const GET = () => json(searchTexts());
