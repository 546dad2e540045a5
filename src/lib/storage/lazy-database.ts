import { failed, type Result } from '#lib/domain/result.ts';
import type { designDatabase } from './design-database.ts';
import type { Named, RecordStore, StoreEvent, StoreProblem } from './design-store.ts';

type Database = ReturnType<typeof designDatabase>;

/**
 * The database of this browser, whose code is a lazy resource: it is fetched with the first call. A call before it could
 * be fetched fails as `failed`; the next one fetches it again. Listeners hear from the first call on.
 */
export function lazyDatabase(
	load: () => Promise<{ readonly designDatabase: () => Database }> = () => import('./design-database.ts'),
): Database {
	const heard: ((database: Database) => void)[] = [];
	let loading: Promise<Database> | undefined;

	async function loaded(): Promise<Database> {
		const { designDatabase } = await load();
		const database = designDatabase();
		for (const hear of heard) hear(database);
		return database;
	}

	async function using<Value, Problem>(
		work: (database: Database) => Promise<Result<Value, Problem>>,
	): Promise<Result<Value, Problem | StoreProblem>> {
		const attempt = (loading ??= loaded());
		let database: Database;
		try {
			database = await attempt;
		} catch {
			if (loading === attempt) loading = undefined;
			return failed('failed');
		}
		return work(database);
	}

	function records<Document extends Named>(
		of: (database: Database) => RecordStore<Document>,
	): RecordStore<Document> {
		return {
			readAll: () => using((database) => of(database).readAll()),
			read: (id) => using((database) => of(database).read(id)),
			write: (...written) => using((database) => of(database).write(...written)),
			remove: (...removed) => using((database) => of(database).remove(...removed)),
			discard: (record) => using((database) => of(database).discard(record)),
			listen(listener: (event: StoreEvent) => void) {
				heard.push((database) => of(database).listen(listener));
			},
		};
	}

	return {
		...records((database) => database),
		ownModels: records((database) => database.ownModels),
		erase: () => using((database) => database.erase()),
	};
}
