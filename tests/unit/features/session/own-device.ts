import { CHOICES } from '#lib/content/choices.ts';
import type { OwnModel } from '#lib/domain/own-model.ts';
import { failed, succeeded } from '#lib/domain/result.ts';
import type { NoticeContent } from '#lib/features/session/notice.ts';
import { OwnModels } from '#lib/features/session/own-models.svelte.ts';
import type { PageLife } from '#lib/features/session/session-ports.ts';
import type { OwnModelStore, StoredRecord, StoreEvent, StoreProblem } from '#lib/storage/design-store.ts';
import type { TabMessage } from '#lib/storage/other-tabs.ts';
import type { LastWords } from '#lib/storage/tab-memory.ts';

/** A device whose storage and small memory several tabs share. */
export class Device {
	readonly records = new Map<string, StoredRecord>();
	readonly lastWords = new Map<string, LastWords>();
	readonly tabs: OwnTab[] = [];
	problem: StoreProblem | null = null;
	#count = 0;

	id(): string {
		this.#count += 1;
		return `00000000-0000-4000-8000-${String(this.#count).padStart(12, '0')}`;
	}

	/** The body stored under an id. */
	stored(id: string): OwnModel | undefined {
		// What is stored here was written by a tab.
		return this.records.get(id)?.document as OwnModel | undefined;
	}

	async tab(): Promise<OwnTab> {
		const tab = new OwnTab(this);
		this.tabs.push(tab);
		await tab.own.start();
		return tab;
	}
}

/** One tab of that device. */
export class OwnTab {
	readonly own: OwnModels;
	readonly told: NoticeContent[] = [];
	/** Whether the wire between the tabs reaches this one. */
	deaf = false;
	hears: (message: TabMessage) => void = () => undefined;
	storeSays: (event: StoreEvent) => void = () => undefined;
	page: Parameters<PageLife['listen']>[0] | undefined;

	constructor(device: Device) {
		let keys: string[] = [];
		const answer = async <Value>(work: () => Value) => {
			await Promise.resolve();
			return device.problem === null ? succeeded(work()) : failed(device.problem);
		};
		const store: OwnModelStore = {
			readAll: () => answer(() => [...device.records.values()]),
			read: (id) => answer(() => device.records.get(id)),
			write: (given, { base, attempts }, revision, naming) =>
				answer(() => {
					const name = naming?.([...device.records.keys()].map((id) => device.stored(id)?.name ?? ''));
					const document = name === undefined ? given : { ...given, name };
					const found = device.records.get(document.id);
					if (found && found.revision !== base && !attempts.includes(found.revision ?? ''))
						return { kind: 'conflict', found } as const;
					if (!found && base !== null) return { kind: 'gone' } as const;
					device.records.set(document.id, { id: document.id, revision, document: structuredClone(document) });
					return { kind: 'written', ...(name !== undefined && { name }) } as const;
				}),
			remove: (id, { base }) =>
				answer(() => {
					const found = device.records.get(id);
					if (!found) return { kind: 'gone' } as const;
					if (found.revision !== base) return { kind: 'conflict', found } as const;
					device.records.delete(id);
					return { kind: 'written' } as const;
				}),
			discard: ({ id }) =>
				answer(() => {
					device.records.delete(id);
					return { kind: 'written' } as const;
				}),
			listen: (listener) => (this.storeSays = listener),
		};
		let seconds = 0;
		this.own = new OwnModels({
			store,
			memory: {
				lastWords: () => new Map(device.lastWords),
				keepLastWords: (words) => {
					for (const key of keys) device.lastWords.delete(key);
					keys = words.map((one) => {
						const key = device.id();
						device.lastWords.set(key, structuredClone(one));
						return key;
					});
					return true;
				},
				forgetLastWords: (key) => void device.lastWords.delete(key),
			},
			tabs: {
				tell: (message) => {
					for (const tab of device.tabs) if (tab !== this && !tab.deaf) tab.hears(message);
				},
				listen: (listener) => (this.hears = listener),
			},
			page: { listen: (listener) => (this.page = listener), later: () => () => undefined },
			known: CHOICES,
			words: {
				copyOf: (name) => `${name} copy`,
				otherVersionOf: (name) => `${name} other`,
				fileVersionOf: (name) => `${name} file`,
			},
			tell: (notice) => this.told.push(notice),
			now: () => new Date(Date.UTC(2026, 10, 23) + (seconds += 1) * 1000).toISOString(),
			kept: () => undefined,
			newId: () => device.id(),
			today: () => '2026-11-22',
		});
	}

	get names(): string[] {
		return this.own.models.map(({ name }) => name).sort();
	}
}
