import { m } from '#lib/i18n/paraglide/messages.js';
import { claimMention } from '#lib/words/mention.ts';
import { periodWords } from '#lib/ui/evidence/period.ts';
import type { Claim, Source } from '#lib/ui/evidence/source.ts';
import { dataVersionWords } from './data-version-words.ts';

function yearWords({ year, yearEstimated }: Source): string {
	if (year === null) return m.evidence_source_no_year();
	return yearEstimated ? m.evidence_source_year_estimated({ year: String(year) }) : String(year);
}

function sourceWords({ source }: Claim): string {
	const author = source.author && source.author !== source.publisher ? `${source.author}, ` : '';
	const title = source.titleSupplied ? `[${source.title}]` : source.title;
	const copy = source.copy ? ` ${m.evidence_source_copy()}` : '';
	const address = source.addressSeen ? '' : ` ${m.evidence_source_address()}`;
	return `${author}${title}, ${source.publisher}, ${yearWords(source)}. ${source.url}${copy}${address}`;
}

/** A claim ready to be cited, as plain text: body, note, period, status, source, its own address, version of the data. */
export function claimCitation(claim: Claim, body: string, address: string): string {
	const status =
		claim.status === 'documented' ? m.evidence_status_documented() : m.evidence_status_inferred();
	const { from, to, source } = claim;
	const mention = claimMention({ from, to, sourceYear: source.year });
	const period = [periodWords(claim), mention ?? []].flat().join(', ');
	return [
		m.evidence_cite_claim({ body, note: claim.note, period, status }),
		m.evidence_cite_source({ source: sourceWords(claim) }),
		m.evidence_cite_place({ id: claim.id, version: dataVersionWords(), address }),
	].join('\n');
}

/** A letter about an error in a claim, for the person to send by their own means: its subject and its text. */
export function errorReport(
	claim: Claim,
	body: string,
	address: string,
	words: string,
): { readonly subject: string; readonly text: string } {
	return {
		subject: m.evidence_report_subject({ id: claim.id, body }),
		text: [
			m.evidence_report_intro(),
			'',
			claimCitation(claim, body, address),
			'',
			m.evidence_report_what(),
			words.trim() === '' ? '…' : words.trim(),
		].join('\n'),
	};
}
