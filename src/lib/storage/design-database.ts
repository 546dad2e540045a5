import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { failed, succeeded, type Result } from '#lib/domain/result.ts';
import type {
	Basis,
	DesignStore,
	StoreEvent,
	StoreProblem,
	StoredRecord,
	WriteOutcome,
} from './design-store.ts';

/** The name of the database, one for the tool. */
export const DATABASE = 'charpente';
const DATABASE_VERSION = 1;

interface Schema extends DBSchema {
	designs: { key: string; value: StoredRecord };
}
type Database = IDBPDatabase<Schema>;

/** Names what the browser threw. Before the storage is open, what has no better name is a refusal. */
export function problemOf(error: unknown, otherwise: StoreProblem): StoreProblem {
	const name = error instanceof Error || error instanceof DOMException ? error.name : '';
	if (name === 'QuotaExceededError') return 'full';
	if (name === 'VersionError') return 'outdated';
	return otherwise;
}

function isBasis(found: StoredRecord, { base, attempts }: Basis): boolean {
	return found.revision === base || attempts.includes(found.revision);
}

/** Designs in this browser's IndexedDB. Opened at the first use, and again after the browser closed it. */
export function designDatabase(): DesignStore {
	const listeners: ((event: StoreEvent) => void)[] = [];
	const tell = (event: StoreEvent) => listeners.forEach((listener) => listener(event));
	let opening: Promise<Database> | undefined;
	let outdated = false;

	function open(): Promise<Database> {
		if (!opening) {
			const attempt = openDB<Schema>(DATABASE, DATABASE_VERSION, {
				upgrade: (database) => {
					database.createObjectStore('designs', { keyPath: 'id' });
				},
				blocked: () => tell('blocked'),
				blocking: (_current, next, event) => {
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
			opening = attempt;
			attempt.catch(() => {
				if (opening === attempt) opening = undefined;
			});
		}
		return opening;
	}

	async function using<Value>(
		work: (database: Database) => Promise<Value>,
	): Promise<Result<Value, StoreProblem>> {
		if (outdated) return failed('outdated');
		let database: Database;
		try {
			database = await open();
		} catch (error) {
			return failed(problemOf(error, 'refused'));
		}
		try {
			return succeeded(await work(database));
		} catch (error) {
			return failed(problemOf(error, 'failed'));
		}
	}

	/** Runs a change only where the record found is the one it is based on; answers after the transaction is complete. */
	function change(id: string, basis: Basis, apply: 'delete' | StoredRecord) {
		return using<WriteOutcome>(async (database) => {
			const transaction = database.transaction('designs', 'readwrite', { durability: 'strict' });
			// A transaction that fails is told once, by the awaited request or by the awaited end.
			transaction.done.catch(() => undefined);
			const found = await transaction.store.get(id);
			if (found && !isBasis(found, basis)) return { kind: 'conflict', found };
			if (!found && basis.base !== null) return { kind: 'gone' };
			if (apply !== 'delete') await transaction.store.put(apply);
			else if (found) await transaction.store.delete(id);
			await transaction.done;
			return { kind: 'written' };
		});
	}

	return {
		readAll: () => using((database) => database.getAll('designs')),
		read: (id) => using((database) => database.get('designs', id)),
		write: (document, basis, revision) => change(document.id, basis, { id: document.id, revision, document }),
		remove: (id, basis) => change(id, basis, 'delete'),
		listen: (listener) => void listeners.push(listener),
		async erase() {
			// Emptied first: should another tab hold the database open, the words are gone all the same.
			await using((database) => database.clear('designs'));
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
