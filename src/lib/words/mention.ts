import { attestedYear, spokenIn, type Dated } from '#lib/domain/attestation.ts';
import { attestedSpans } from '#lib/domain/attested-years.ts';
import { isFaded, type Known, type PositionClaim, type Side, type YearChoice } from '#lib/domain/evidence.ts';
import { claimsOf } from '#lib/domain/phases.ts';
import { announcementAmong, type Announcement } from '#lib/domain/position-status.ts';
import type { Segment } from '#lib/domain/timeline.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { spansWords } from './spans.ts';

/** Until when something was announced, and in which year: “announced until 2026 (in 2024)”. */
function announcedWords({ until, said }: Announcement, old = false): string {
	const years = { until: String(until), said: String(said) };
	if (until === null) return old ? m.evidence_announced_old(years) : m.evidence_announced(years);
	return old ? m.evidence_announced_until_old(years) : m.evidence_announced_until(years);
}

/** When a claim is last attested, or until when it was announced, in words; nothing where its own end says it. */
export function claimMention(claim: Dated): string | undefined {
	const said = spokenIn(claim);
	if (claim.from > said || (claim.to !== null && claim.to > said))
		return announcedWords({ until: claim.to, said });
	return claim.to === null ? m.evidence_attested({ year: String(attestedYear(claim)) }) : undefined;
}

/** When what some claims say was last attested, or until when it was announced; that it is long ago is said. */
function mentionOf(attested: number, announcement: Announcement | undefined, old: boolean): string {
	if (announcement) return announcedWords(announcement, old);
	const year = { year: String(attested) };
	return old ? m.evidence_attested_old(year) : m.evidence_attested(year);
}

/** When a position was last attested, or until when it was announced, in words. */
export function positionMention(position: Known, year: YearChoice): string {
	// Sources that disagree are not announced together: each side has its own words.
	const claims = position.kind === 'conflicting' ? [] : claimsOf(position);
	return mentionOf(position.attested, announcementAmong(claims, position.year), isFaded(position, year));
}

/** The same of one side of sources that disagree, in the year that is read. */
export function sideMention({ attested, claims }: Side, year: number): string {
	return mentionOf(attested, announcementAmong(claims, year), false);
}

/** Which years of a stretch a source attests, and what the others rest on, in words; nothing where all are attested. */
export function stretchMention(
	claims: readonly PositionClaim[],
	{ from, to }: Pick<Segment, 'from' | 'to'>,
): string | undefined {
	const years = attestedSpans(claims, { from, to });
	const [first] = years;
	if (first?.from === from && first.to === to) return undefined;
	const last = claims.filter((claim) => claim.from <= to && (claim.to === null || claim.to >= to));
	const announcement = announcementAmong(last, to);
	const mentioned = first ? m.evidence_mentioned({ years: spansWords(years) }) : undefined;
	if (announcement) return [mentioned ?? [], announcedWords(announcement)].flat().join(', ');
	return mentioned ?? m.evidence_attested({ year: String(Math.max(...claims.map(attestedYear))) });
}
