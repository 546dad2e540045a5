import { oneFullStop } from '#lib/i18n/full-stop.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { NoticeContent } from './notice.ts';

/** What a notice says, in the language of the page. */
export function noticeWords(notice: NoticeContent): string {
	switch (notice.kind) {
		case 'conflict':
			return oneFullStop(m.designs_notice_conflict(notice));
		case 'updated-elsewhere':
			return m.designs_notice_updated(notice);
		case 'deleted-elsewhere':
			return m.designs_notice_deleted(notice);
		case 'kept-again':
			return m.designs_notice_kept_again(notice);
		case 'not-removed':
			return m.designs_notice_not_removed(notice);
		case 'example-copied':
			return oneFullStop(m.designs_notice_example(notice));
		case 'recovered':
			return oneFullStop(m.designs_notice_recovered(notice));
		case 'stray-file':
			return m.designs_notice_stray_file();
		case 'blocked':
			return m.designs_notice_blocked();
		case 'erased-elsewhere':
			return m.designs_notice_erased();
	}
}
