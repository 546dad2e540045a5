import type { CodedChoice, ProtocolSection } from '#lib/content/codebook.ts';
import type { ChoiceCoding } from '#lib/features/evidence/coding.ts';
import { alphaWords } from '#lib/features/evidence/figure-words.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** How the values of a choice stand to one another, in words. */
export function scaleWords({ scale, near }: Pick<CodedChoice, 'scale' | 'near'>): string {
	if (scale === 'ordinal') return m.context_codebook_ordinal();
	if (scale === 'set') return m.context_codebook_set();
	const pairs = near.map((pair) => pair.join(' – ')).join(', ');
	return pairs === '' ? m.context_codebook_nominal() : m.context_codebook_nominal_near({ pairs });
}

/** The agreement of the two codings as rows of words, the headings first. */
export function codingRows(
	coding: readonly ChoiceCoding[],
	titleOf: (choice: string) => string,
): readonly (readonly string[])[] {
	return [
		[
			m.context_coding_choice(),
			m.context_coding_claims(),
			m.context_coding_insufficient(),
			m.context_coding_coded(),
			m.context_coding_agree(),
			m.context_coding_alpha(),
		],
		...coding.map(({ choice, claims, insufficient, coded, agree, alpha }) => [
			titleOf(choice),
			...[claims, insufficient, coded, agree].map(String),
			alphaWords(alpha),
		]),
	];
}

/** The protocol and the codebook as one Markdown text, in the language that is set. */
export function protocolMarkdown(
	sections: readonly ProtocolSection[],
	codebook: readonly CodedChoice[],
	coding: readonly ChoiceCoding[],
	about: string,
): string {
	const titleOf = (id: string) => codebook.find((choice) => choice.id === id)?.title ?? id;
	const [headings = [], ...rows] = codingRows(coding, titleOf);
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [
		`# ${m.context_protocol_title()}`,
		about,
		...sections.flatMap(({ title, paragraphs }) => [`## ${title}`, ...paragraphs]),
		`## ${m.context_coding_title()}`,
		[line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n'),
		`## ${m.context_codebook_title()}`,
		...codebook.flatMap((choice) => [
			`### ${choice.title} (\`${choice.id}\`)`,
			choice.question,
			scaleWords(choice),
			choice.options
				.map(({ id, label, description }) => `- \`${id}\` – ${label}${description ? `. ${description}` : ''}`)
				.join('\n'),
			...(choice.rule ? [choice.rule] : []),
		]),
		'',
	].join('\n\n');
}
