import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newDesign } from '#lib/domain/design-document.ts';
import { LONGEST_NAME } from '#lib/storage/document-limits.ts';
import { settled, World, type Tab } from './memory-world.ts';

const chosen = (...options: string[]) => ({ answer: { state: 'chosen' as const, options } });

async function opened(world: World): Promise<Tab> {
	const tab = world.tab();
	await tab.session.start();
	await settled();
	return tab;
}

function kinds(tab: Tab): readonly string[] {
	return tab.session.notices.map(({ kind }) => kind);
}

/** Every note in the storage: what a person would find again. */
function notes(world: World): readonly string[] {
	return [...world.records.keys()].map((id) => world.stored(id)?.entries['entry']?.note ?? '').sort();
}

describe('saving', () => {
	it('saves a change at once, and says so only when it is stored', async () => {
		const world = new World();
		const { session } = await opened(world);
		expect(session.design).toBeNull();
		const release = world.hold();
		session.setEntry('entry', chosen('single'));
		await settled();
		expect(session.status).toEqual({ kind: 'saving' });
		expect(world.records.size).toBe(0);
		release();
		await settled();
		expect(session.status.kind).toBe('saved');
		expect(world.stored(session.design?.id)).toEqual(session.design);
	});

	it('has one write under way, and of what waits writes the latest only', async () => {
		const world = new World();
		const { session } = await opened(world);
		const release = world.hold();
		for (const note of ['a', 'ab', 'abc', 'abcd']) session.setEntry('entry', { note }, 'note');
		await settled();
		release();
		await settled();
		expect(world.mostInFlight).toBe(1);
		expect(world.writes).toHaveLength(2);
		expect(notes(world)).toEqual(['abcd']);
	});

	it('makes no design of a change that says nothing', async () => {
		const world = new World();
		const { session } = await opened(world);
		session.setEntry('entry', { note: '' });
		await settled();
		expect(session.design).toBeNull();
		expect(world.writes).toEqual([]);
	});

	it('writes only what it can read again, however long the text', async () => {
		const world = new World();
		const { session } = await opened(world);
		session.setEntry('entry', { note: 'x'.repeat(30_000) });
		session.rename(session.design?.id ?? '', 'y'.repeat(900));
		await settled();
		const other = (await opened(world)).session;
		expect(other.unreadable).toEqual([]);
		expect(other.entries['entry']?.note).toHaveLength(20_000);
	});

	it('keeps no control character, whether typed, pasted or named', async () => {
		const { session } = await opened(new World());
		session.setEntry('entry', {
			note: 'a\u0000\r\nb',
			answer: { state: 'set-aside', reason: 'c\u0007\u2028d' },
		});
		session.rename(session.design?.id ?? '', ' Est\u0000\tOuest\u0085 ');
		expect(session.design?.name).toBe('Est Ouest');
		expect(session.entries['entry']).toMatchObject({ note: 'a\nb', answer: { reason: 'c\nd' } });
	});

	it.each(['full', 'failed'] as const)(
		'keeps what could not be written (%s), and tries again',
		async (why) => {
			const world = new World();
			const { session } = await opened(world);
			world.writing = why;
			session.setEntry('entry', { note: 'first' });
			await settled();
			expect(session.status).toEqual({ kind: 'not-saved', why });
			expect(session.entries['entry']?.note).toBe('first');
			expect(JSON.parse((await session.exportFile()).text)).toMatchObject({
				document: { entries: { entry: { note: 'first' } } },
			});
			world.writing = null;
			session.retry();
			await settled();
			expect(session.status.kind).toBe('saved');
			expect(notes(world)).toEqual(['first']);
		},
	);

	it('tries again by itself after a while', async () => {
		const world = new World();
		const tab = await opened(world);
		world.writing = 'failed';
		tab.session.setEntry('entry', { note: 'first' });
		await settled();
		world.writing = null;
		for (const { run } of tab.later) run();
		await settled();
		expect(notes(world)).toEqual(['first']);
	});

	it('takes a write whose answer was lost for its own, not for a conflict', async () => {
		const world = new World();
		const tab = await opened(world);
		world.forgetful = true;
		tab.session.setEntry('entry', { note: 'first' });
		await settled();
		expect(tab.session.status.kind).toBe('not-saved');
		world.forgetful = false;
		tab.session.setEntry('entry', { note: 'second' });
		await settled();
		expect(kinds(tab)).toEqual([]);
		expect(notes(world)).toEqual(['second']);
	});
});

describe('starting', () => {
	it('finds again what another session left, in the design last opened', async () => {
		const world = new World();
		const first = (await opened(world)).session;
		first.setEntry('entry', { note: 'Two lines' });
		first.rememberPlace('case');
		await settled();
		const second = (await opened(world)).session;
		expect(second.design).toEqual(first.design);
		expect(second.place).toBe('case');
	});

	it('writes nothing before the storage was read, and does again on it what was done before', async () => {
		const world = new World();
		const first = (await opened(world)).session;
		first.setEntry('entry', { note: 'kept' });
		await settled();
		const release = world.hold();
		const { session } = world.tab();
		const started = session.start();
		session.setEntry('case', { note: 'early' });
		await settled();
		expect(session.ready).toBe(false);
		expect(session.entries['case']?.note).toBe('early');
		expect(session.status).toEqual({ kind: 'saving' });
		expect(world.writes).toHaveLength(1);
		release();
		await started;
		await settled();
		expect(session.entries).toMatchObject({ entry: { note: 'kept' }, case: { note: 'early' } });
		expect(world.records.size).toBe(1);
		expect(world.stored(session.design?.id)).toEqual(session.design);
	});

	it('goes on in memory where what reads the designs cannot come, and loses none once it can', async () => {
		const world = new World();
		const first = await opened(world);
		first.session.setEntry('entry', { note: 'kept' });
		await settled();
		world.unreachable = true;
		const second = await opened(world);
		expect(second.session.status).toEqual({ kind: 'not-saved', why: 'failed' });
		expect(second.session.ready).toBe(true);
		second.session.setEntry('case', { note: 'meanwhile' });
		await settled();
		expect(notes(world)).toEqual(['kept']);
		world.unreachable = false;
		second.session.retry();
		await settled();
		expect(notes(world)).toEqual(['', 'kept']);
		expect(second.session.status.kind).toBe('saved');
	});

	it('goes on in memory where the storage is refused, and writes once it is not', async () => {
		const world = new World();
		world.reading = 'refused';
		const { session } = await opened(world);
		expect(session.ready).toBe(true);
		expect(session.status).toEqual({ kind: 'not-saved', why: 'refused' });
		session.setEntry('entry', { note: 'in memory' });
		await settled();
		expect(session.entries['entry']?.note).toBe('in memory');
		expect(world.records.size).toBe(0);
		world.reading = null;
		session.retry();
		await settled();
		expect(notes(world)).toEqual(['in memory']);
		expect(session.status.kind).toBe('saved');
	});

	it('does not wait for ever; what the storage holds joins when it answers', async () => {
		const world = new World();
		const first = (await opened(world)).session;
		first.setEntry('entry', { note: 'there' });
		await settled();
		const release = world.hold();
		const tab = world.tab();
		void tab.session.start();
		for (const { run } of tab.later) run();
		expect(tab.session.ready).toBe(true);
		tab.session.setEntry('entry', { note: 'meanwhile' });
		release();
		await settled();
		expect(tab.session.entries['entry']?.note).toBe('meanwhile');
		expect(tab.session.designs).toHaveLength(2);
		expect(notes(world)).toEqual(['meanwhile', 'there']);
	});

	it.each([
		['damaged', { version: 1, name: 'x' }, 'invalid'],
		['of a newer format', { version: 7 }, 'newer-version'],
		['no document at all', 'text', 'invalid'],
	])('leaves a record that is %s as it is, and shows it', async (_what, document, kind) => {
		const world = new World();
		const record = { id: 'f0000000-0000-4000-8000-000000000000', revision: 'r', document };
		world.records.set(record.id, record);
		const { session } = await opened(world);
		session.setEntry('entry', { note: 'new' });
		await settled();
		expect(session.unreadable).toMatchObject([{ id: record.id, why: { kind }, raw: record }]);
		expect(session.designs).toHaveLength(1);
		expect(world.records.get(record.id)).toBe(record);
	});

	it('deletes a record that it cannot read alone, in every tab, and whatever its key', async () => {
		const world = new World();
		const other = { id: 'f0000000-0000-4000-8000-000000000000', revision: 'r', document: 12n };
		for (const id of ['1', 1 as never]) world.records.set(id, { id, revision: 'r', document: null });
		world.records.set(other.id, other);
		const [one, two] = [(await opened(world)).session, (await opened(world)).session];
		expect(new Set(one.unreadable.map(({ id }) => id)).size).toBe(3);
		for (const unreadable of one.unreadable.filter(({ raw }) => raw.id !== other.id))
			expect(await one.discard(unreadable)).toBe(true);
		await settled();
		expect([...world.records.values()]).toEqual([other]);
		expect(one.unreadable).toMatchObject([{ raw: other }]);
		expect(two.unreadable).toMatchObject([{ raw: other }]);
	});

	it('does not delete a record that another tab has mended since, but reads it', async () => {
		const world = new World();
		const tab = await opened(world);
		tab.session.setEntry('entry', { note: 'mended' });
		await settled();
		const [good] = [...world.records.values()];
		if (!good) throw new Error('Nothing was stored');
		world.records.set(good.id, { ...good, document: {}, revision: 'broken' });
		const { session } = await opened(world);
		world.records.set(good.id, good);
		const [unreadable] = session.unreadable;
		if (!unreadable) throw new Error('It was read');
		expect(await session.discard(unreadable)).toBe(false);
		expect(session.unreadable).toEqual([]);
		expect(session.designs).toHaveLength(1);
		expect(world.records.size).toBe(1);
	});

	it('goes on empty where everything is erased while the storage is being read', async () => {
		const world = new World();
		(await opened(world)).session.setEntry('entry', { note: 'before' });
		await settled();
		const records = [...world.records.values()];
		const tab = world.tab();
		const go = world.hold();
		const starting = tab.session.start();
		const erasing = tab.session.eraseEverything();
		go();
		await Promise.all([starting, erasing]);
		expect(records).toHaveLength(1);
		expect([tab.session.ready, tab.session.designs]).toEqual([true, []]);
		tab.session.setEntry('entry', { note: 'after' });
		await settled();
		expect(notes(world)).toEqual(['after']);
	});

	it('gives the copies of four tabs in conflict names of their own, though none hears of the others', async () => {
		const world = new World();
		const first = await opened(world);
		first.session.setEntry('entry', { note: 'first' });
		await settled();
		const others = await Promise.all([opened(world), opened(world), opened(world)]);
		for (const tab of others) tab.deaf = true;
		const go = world.hold();
		for (const [at, tab] of [first, ...others].entries())
			tab.session.setEntry('entry', { note: `tab ${at}` });
		go();
		await settled();
		const names = [...world.records.keys()].map((id) => world.stored(id)?.name ?? '');
		expect(names.sort()).toEqual(['New', 'New other', 'New other (2)', 'New other (3)']);
		for (const tab of others) {
			const name = tab.session.design?.name;
			expect(tab.session.notices).toMatchObject([{ kind: 'conflict', name: 'New', copy: name }]);
			expect(world.stored(tab.session.design?.id)?.name).toBe(name);
		}
	});

	it('takes up the words that a page could not save before it went away', async () => {
		const world = new World();
		const tab = await opened(world);
		tab.session.setEntry('entry', { note: 'saved' });
		await settled();
		// This write never comes to its end: the page goes away first.
		world.hold();
		tab.session.setEntry('entry', { note: 'saved, and more' });
		tab.page?.leaving();
		world.hold()();
		const next = await opened(world);
		expect(next.session.entries['entry']?.note).toBe('saved, and more');
		expect(kinds(next)).toEqual(['recovered']);
		expect(notes(world)).toEqual(['saved, and more']);
		expect(world.lastWords.size).toBe(0);
	});
});

describe('two tabs', () => {
	async function two() {
		const world = new World();
		const one = await opened(world);
		one.session.setEntry('entry', { note: 'start' });
		await settled();
		const other = await opened(world);
		expect(other.session.design?.id).toBe(one.session.design?.id);
		return { world, one, other };
	}

	it('show each other’s changes', async () => {
		const { world, one, other } = await two();
		one.session.setEntry('entry', { note: 'from one' });
		await settled();
		expect(other.session.entries['entry']?.note).toBe('from one');
		expect(kinds(other)).toEqual(['updated-elsewhere']);
		other.session.setEntry('entry', { note: 'from the other' });
		await settled();
		expect(one.session.entries['entry']?.note).toBe('from the other');
		expect(notes(world)).toEqual(['from the other']);
	});

	it('can take back a change that came from the other', async () => {
		const { one, other } = await two();
		one.session.setEntry('entry', { note: 'from one' });
		await settled();
		other.session.undo();
		await settled();
		expect(one.session.entries['entry']?.note).toBe('start');
	});

	it('keep both versions when both changed', async () => {
		const { world, one, other } = await two();
		other.deaf = true;
		one.session.setEntry('entry', { note: 'from one' });
		await settled();
		other.session.setEntry('entry', { note: 'from the other' });
		await settled();
		expect(notes(world)).toEqual(['from one', 'from the other']);
		expect(kinds(other)).toEqual(['conflict']);
		expect(other.session.entries['entry']?.note).toBe('from the other');
		expect(other.session.design?.name).toBe('New other');
		expect(other.session.status.kind).toBe('saved');
		other.session.undo();
		await settled();
		expect(notes(world)).toEqual(['from one', 'start']);
	});

	it('make no copy when both say the same', async () => {
		const { world, one, other } = await two();
		other.deaf = true;
		one.session.setEntry('entry', { note: 'same' });
		await settled();
		other.session.setEntry('entry', { note: 'same' });
		await settled();
		expect(notes(world)).toEqual(['same']);
		expect(kinds(other)).toEqual([]);
		other.session.setEntry('entry', { note: 'further' });
		await settled();
		expect(notes(world)).toEqual(['further']);
	});

	it('say that the design was deleted, and can keep it', async () => {
		const { world, one, other } = await two();
		const id = other.session.design?.id ?? '';
		one.session.remove(id);
		await settled();
		expect(world.records.size).toBe(0);
		expect(kinds(other)).toEqual(['deleted-elsewhere']);
		expect(other.session.entries['entry']?.note).toBe('start');
		expect(other.session.designs).toEqual([]);
		expect(other.session.status).toEqual({ kind: 'idle' });
		other.session.keep(id);
		await settled();
		expect(notes(world)).toEqual(['start']);
		expect(kinds(other)).toEqual(['kept-again']);
		expect(other.session.status.kind).toBe('saved');
	});

	it('save words written in a design that was deleted elsewhere', async () => {
		const { world, one, other } = await two();
		other.deaf = true;
		one.session.remove(one.session.design?.id ?? '');
		await settled();
		other.session.setEntry('entry', { note: 'still writing' });
		await settled();
		expect(notes(world)).toEqual(['still writing']);
		expect(kinds(other)).toEqual(['kept-again']);
	});

	it('do not delete what the other changed in between', async () => {
		const { world, one, other } = await two();
		other.deaf = true;
		one.session.setEntry('entry', { note: 'changed' });
		await settled();
		other.session.remove(other.session.design?.id ?? '');
		await settled();
		expect(notes(world)).toEqual(['changed']);
		expect(kinds(other)).toEqual(['not-removed']);
		expect(other.session.designs).toHaveLength(1);
	});

	it('catch up when they are seen again', async () => {
		const { one, other } = await two();
		other.deaf = true;
		one.session.setEntry('entry', { note: 'missed' });
		await settled();
		other.page?.shown();
		await settled();
		expect(other.session.entries['entry']?.note).toBe('missed');
	});

	it('never lose what either wrote, in whatever order things happen', async () => {
		const step = fc.record({
			tab: fc.integer({ min: 0, max: 1 }),
			what: fc.constantFrom('write', 'deaf', 'hear', 'fail', 'work', 'shown', 'wait'),
		});
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
				const { world, one, other } = await two();
				const tabs = [one, other];
				for (const [count, { tab: index, what }] of steps.entries()) {
					const tab = index === 0 ? one : other;
					if (what === 'write')
						tab.session.setEntry('entry', { note: `${tab.session.entries['entry']?.note}·${count}` });
					if (what === 'deaf') tab.deaf = true;
					if (what === 'hear') tab.deaf = false;
					if (what === 'fail') world.writing = 'failed';
					if (what === 'work') world.writing = null;
					if (what === 'shown') tab.page?.shown();
					if (what === 'wait') await settled();
				}
				await settled();
				world.writing = null;
				for (const tab of tabs) {
					tab.session.retry();
					await settled();
				}
				const written = steps.flatMap(({ what }, count) => (what === 'write' ? [`·${count}`] : []));
				const found = notes(world).join(' ');
				expect(written.filter((mark) => !found.split(/(?=·)| /).includes(mark))).toEqual([]);
				for (const tab of tabs) expect(tab.session.status.kind).not.toBe('not-saved');
			}),
			{ numRuns: 150 },
		);
	});
});

describe('designs', () => {
	it('are begun, named, opened, copied, deleted and put back', async () => {
		const world = new World();
		const { session } = await opened(world);
		session.begin('complete');
		session.setEntry('entry', { note: 'one' });
		const first = session.design?.id ?? '';
		session.rename(first, '  Est  ');
		session.begin('essentials');
		expect(session.path).toBe('essentials');
		session.open(first);
		expect(session.design?.name).toBe('Est');
		session.duplicate(first);
		session.duplicate(first);
		expect(session.designs.map(({ name }) => name).sort()).toEqual([
			'Est',
			'Est copy',
			'Est copy (2)',
			'New',
		]);
		session.remove(first);
		await settled();
		expect(world.stored(first)).toBeUndefined();
		expect(session.design).toBeNull();
		expect(session.removed?.name).toBe('Est');
		session.restore();
		await settled();
		expect(session.design?.id).toBe(first);
		expect(world.stored(first)).toEqual(session.design);
		expect(world.records.size).toBe(4);
	});

	it('are begun with answers under a free name, in one step, beside the one worked on before', async () => {
		const world = new World();
		const { session } = await opened(world);
		session.setEntry('entry', chosen('single'));
		const before = session.design;
		const entries = { funding: { ...chosen('core'), note: '', importance: 1 as const } };
		session.beginWith('ACT Alberta', entries);
		expect(session.design).toMatchObject({ name: 'ACT Alberta', path: 'complete', entries });
		session.beginWith('ACT Alberta', entries, 'essentials');
		expect(session.design).toMatchObject({ name: 'ACT Alberta (2)', path: 'essentials' });
		expect(session.designs).toHaveLength(3);
		session.undo();
		expect(session.entries).toEqual({});
		session.redo();
		expect(session.entries).toEqual(entries);
		await settled();
		expect(world.stored(session.design?.id)).toEqual(session.design);
		expect(world.stored(before?.id)).toEqual(before);
	});

	it('are not piled up empty', async () => {
		const world = new World();
		const { session } = await opened(world);
		session.begin('essentials');
		session.begin('complete');
		await settled();
		expect(session.designs).toHaveLength(1);
		expect(world.stored(session.design?.id)?.path).toBe('complete');
	});

	it('go back and forth, typing in one step, their name staying', async () => {
		const world = new World();
		const { session } = await opened(world);
		session.setEntry('entry', chosen('single'));
		for (const note of ['a', 'ab', 'abc']) session.setEntry('entry', { note }, 'note:entry');
		session.rename(session.design?.id ?? '', 'Est');
		session.undo();
		expect(session.entries['entry']).toMatchObject({ note: '', ...chosen('single') });
		expect(session.design?.name).toBe('Est');
		session.undo();
		expect(session.entries).toEqual({});
		expect(session.canUndo).toBe(false);
		session.redo();
		session.redo();
		expect(session.entries['entry']?.note).toBe('abc');
		expect(session.canRedo).toBe(false);
		await settled();
		expect(notes(world)).toEqual(['abc']);
	});

	it('leave an example intact: the first change makes one’s own', async () => {
		const world = new World();
		const tab = await opened(world);
		const { session } = tab;
		session.setEntry('entry', { note: 'mine' });
		const mine = session.design;
		const example = {
			...newDesign({ id: world.id(), name: 'Exemple', now: world.now(), path: 'complete' }),
			entries: { case: { answer: { state: 'undecided' }, note: '', importance: 1 } },
		} as const;
		session.openExample(example);
		await settled();
		expect(session.example).toBe(true);
		expect(session.design).toBe(example);
		expect(session.canUndo).toBe(false);
		expect(world.records.size).toBe(1);
		session.leaveExample();
		expect(session.design).toEqual(mine);
		session.openExample(example);
		session.setEntry('entry', { note: 'changed' });
		await settled();
		expect(session.example).toBe(false);
		expect(session.design?.id).not.toBe(example.id);
		expect(session.entries).toMatchObject({
			entry: { note: 'changed' },
			case: { answer: { state: 'undecided' } },
		});
		expect(kinds(tab)).toEqual(['example-copied']);
		expect(notes(world)).toEqual(['changed', 'mine']);
		session.undo();
		expect(session.entries).toEqual(example.entries);
	});
});

describe('files', () => {
	async function withFile() {
		const world = new World();
		const { session } = await opened(world);
		session.setEntry('entry', { note: 'in the file' });
		session.rename(session.design?.id ?? '', 'Est');
		await settled();
		return { world, session, file: await session.exportFile() };
	}

	it('are named after the design, and bring it to another device', async () => {
		const { file, session } = await withFile();
		expect(file.name).toBe('Est.charpente.json');
		const elsewhere = new World();
		const other = (await opened(elsewhere)).session;
		expect(await other.importFile(file.text)).toEqual({
			ok: true,
			value: { kind: 'added', id: session.design?.id, name: 'Est', fileName: 'Est' },
		});
		await settled();
		expect(other.design).toEqual(session.design);
		expect(notes(elsewhere)).toEqual(['in the file']);
	});

	it('change nothing where the same is here already', async () => {
		const { world, session, file } = await withFile();
		session.begin('essentials');
		await settled();
		expect(await session.importFile(file.text)).toMatchObject({ ok: true, value: { kind: 'already-here' } });
		expect(session.design?.name).toBe('Est');
		expect(world.records.size).toBe(2);
	});

	it('come in as a copy where another version is here, and only once', async () => {
		const { world, session, file } = await withFile();
		session.setEntry('entry', { note: 'since then' });
		expect(await session.importFile(file.text)).toMatchObject({
			ok: true,
			value: { kind: 'copied', name: 'Est file' },
		});
		expect(await session.importFile(file.text)).toMatchObject({
			ok: true,
			value: { kind: 'already-here', name: 'Est file' },
		});
		await settled();
		expect(notes(world)).toEqual(['in the file', 'since then']);
	});

	it('that say the same under another name leave the name that is here, and tell both', async () => {
		const { session, file } = await withFile();
		session.rename(session.design?.id ?? '', 'Ouest');
		expect(await session.importFile(file.text)).toMatchObject({
			value: { kind: 'already-here', name: 'Ouest', fileName: 'Est' },
		});
		expect(session.designs.map(({ name }) => name)).toEqual(['Ouest']);
	});

	it('of designs with the longest name can be read again, copies and versions too', async () => {
		const { world, session } = await withFile();
		const id = session.design?.id ?? '';
		session.rename(id, 'x'.repeat(LONGEST_NAME));
		const file = await session.exportFile();
		session.duplicate(id);
		session.duplicate(id);
		session.setEntry('entry', { note: 'since then' });
		expect(await session.importFile(file.text)).toMatchObject({ value: { kind: 'already-here' } });
		await settled();
		const again = (await opened(world)).session;
		expect(again.unreadable).toEqual([]);
		for (const design of session.designs) {
			const elsewhere = (await opened(new World())).session;
			const { text } = await session.exportFile(design.id);
			expect(await elsewhere.importFile(text)).toMatchObject({ ok: true });
		}
	});

	it('never take the place of a record that cannot be read', async () => {
		const { file, session } = await withFile();
		const id = session.design?.id ?? '';
		const world = new World();
		const record = { id, revision: 'r', document: { version: 7 } };
		world.records.set(id, record);
		const other = (await opened(world)).session;
		expect(await other.importFile(file.text)).toMatchObject({ ok: true, value: { kind: 'copied' } });
		await settled();
		expect(world.records.get(id)).toBe(record);
		expect(world.records.size).toBe(2);
	});

	it('that cannot be read change nothing', async () => {
		const { world, session } = await withFile();
		const before = session.design;
		expect(await session.importFile('{}')).toEqual({ ok: false, error: { kind: 'not-charpente' } });
		expect(session.design).toBe(before);
		expect(world.records.size).toBe(1);
	});
});

describe('erasing', () => {
	it('leaves nothing, in any tab, and nothing is written back', async () => {
		const world = new World();
		const one = await opened(world);
		one.session.setEntry('entry', { note: 'gone' });
		one.session.rememberPlace('entry');
		await settled();
		const other = await opened(world);
		world.writing = 'failed';
		other.session.setEntry('entry', { note: 'waiting' });
		await settled();
		expect(await one.session.eraseEverything()).toEqual({ designs: 1, left: [] });
		world.writing = null;
		for (const tab of [one, other]) {
			tab.session.retry();
			tab.page?.hidden();
			tab.page?.leaving();
		}
		await settled();
		for (const tab of [one, other]) {
			expect(tab.session.design).toBeNull();
			expect(tab.session.designs).toEqual([]);
			expect(tab.session.canUndo).toBe(false);
		}
		expect(kinds(other)).toEqual(['erased-elsewhere']);
		expect([world.records.size, world.shared.size, world.lastWords.size]).toEqual([0, 0, 0]);
	});

	it('lets one begin again', async () => {
		const world = new World();
		const { session } = await opened(world);
		session.setEntry('entry', { note: 'gone' });
		await session.eraseEverything();
		session.setEntry('entry', { note: 'anew' });
		await settled();
		expect(notes(world)).toEqual(['anew']);
	});

	it('is heard from the storage too', async () => {
		const world = new World();
		const tab = await opened(world);
		tab.session.setEntry('entry', { note: 'gone' });
		await settled();
		tab.storeSays('erased');
		expect(tab.session.design).toBeNull();
	});
});
