import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { newDesign } from '#lib/domain/design-document.ts';
import { newOwnModel } from '#lib/domain/own-model.ts';
import { DATABASE, designDatabase } from '#lib/storage/design-database.ts';
import type { StoreEvent } from '#lib/storage/design-store.ts';
import { tabMemory, wasErased } from '#lib/storage/tab-memory.ts';

const NEW = { base: null, attempts: [] };
const id = '6f1c2a3e-0b7d-4c58-9e21-5a4b3c2d1e0f';

function design(name: string) {
	return newDesign({ id, name, now: '2026-11-23T21:20:00.000Z', path: 'essentials' });
}

const written = { ok: true, value: { kind: 'written' } };

beforeEach(async () => {
	await deleteDB(DATABASE);
	localStorage.clear();
	sessionStorage.clear();
});

describe('the database of designs', () => {
	it('gives back what it was given, under its revision', async () => {
		const store = designDatabase();
		expect(await store.readAll()).toEqual({ ok: true, value: [] });
		expect(await store.write(design('a'), NEW, 'r1')).toEqual(written);
		const record = { id, revision: 'r1', document: design('a') };
		expect(await designDatabase().readAll()).toEqual({ ok: true, value: [record] });
		expect(await store.read(id)).toEqual({ ok: true, value: record });
		expect(await store.read('none')).toEqual({ ok: true, value: undefined });
	});

	it('writes a version only over the one that it is based on', async () => {
		const [one, other] = [designDatabase(), designDatabase()];
		await one.write(design('a'), NEW, 'r1');
		expect(await other.write(design('b'), { base: 'r1', attempts: [] }, 'r2')).toEqual(written);
		const found = { id, revision: 'r2', document: design('b') };
		const conflict = { ok: true, value: { kind: 'conflict', found } };
		expect(await one.write(design('c'), { base: 'r1', attempts: [] }, 'r3')).toEqual(conflict);
		expect(await one.write(design('c'), NEW, 'r3')).toEqual(conflict);
		expect(await one.remove(id, { base: 'r1', attempts: [] })).toEqual(conflict);
		expect(await one.read(id)).toEqual({ ok: true, value: found });
		expect(await one.write(design('c'), { base: 'r1', attempts: ['r2'] }, 'r3')).toEqual(written);
	});

	it('says when that version is gone', async () => {
		const store = designDatabase();
		await store.write(design('a'), NEW, 'r1');
		expect(await store.remove(id, { base: 'r1', attempts: [] })).toEqual(written);
		expect(await store.write(design('b'), { base: 'r1', attempts: [] }, 'r2')).toEqual({
			ok: true,
			value: { kind: 'gone' },
		});
		expect(await store.readAll()).toEqual({ ok: true, value: [] });
	});

	it('is deleted whole, tells those that hold it, and can be begun anew', async () => {
		const [one, other] = [designDatabase(), designDatabase()];
		const heard: StoreEvent[] = [];
		other.listen((event) => heard.push(event));
		await other.write(design('a'), NEW, 'r1');
		expect(await one.erase()).toEqual({ ok: true, value: undefined });
		expect(heard).toEqual(['erased']);
		expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(DATABASE);
		expect(await other.write(design('b'), NEW, 'r2')).toEqual(written);
	});

	it('lets go when a newer version of the tool takes it over, and writes no more', async () => {
		const store = designDatabase();
		const heard: StoreEvent[] = [];
		store.listen((event) => heard.push(event));
		await store.write(design('a'), NEW, 'r1');
		const newer = await openDB(DATABASE, 99);
		expect(heard).toEqual(['outdated']);
		expect(await store.write(design('b'), { base: 'r1', attempts: [] }, 'r2')).toEqual({
			ok: false,
			error: 'outdated',
		});
		expect(await newer.get('designs', id)).toEqual({ id, revision: 'r1', document: design('a') });
		newer.close();
		expect(await designDatabase().readAll()).toEqual({ ok: false, error: 'outdated' });
	});

	it('opens what an earlier version kept, and keeps own models beside the designs', async () => {
		const record = { id, revision: 'r1', document: design('a') };
		const earlier = await openDB(DATABASE, 1, {
			upgrade: (database) => void database.createObjectStore('designs', { keyPath: 'id' }),
		});
		await earlier.put('designs', record);
		earlier.close();
		const store = designDatabase();
		expect(await store.readAll()).toEqual({ ok: true, value: [record] });
		const body = newOwnModel({ id, name: 'b', now: '2026-11-23T21:20:00.000Z' });
		expect(await store.ownModels.write(body, NEW, 'r2')).toEqual(written);
		expect(await store.ownModels.readAll()).toEqual({
			ok: true,
			value: [{ id, revision: 'r2', document: body }],
		});
		expect(await store.readAll()).toEqual({ ok: true, value: [record] });
		const heard: StoreEvent[] = [];
		store.ownModels.listen((event) => heard.push(event));
		expect(await store.erase()).toEqual({ ok: true, value: undefined });
		expect(heard).toEqual(['erased']);
		expect(await designDatabase().ownModels.readAll()).toEqual({ ok: true, value: [] });
	});

	it('is not made for being read: what was erased does not come back by itself', async () => {
		const store = designDatabase();
		const names = async () => (await indexedDB.databases()).map(({ name }) => name);
		expect(await store.readAll()).toEqual({ ok: true, value: [] });
		expect(await store.ownModels.read(id)).toEqual({ ok: true, value: undefined });
		expect(await names()).not.toContain(DATABASE);
		await store.write(design('a'), NEW, 'r1');
		expect(await names()).toContain(DATABASE);
		expect(await store.erase()).toEqual({ ok: true, value: undefined });
		expect(await store.readAll()).toEqual({ ok: true, value: [] });
		expect(await names()).not.toContain(DATABASE);
	});

	it('gives what is new a name that none has, in one transaction, whoever asks at once', async () => {
		const stores = [designDatabase(), designDatabase(), designDatabase()];
		const named = (taken: readonly string[]) => `x${taken.length}`;
		const written = await Promise.all(
			stores.map((store, at) =>
				store.write({ ...design('a'), id: `f0000000-0000-4000-8000-00000000000${at}` }, NEW, `r${at}`, named),
			),
		);
		const names = written.map((answer) => answer.ok && answer.value.kind === 'written' && answer.value.name);
		expect(names.sort()).toEqual(['x0', 'x1', 'x2']);
	});

	it('opens again what the browser dropped without a word', async () => {
		const handles: IDBDatabase[] = [];
		const { open } = IDBFactory.prototype;
		IDBFactory.prototype.open = function (...args) {
			const request = open.apply(this, args);
			request.addEventListener('success', () => handles.push(request.result));
			return request;
		};
		try {
			const store = designDatabase();
			await store.write(design('a'), NEW, 'r1');
			handles[0]?.close();
			expect(await store.write(design('b'), { base: 'r1', attempts: [] }, 'r2')).toEqual(written);
			handles[1]?.close();
			expect(await store.readAll()).toMatchObject({ ok: true, value: [{ revision: 'r2' }] });
			expect(handles).toHaveLength(3);
		} finally {
			IDBFactory.prototype.open = open;
		}
	});

	it('reads the other records where the browser cannot read one, and deletes that one alone', async () => {
		const store = designDatabase();
		const bad = 'f0000000-0000-4000-8000-000000000000';
		await store.write(design('a'), NEW, 'r1');
		await store.write({ ...design('b'), id: bad }, NEW, 'r2');
		const { get, getAll } = IDBObjectStore.prototype;
		IDBObjectStore.prototype.getAll = () => {
			throw new DOMException('Failed to read large IndexedDB value', 'DataError');
		};
		IDBObjectStore.prototype.get = function (key) {
			if (key === bad) throw new DOMException('Failed to read large IndexedDB value', 'DataError');
			return get.call(this, key);
		};
		try {
			const unread = { id: bad, revision: null, document: undefined };
			const read = { id, revision: 'r1', document: design('a') };
			expect(await store.readAll()).toEqual({ ok: true, value: [read, unread] });
			expect(await store.discard(unread)).toEqual(written);
			expect(await store.readAll()).toEqual({ ok: true, value: [read] });
		} finally {
			Object.assign(IDBObjectStore.prototype, { get, getAll });
		}
	});

	it('writes over nothing that it did not write itself', async () => {
		const store = designDatabase();
		await store.ownModels.write(newOwnModel({ id, name: 'b', now: '2026-11-23T21:20:00.000Z' }), NEW, 'r0');
		const raw = await openDB(DATABASE);
		await raw.put('designs', { id, document: 'other' });
		raw.close();
		expect(await store.write(design('a'), NEW, 'r1')).toMatchObject({
			ok: true,
			value: { kind: 'conflict' },
		});
	});

	it('names a refusal, and never rejects', async () => {
		const { open } = IDBFactory.prototype;
		IDBFactory.prototype.open = () => {
			throw new DOMException('no', 'SecurityError');
		};
		try {
			const store = designDatabase();
			const refused = { ok: false, error: 'refused' };
			expect(await store.readAll()).toEqual(refused);
			expect(await store.write(design('a'), NEW, 'r1')).toEqual(refused);
		} finally {
			IDBFactory.prototype.open = open;
		}
	});

	it('names a device without room', async () => {
		const store = designDatabase();
		await store.write(design('a'), NEW, 'r1');
		const { put } = IDBObjectStore.prototype;
		IDBObjectStore.prototype.put = () => {
			throw new DOMException('no', 'QuotaExceededError');
		};
		try {
			expect(await store.write(design('b'), { base: 'r1', attempts: [] }, 'r2')).toEqual({
				ok: false,
				error: 'full',
			});
		} finally {
			IDBObjectStore.prototype.put = put;
		}
		expect(await store.read(id)).toMatchObject({ ok: true, value: { revision: 'r1' } });
	});
});

describe('the memory of a tab', () => {
	it('prefers what this tab said over what the device remembers', () => {
		const memory = tabMemory('one');
		expect(memory.current()).toBeUndefined();
		memory.rememberCurrent('a');
		localStorage.setItem('charpente:current', 'b');
		expect(memory.current()).toBe('a');
		sessionStorage.clear();
		expect(memory.current()).toBe('b');
		memory.rememberCurrent(null);
		expect(memory.current()).toBeNull();
	});

	it('keeps the last words of each page apart, until they are forgotten', () => {
		const words = { document: design('a'), basis: NEW };
		tabMemory('one').keepLastWords([words]);
		const two = tabMemory('two');
		two.keepLastWords([words, words]);
		localStorage.setItem('charpente:last-words:odd', '{');
		const kept = tabMemory('three').lastWords();
		expect([...kept.values()]).toEqual([words, words, words]);
		two.keepLastWords([]);
		expect(two.lastWords().size).toBe(1);
		for (const key of kept.keys()) two.forgetLastWords(key);
		expect(two.lastWords().size).toBe(0);
	});

	it('is erased with all that is ours, and nothing else', () => {
		const memory = tabMemory('one');
		memory.rememberCurrent('a');
		memory.rememberPlace('a', 'entry');
		localStorage.setItem('other-tool', 'stays');
		expect(memory.erase()).toBe(true);
		expect(Object.keys(localStorage)).toEqual(['other-tool']);
		expect(Object.keys(sessionStorage)).toEqual(['charpente:erased']);
		expect(wasErased()).toBe(true);
	});
});
