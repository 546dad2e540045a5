import type { Meeting, Pairing } from '#lib/domain/side-by-side.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

const WORDS: Record<Exclude<Meeting, 'shares'>, () => string> = {
	same: m.side_meeting_same,
	near: m.side_meeting_near,
	different: m.side_meeting_different,
	depends: m.side_meeting_depends,
	'not-documented': m.side_meeting_not_documented,
	'not-answered': m.side_meeting_not_answered,
	'set-aside': m.side_meeting_set_aside,
	'not-applicable': m.side_meeting_not_applicable,
};

/** How a design and a body meet on one choice, in words. */
export function metWords({ meeting, shared, chosen }: Pairing): string {
	return meeting === 'shares' ? m.side_meeting_shares({ shared, wanted: chosen.length }) : WORDS[meeting]();
}
