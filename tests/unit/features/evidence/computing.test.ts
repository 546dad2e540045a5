import { describe, expect, it, vi } from 'vitest';
import { Computing } from '#lib/features/evidence/computing.ts';

/** A thread that does nothing by itself: the test speaks for it. */
class SilentWorker extends EventTarget {
	terminated = false;
	readonly sent: unknown[] = [];
	postMessage(question: unknown) {
		this.sent.push(question);
	}
	terminate() {
		this.terminated = true;
	}
}

function begun() {
	const made: SilentWorker[] = [];
	const [hear, fail] = [vi.fn(), vi.fn()];
	const computing = new Computing<string, number>(
		() => {
			const worker = new SilentWorker();
			made.push(worker);
			return worker as unknown as Worker;
		},
		hear,
		fail,
	);
	computing.begin('first');
	return { computing, made, hear, fail };
}

describe('a computation in a thread of its own', () => {
	it('is sent the question, and each report is heard', () => {
		const { made, hear } = begun();
		expect(made[0]?.sent).toEqual(['first']);
		made[0]?.dispatchEvent(new MessageEvent('message', { data: 1 }));
		made[0]?.dispatchEvent(new MessageEvent('message', { data: 2 }));
		expect(hear.mock.calls).toEqual([[1], [2]]);
	});

	it('ends when another begins: there is one at most', () => {
		const { computing, made } = begun();
		computing.begin('second');
		expect(made.map(({ terminated }) => terminated)).toEqual([true, false]);
		expect(made[1]?.sent).toEqual(['second']);
	});

	it('tells once that nothing more comes, and leaves no thread behind', () => {
		const { made, fail } = begun();
		made[0]?.dispatchEvent(new Event('error'));
		expect(fail).toHaveBeenCalledTimes(1);
		expect(made[0]?.terminated).toBe(true);
	});

	it('tells so where no thread can be made', () => {
		const said = vi.spyOn(console, 'error').mockImplementation(() => {});
		const fail = vi.fn();
		const refused = new Computing<string, number>(
			() => {
				throw new Error('refused');
			},
			() => {},
			fail,
		);
		refused.begin('first');
		expect(fail).toHaveBeenCalledTimes(1);
		said.mockRestore();
	});
});
