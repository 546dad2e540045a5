import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { failed, succeeded, type Result } from '#lib/domain/result.ts';
import type {
	Basis,
	DesignStore,
	Named,
	OwnModelStore,
	RecordStore,
	StoreEvent,
	StoreProblem,
	StoredRecord,
	WriteOutcome,
} from './design-store.ts';
import { isObject } from './plain-object.ts';

/** The name of the database, one for the tool. */
export const DATABASE = 'charpente';
const DATABASE_VERSION = 2;

interface Schema extends DBSchema {
	designs: { key: string; value: StoredRecord };
	'own-models': { key: string; value: StoredRecord };
}
type Database = IDBPDatabase<Schema>;
type Sort = 'designs' | 'own-models';

function namesIn({ document }: StoredRecord): string[] {
	const name = isObject(document) ? document['name'] : undefined;
	return typeof name === 'string' ? [name] : [];
}

/** Every record; one that the browser itself cannot read comes without a revision and without a document. */
async function readEach(database: Database, sort: Sort): Promise<readonly StoredRecord[]> {
	try {
		return await database.getAll(sort);
	} catch (error) {
		if (isLost(error)) throw error;
	}
	const keys = await database.getAllKeys(sort);
	const records = await Promise.all(
		keys.map((id) => database.get(sort, id).catch(() => ({ id, revision: null, document: undefined }))),
	);
	return records.filter((record) => record !== undefined);
}

/** Names what the browser threw. Before the storage is open, what has no better name is a refusal. */
export function problemOf(error: unknown, otherwise: StoreProblem): StoreProblem {
	const name = error instanceof Error || error instanceof DOMException ? error.name : '';
	if (name === 'QuotaExceededError') return 'full';
	if (name === 'VersionError') return 'outdated';
	return otherwise;
}

/** Whether an error says that the connection is gone, rather than that this work cannot be done. */
function isLost(error: unknown): boolean {
	const name = error instanceof Error || error instanceof DOMException ? error.name : '';
	return name === 'InvalidStateError' || name === 'UnknownError';
}

function isBasis(found: StoredRecord, { base, attempts }: Basis): boolean {
	const { revision } = found;
	// What has no revision was not written by the tool: nothing is based on it, and nothing replaces it.
	return typeof revision === 'string' && (revision === base || attempts.includes(revision));
}

/**
 * Designs and own models in this browser's IndexedDB. Opened at the first use, and again after the browser closed it.
 */
export function designDatabase(): DesignStore & { readonly ownModels: OwnModelStore } {
	const listeners: Record<Sort, ((event: StoreEvent) => void)[]> = { designs: [], 'own-models': [] };
	const tellOne = (sort: Sort, event: StoreEvent) => listeners[sort].forEach((listener) => listener(event));
	const tell = (event: StoreEvent) => {
		tellOne('designs', event);
		tellOne('own-models', event);
	};
	let opening: Promise<Database | undefined> | undefined;
	let outdated = false;

	async function openNow(make: boolean): Promise<Database | undefined> {
		let absent = false;
		const opened = openDB<Schema>(DATABASE, DATABASE_VERSION, {
			upgrade: (database, from, _to, transaction) => {
				if (from === 0 && !make) {
					absent = true;
					transaction.done.catch(() => undefined);
					return transaction.abort();
				}
				if (from < 1) database.createObjectStore('designs', { keyPath: 'id' });
				if (from < 2) database.createObjectStore('own-models', { keyPath: 'id' });
			},
			blocked: () => tell('blocked'),
			blocking: (_current, next, event) => {
				// It is the database itself that hears it.
				(event.target as IDBDatabase).close();
				opening = undefined;
				outdated = next !== null;
				tell(next === null ? 'erased' : 'outdated');
			},
			terminated: () => {
				opening = undefined;
				tell('terminated');
			},
		});
		try {
			return await opened;
		} catch (error) {
			if (absent) return undefined;
			throw error;
		}
	}

	/** The database; without `make`, none where nothing was ever kept: it is not made for being read. */
	async function open(make: boolean): Promise<Database | undefined> {
		const attempt = (opening ??= openNow(make));
		try {
			const database = await attempt;
			if (database) return database;
			if (opening === attempt) opening = undefined;
			return make ? await open(make) : undefined;
		} catch (error) {
			if (opening === attempt) opening = undefined;
			throw error;
		}
	}

	/** Does some work on the database; where there is none, it comes to `otherwise`, or the database is made for it. */
	async function using<Value>(
		work: (database: Database) => Promise<Value>,
		otherwise?: { readonly value: Value },
		again = true,
	): Promise<Result<Value, StoreProblem>> {
		if (outdated) return failed('outdated');
		let database: Database | undefined;
		try {
			database = await open(!otherwise);
		} catch (error) {
			return failed(problemOf(error, 'refused'));
		}
		if (!database) return otherwise ? succeeded(otherwise.value) : failed('failed');
		const held = opening;
		try {
			return succeeded(await work(database));
		} catch (error) {
			if (!again || !isLost(error)) return failed(problemOf(error, 'failed'));
			// A browser may drop a connection without a word: another one is opened, and it is tried once more.
			if (opening === held) opening = undefined;
			database.close();
			return using(work, otherwise, false);
		}
	}

	/** Runs a change only where the record found is the one it is based on; answers after the transaction is complete. */
	function change(
		sort: Sort,
		id: string,
		basis: Basis,
		apply: 'delete' | StoredRecord,
		naming?: (taken: readonly string[]) => { readonly name: string },
	) {
		return using<WriteOutcome>(async (database) => {
			const transaction = database.transaction(sort, 'readwrite', { durability: 'strict' });
			// A transaction that fails is told once, by the awaited request or by the awaited end.
			transaction.done.catch(() => undefined);
			const found = await transaction.store.get(id);
			// Tried once more after its answer was lost: it is there already.
			if (found && apply !== 'delete' && found.revision === apply.revision) return { kind: 'written' };
			if (found && !isBasis(found, basis)) return { kind: 'conflict', found };
			if (!found && basis.base !== null) return { kind: 'gone' };
			const document = naming?.((await transaction.store.getAll()).flatMap(namesIn));
			if (apply !== 'delete') await transaction.store.put(document ? { ...apply, document } : apply);
			else if (found) await transaction.store.delete(id);
			await transaction.done;
			return { kind: 'written', ...(document && { name: document.name }) };
		});
	}

	const records = <Document extends Named>(sort: Sort): RecordStore<Document> => ({
		readAll: () => using((database) => readEach(database, sort), { value: [] }),
		read: (id) => using((database) => database.get(sort, id), { value: undefined }),
		write: (document, basis, revision, naming) =>
			change(
				sort,
				document.id,
				basis,
				{ id: document.id, revision, document },
				naming && ((taken) => ({ ...document, name: naming(taken) })),
			),
		remove: (id, basis) => change(sort, id, basis, 'delete'),
		discard: ({ id, revision }) =>
			typeof revision === 'string'
				? change(sort, id, { base: revision, attempts: [] }, 'delete')
				: // Not written by the tool, or not to be read at all: there is nothing to compare.
					using<WriteOutcome>(
						async (database) => {
							await database.delete(sort, id);
							return { kind: 'written' };
						},
						{ value: { kind: 'gone' } },
					),
		listen: (listener) => void listeners[sort].push(listener),
	});

	return {
		...records('designs'),
		ownModels: records('own-models'),
		async erase() {
			// Emptied first: should another tab hold the database open, the words are gone all the same.
			tellOne('own-models', 'erased');
			for (const sort of ['designs', 'own-models'] as const)
				await using((database) => database.clear(sort), { value: undefined });
			const held = opening;
			opening = undefined;
			try {
				(await held)?.close();
			} catch {
				// It never opened: there is nothing to close.
			}
			return deleteDatabase();
		},
	};
}

/** How long other tabs have to let go of the database, in milliseconds. They are told, and it takes them an instant. */
const LETTING_GO = 2_000;

async function deleteDatabase(): Promise<Result<void, StoreProblem | 'blocked'>> {
	try {
		let whenBlocked: () => void = () => undefined;
		// A tab that never lets go must not keep the person waiting: the deletion ends with that tab.
		const blocked = new Promise<'blocked'>((resolve) => {
			whenBlocked = () => void setTimeout(() => resolve('blocked'), LETTING_GO);
		});
		const deleted = deleteDB(DATABASE, { blocked: () => whenBlocked() });
		return (await Promise.race([deleted, blocked])) === 'blocked' ? failed('blocked') : succeeded(undefined);
	} catch (error) {
		return failed(problemOf(error, 'refused'));
	}
}
