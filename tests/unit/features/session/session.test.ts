import { describe, expect, it } from 'vitest';
import { settled, World } from './memory-world.ts';

describe('a session', () => {
	it('saves a change at once, and says so only when it is stored', async () => {
		const world = new World();
		const { session } = world.tab();
		await session.start();
		expect(session.ready).toBe(true);
		expect(session.design).toBeNull();
		const release = world.hold();
		session.setEntry('entry', { answer: { state: 'chosen', options: ['single'] } });
		await settled();
		expect(session.status).toEqual({ kind: 'saving' });
		expect(world.records.size).toBe(0);
		release();
		await settled();
		expect(session.status.kind).toBe('saved');
		expect(world.stored(session.design?.id)).toEqual(session.design);
	});

	it('finds again what another session left, in the design last opened', async () => {
		const world = new World();
		const first = world.tab().session;
		await first.start();
		first.setEntry('entry', { note: 'Two lines' });
		first.rememberPlace('case');
		await settled();
		const second = world.tab().session;
		await second.start();
		expect(second.design).toEqual(first.design);
		expect(second.place).toBe('case');
	});
});
