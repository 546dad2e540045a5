import { base } from '$app/paths';
import { CHOICES } from '#lib/content/choices.ts';
import { localDay } from '#lib/domain/calendar.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { lazyDatabase } from '#lib/storage/lazy-database.ts';
import { otherTabs } from '#lib/storage/other-tabs.ts';
import { tabMemory } from '#lib/storage/tab-memory.ts';
import { untilLoaded } from '#lib/ui/async/unloaded.svelte.ts';
import { LocalBodies } from './local-bodies.svelte.ts';
import { NoticeBoard } from './notice-board.svelte.ts';
import { Session } from './session.svelte.ts';
import type { PageLife, SessionWords } from './session-ports.ts';

/** The page of this browser: hidden, shown, left. */
function browserPage(): PageLife {
	return {
		listen({ hidden, shown, leaving, atRisk }) {
			document.addEventListener('visibilitychange', () => (document.hidden ? hidden() : shown()));
			addEventListener('pagehide', leaving);
			addEventListener('pageshow', (event) => event.persisted && shown());
			addEventListener('online', shown);
			addEventListener('beforeunload', (event) => {
				if (atRisk()) event.preventDefault();
			});
		},
		later(run, milliseconds) {
			const timer = setTimeout(run, milliseconds);
			return () => clearTimeout(timer);
		},
	};
}

/** A UUID, in an insecure context (a laptop serving a room) too. */
function newId(): string {
	if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	const hex = [...bytes].map((byte, index) => {
		const marked = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
		return marked.toString(16).padStart(2, '0');
	});
	return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * The session of this browser, and the bodies that the person added. Made anywhere, prerendering included; they touch
 * the browser once started.
 */
export function browserSession(): { readonly session: Session; readonly bodies: LocalBodies } {
	const store = lazyDatabase();
	const memory = tabMemory(newId());
	const board = new NoticeBoard();
	const words: SessionWords = {
		newDesign: () => m.designs_name_new(),
		copyOf: (name) => m.designs_name_copy({ name }),
		otherVersionOf: (name) => m.designs_name_other_version({ name }),
		fileVersionOf: (name) => m.designs_name_file_version({ name }),
		ownVersionOf: (name) => m.designs_name_own({ name }),
	};
	const shared = {
		words,
		known: CHOICES,
		now: () => new Date().toISOString(),
		newId,
		kept: () =>
			void untilLoaded(() => import('./persistence.svelte.ts')).then(({ persistence }) => persistence.ask()),
	};
	const session = new Session(
		{
			...shared,
			store,
			memory,
			tabs: otherTabs(),
			device: {
				async erase() {
					const { thisDevice } = await untilLoaded(() => import('#lib/storage/device.ts'));
					return thisDevice(store, memory, base).erase();
				},
			},
			page: browserPage(),
			reader: async () => (await import('#lib/storage/document-reader.ts')).readDocument,
		},
		board,
	);
	const bodies = new LocalBodies(async () => {
		const { OwnModels } = await import('./own-models.svelte.ts');
		return new OwnModels({
			...shared,
			today: () => localDay(new Date()),
			store: store.ownModels,
			memory: tabMemory(newId()),
			tabs: otherTabs(),
			page: browserPage(),
			tell: (notice) => board.post(notice),
		});
	});
	return { session, bodies };
}
