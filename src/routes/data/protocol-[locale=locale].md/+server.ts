import { CODING, codebookSlice, protocolSlice } from '#lib/content/codebook.server.ts';
import { protocolMarkdown } from '#lib/features/context/protocol-text.ts';
import { dataVersionWords } from '#lib/features/evidence/data-version-words.ts';
import { LOCALES, localeFrom } from '#lib/i18n/locale.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => LOCALES.map((locale) => ({ locale }));

/** The protocol and the codebook as a text to keep. */
export const GET: RequestHandler = ({ params }) => {
	const locale = localeFrom(params.locale);
	const text = protocolMarkdown(
		protocolSlice(locale),
		codebookSlice(locale),
		CODING.choices,
		dataVersionWords(),
	);
	return new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
