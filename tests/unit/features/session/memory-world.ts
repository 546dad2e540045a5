import type { DesignDocument } from '#lib/domain/design-document.ts';
import { failed, succeeded } from '#lib/domain/result.ts';
import { Session } from '#lib/features/session/session.svelte.ts';
import type { PageLife, SessionPorts } from '#lib/features/session/session-ports.ts';
import type { DesignStore, StoreEvent, StoreProblem, StoredRecord } from '#lib/storage/design-store.ts';
import { readDocument } from '#lib/storage/document-reader.ts';
import type { OtherTabs, TabMessage } from '#lib/storage/other-tabs.ts';
import type { LastWords, TabMemory } from '#lib/storage/tab-memory.ts';

/** The choices that the tests' designs speak of. */
export const KNOWN = [
	{ id: 'entry', options: ['single', 'shared-doors', 'none'] },
	{ id: 'case', options: ['referral', 'accompaniment'] },
	{ id: 'functions', options: ['training', 'outreach', 'research'] },
];

/** Lets everything that was promised happen. */
export async function settled(): Promise<void> {
	for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}

/** A device: a store and a memory that several tabs share, and the wire between the tabs. */
export class World {
	readonly records = new Map<string, StoredRecord>();
	readonly shared = new Map<string, string>();
	readonly lastWords = new Map<string, LastWords>();
	readonly tabs: Tab[] = [];
	/** What the storage answers with instead of working. */
	reading: StoreProblem | null = null;
	writing: StoreProblem | null = null;
	/** The part that reads documents cannot be fetched. */
	unreachable = false;
	/** The storage does its work, but its answer is lost. */
	forgetful = false;
	readonly writes: string[] = [];
	inFlight = 0;
	mostInFlight = 0;
	#gate: Promise<void> = Promise.resolve();
	#open: () => void = () => undefined;
	#count = 0;

	/** Makes the storage wait; answers how to let it go on. */
	hold(): () => void {
		this.#gate = new Promise((resolve) => (this.#open = resolve));
		return () => this.#open();
	}

	id(): string {
		this.#count += 1;
		return `00000000-0000-4000-8000-${String(this.#count).padStart(12, '0')}`;
	}

	now(): string {
		this.#count += 1;
		return new Date(Date.UTC(2026, 10, 23) + this.#count * 1000).toISOString();
	}

	/** The document stored under an id. */
	stored(id: string | undefined): DesignDocument | undefined {
		// What is stored here was written by a session.
		return this.records.get(id ?? '')?.document as DesignDocument | undefined;
	}

	async pass<Value>(problem: StoreProblem | null, work: () => Value) {
		this.inFlight += 1;
		this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
		await this.#gate;
		this.inFlight -= 1;
		return problem === null ? succeeded(work()) : failed(problem);
	}

	tab(): Tab {
		const tab = new Tab(this);
		this.tabs.push(tab);
		return tab;
	}
}

/** One tab of that device. */
export class Tab {
	readonly world: World;
	readonly session: Session;
	readonly own = new Map<string, string>();
	/** Whether the wire reaches this tab. */
	deaf = false;
	later: { run: () => void; milliseconds: number }[] = [];
	page: Parameters<PageLife['listen']>[0] | undefined;
	storeSays: (event: StoreEvent) => void = () => undefined;
	hears: (message: TabMessage) => void = () => undefined;

	constructor(world: World) {
		this.world = world;
		this.session = new Session(this.#ports());
	}

	#ports(): SessionPorts {
		const { world } = this;
		const store = this.#store();
		const memory = this.#memory();
		return {
			store,
			memory,
			tabs: this.#tabs(),
			device: {
				erase: async () => {
					await store.erase();
					memory.erase();
					return [];
				},
			},
			page: {
				listen: (listener) => (this.page = listener),
				later: (run, milliseconds) => {
					const timer = { run, milliseconds };
					this.later.push(timer);
					return () => (this.later = this.later.filter((other) => other !== timer));
				},
			},
			words: {
				newDesign: () => 'New',
				copyOf: (name) => `${name} copy`,
				otherVersionOf: (name) => `${name} other`,
				fileVersionOf: (name) => `${name} file`,
				ownVersionOf: (name) => `${name} own`,
			},
			known: KNOWN,
			reader: () =>
				this.world.unreachable ? Promise.reject(new Error('offline')) : Promise.resolve(readDocument),
			kept: () => undefined,
			now: () => world.now(),
			newId: () => world.id(),
		};
	}

	#store(): DesignStore {
		const { world } = this;
		const problem = () => world.writing;
		return {
			readAll: () => world.pass(world.reading, () => [...world.records.values()]),
			read: (id) => world.pass(world.reading, () => world.records.get(id)),
			write: async (given, basis, revision, naming) => {
				const answer = await world.pass(problem(), () => {
					const name = naming?.([...world.records.keys()].map((id) => world.stored(id)?.name ?? ''));
					const document = name === undefined ? given : { ...given, name };
					const found = world.records.get(given.id);
					if (found && found.revision !== basis.base && !basis.attempts.includes(found.revision ?? ''))
						return { kind: 'conflict', found } as const;
					if (!found && basis.base !== null) return { kind: 'gone' } as const;
					world.records.set(document.id, { id: document.id, revision, document: structuredClone(document) });
					world.writes.push(document.id);
					return { kind: 'written', ...(name !== undefined && { name }) } as const;
				});
				return world.forgetful ? failed('failed') : answer;
			},
			remove: (id, basis) =>
				world.pass(problem(), () => {
					const found = world.records.get(id);
					if (!found) return { kind: 'gone' } as const;
					if (found.revision !== basis.base) return { kind: 'conflict', found } as const;
					world.records.delete(id);
					return { kind: 'written' } as const;
				}),
			discard: ({ id, revision }) =>
				world.pass(problem(), () => {
					const found = world.records.get(id);
					if (found && found.revision !== revision) return { kind: 'conflict', found } as const;
					world.records.delete(id);
					return { kind: 'written' } as const;
				}),
			erase: () => world.pass(null, () => world.records.clear()),
			listen: (listener) => (this.storeSays = listener),
		};
	}

	#memory(): TabMemory {
		const { world, own } = this;
		let keys: string[] = [];
		return {
			current: () => {
				const id = own.get('current') ?? world.shared.get('current');
				return id === undefined ? undefined : id || null;
			},
			rememberCurrent: (id) => {
				own.set('current', id ?? '');
				world.shared.set('current', id ?? '');
			},
			place: (design) => world.shared.get(`place:${design}`),
			rememberPlace: (design, place) => {
				if (place === undefined) world.shared.delete(`place:${design}`);
				else world.shared.set(`place:${design}`, place);
			},
			lastWords: () => new Map(world.lastWords),
			keepLastWords: (words) => {
				for (const key of keys) world.lastWords.delete(key);
				keys = words.map((one) => {
					const key = world.id();
					world.lastWords.set(key, structuredClone(one));
					return key;
				});
				return true;
			},
			forgetLastWords: (key) => void world.lastWords.delete(key),
			erase: () => {
				own.clear();
				world.shared.clear();
				world.lastWords.clear();
				return true;
			},
		};
	}

	#tabs(): OtherTabs {
		return {
			tell: (message) => {
				for (const tab of this.world.tabs) if (tab !== this && !tab.deaf) tab.hears(message);
			},
			listen: (listener) => (this.hears = listener),
		};
	}
}
