import { describe, expect, it } from 'vitest';
import { newOwnClaim, newOwnModel, type OwnModel } from '#lib/domain/own-model.ts';
import {
	withClaim,
	withClaimChanged,
	withoutClaim,
	withSourceChanged,
} from '#lib/domain/own-model-changes.ts';
import { writeOwnModelFile } from '#lib/storage/own-model-file.ts';
import { LONGEST_CLAIM_NOTE, LONGEST_NAME, MOST_CLAIMS } from '#lib/storage/document-limits.ts';
import { settled } from './memory-world.ts';
import { Device } from './own-device.ts';

const named = (place: string) => (document: OwnModel) => ({ ...document, place });

describe('what is kept of a body', () => {
	it('can be read again whatever is written in its fields, and however often', async () => {
		const device = new Device();
		const { own } = await device.tab();
		const id = own.add('x'.repeat(LONGEST_NAME + 50));
		const long = 'y'.repeat(30_000);
		own.change(id, (body) => ({ ...body, short: long, place: long }));
		const claims = Array.from({ length: MOST_CLAIMS + 5 }, () => own.addClaim(id, 'entry'));
		const [claim = ''] = claims;
		own.change(id, (body) => withClaimChanged(body, claim, { note: long, locator: long }));
		for (let more = 0; more < MOST_CLAIMS + 5; more += 1) own.addSource(id, claim, 'fr');
		const again = (await device.tab()).own;
		expect(again.unreadable).toEqual([]);
		expect(again.find(id)?.claims).toHaveLength(MOST_CLAIMS);
		expect(again.find(id)?.sources).toHaveLength(MOST_CLAIMS);
		expect(again.find(id)?.claims[0]?.note).toHaveLength(LONGEST_CLAIM_NOTE);
		own.duplicate(id);
		for (const { id: each } of own.models) {
			const elsewhere = (await new Device().tab()).own;
			expect(await elsewhere.importFile(own.exportFile(each).text)).toMatchObject({ ok: true });
		}
	});

	it('has no control character, in whatever field', async () => {
		const { own } = await new Device().tab();
		const id = own.add('Table\u0000 \tde Lyon');
		own.change(id, (body) => ({ ...body, short: 'a\nb', place: 'c\u0085d' }));
		const claim = own.addClaim(id, 'entry');
		own.addSource(id, claim, 'fr');
		own.change(id, (body) => withClaimChanged(body, claim, { note: 'e\u0000\r\nf', locator: 'g\u202Eh' }));
		const [source] = own.find(id)?.sources ?? [];
		own.change(id, (body) =>
			withSourceChanged(body, source?.id ?? '', { title: 'i\u0000j', author: 'k\vl' }),
		);
		expect(own.find(id)).toMatchObject({
			...{ name: 'Table  de Lyon', short: 'a b', place: 'c d' },
			claims: [{ note: 'e\nf', locator: 'gh' }],
			sources: [{ title: 'ij', author: 'k l' }],
		});
	});

	it('is dated today where the person is', async () => {
		const { own } = await new Device().tab();
		const id = own.add('Table');
		own.addSource(id, own.addClaim(id, 'entry'), 'fr');
		expect(own.find(id)?.sources[0]?.accessed).toBe('2026-11-22');
	});
});

describe('the bodies that a person added', () => {
	it('are saved at once, and are there for the next tab', async () => {
		const device = new Device();
		const { own } = await device.tab();
		const id = own.add('  Table  ');
		own.change(id, named('Lyon'));
		await settled();
		expect(own.status.kind).toBe('saved');
		const next = await device.tab();
		expect(next.own.find(id)).toMatchObject({ name: 'Table', place: 'Lyon' });
	});

	it('keep their name when it is emptied, and do not count as changed when nothing changes', async () => {
		const { own } = await new Device().tab();
		const id = own.add('Table');
		const before = own.find(id);
		own.change(id, (document) => ({ ...document, name: ' ' }));
		own.change(id, (document) => ({ ...document }));
		expect(own.find(id)).toBe(before);
	});

	it('come back after a deletion, whole or in part, until the next act', async () => {
		const device = new Device();
		const { own } = await device.tab();
		const id = own.add('Table');
		const claim = own.addClaim(id, 'entry');
		own.takeOut(id, (document) => withoutClaim(document, claim));
		expect(own.find(id)?.claims).toEqual([]);
		own.restore();
		expect(own.find(id)?.claims.map((one) => one.id)).toEqual([claim]);
		own.remove(id);
		await settled();
		expect(device.records.size).toBe(0);
		own.restore();
		await settled();
		expect(device.stored(id)?.claims.length).toBe(1);
		own.remove(id);
		own.add('Autre');
		expect(own.removed).toBeNull();
	});

	it('go on in memory when the storage refuses, say so, and are saved once it can', async () => {
		const device = new Device();
		device.problem = 'refused';
		const { own, page } = await device.tab();
		expect(own.ready).toBe(true);
		const id = own.add('Table');
		await settled();
		expect(own.status).toEqual({ kind: 'not-saved', why: 'refused' });
		expect(own.find(id)?.name).toBe('Table');
		expect(page?.atRisk()).toBe(true);
		device.problem = null;
		own.retry();
		await settled();
		expect(own.status.kind).toBe('saved');
		expect(device.records.has(id)).toBe(true);
	});

	it('keep what was not saved when the page went away, and forget it only once it is', async () => {
		const device = new Device();
		const { own, page } = await device.tab();
		const id = own.add('Table');
		await settled();
		device.problem = 'full';
		own.change(id, named('Lyon'));
		await settled();
		page?.leaving();
		device.tabs.length = 0;
		device.problem = null;
		expect(device.lastWords.size).toBe(1);
		const next = await device.tab();
		expect(next.own.find(id)?.place).toBe('Lyon');
		expect(next.told).toEqual([{ kind: 'recovered', name: 'Table' }]);
		await settled();
		expect(device.stored(id)?.place).toBe('Lyon');
		expect(device.lastWords.size).toBe(0);
	});

	it('leave the last words of a design where they are', async () => {
		const device = new Device();
		device.lastWords.set('design', {
			document: { version: 1, name: 'Plan' },
			basis: { base: null, attempts: [] },
		});
		await device.tab();
		await settled();
		expect([...device.lastWords.keys()]).toEqual(['design']);
	});

	it('follow the other tab; where neither hears the other, both versions stay', async () => {
		const device = new Device();
		const [one, other] = [await device.tab(), await device.tab()];
		const id = one.own.add('Table');
		await settled();
		expect(other.names).toEqual(['Table']);
		other.deaf = true;
		one.own.change(id, named('Lyon'));
		await settled();
		other.own.change(id, named('Nice'));
		await settled();
		expect(other.names).toEqual(['Table', 'Table other']);
		expect(other.own.find(id)?.place).toBe('Lyon');
		expect(other.own.models.find(({ name }) => name === 'Table other')?.place).toBe('Nice');
		expect(other.told).toEqual([{ kind: 'conflict', name: 'Table', copy: 'Table other' }]);
		one.own.remove(id);
		await settled();
		other.deaf = false;
		other.hears({ kind: 'changed', id });
		await settled();
		expect(other.names).toEqual(['Table other']);
	});

	it('go everywhere when everything is erased, and nothing of them is written again', async () => {
		const device = new Device();
		const [one, other] = [await device.tab(), await device.tab()];
		one.own.add('Table');
		await settled();
		device.records.clear();
		one.storeSays('erased');
		other.hears({ kind: 'erased' });
		await settled();
		expect([one.names, other.names, device.records.size]).toEqual([[], [], 0]);
	});

	it('are left as they are when this version cannot read them', async () => {
		const device = new Device();
		const raw = { id: 'x', revision: 'r', document: { version: 7 } };
		device.records.set('x', raw);
		const { own } = await device.tab();
		expect(own.models).toEqual([]);
		expect(own.unreadable).toEqual([{ id: 'x', why: { kind: 'newer-version', version: 7 }, raw }]);
		await settled();
		expect(device.records.get('x')).toBe(raw);
	});
});

describe('a file of a body', () => {
	const document = withClaim(
		newOwnModel({
			id: '6f1c2a3e-0b7d-4c58-9e21-5a4b3c2d1e0f',
			name: 'Table',
			now: '2026-11-23T21:20:00.000Z',
		}),
		newOwnClaim('6f1c2a3e-0b7d-4c58-9e21-5a4b3c2d1e10', 'entry'),
	);
	const { text } = writeOwnModelFile(document);

	it('is added, then already here, then stands beside another version', async () => {
		const { own } = await new Device().tab();
		expect(await own.importFile(text)).toMatchObject({ value: { kind: 'added', id: document.id } });
		expect(own.exportFile(document.id).text).toBe(text);
		expect(await own.importFile(text)).toMatchObject({ value: { kind: 'already-here' } });
		own.change(document.id, named('Lyon'));
		expect(await own.importFile(text)).toMatchObject({ value: { kind: 'copied', name: 'Table file' } });
		expect(await own.importFile(text)).toMatchObject({ value: { kind: 'already-here', name: 'Table file' } });
		expect(own.find(document.id)?.place).toBe('Lyon');
		expect(own.models.length).toBe(2);
	});

	it('changes nothing when it is damaged', async () => {
		const { own } = await new Device().tab();
		const read = await own.importFile(text.replace('Table', 'Chaise'));
		expect(read).toEqual({ ok: false, error: { kind: 'damaged' } });
		expect(own.models).toEqual([]);
	});
});
