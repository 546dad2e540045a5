import { error } from '@sveltejs/kit';
import { DATA_FILES, dataFile } from '#lib/features/sources/data-files.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => DATA_FILES.map((file) => ({ file }));

/** A file of the evidence, to be downloaded. */
export const GET: RequestHandler = async ({ params }) => {
	const content = await dataFile(params.file);
	if (content === undefined) error(404);
	return new Response(content);
};
