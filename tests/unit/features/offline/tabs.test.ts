import { expect, it } from 'vitest';
import { afterActivation, amongOpen, FOREIGN, NO_TABS, withTab } from '#lib/features/offline/tabs.ts';
import { pauseAfter, PAUSES } from '#lib/features/offline/worker-messages.ts';

it('tabs that the first worker finds are of no known version', () => {
	expect(afterActivation(NO_TABS, '1', ['a'])).toEqual({ active: '1', versions: { a: FOREIGN } });
});

it('tabs that a newer worker finds stay with the version before it, through several updates', () => {
	const second = afterActivation({ active: '1', versions: {} }, '2', ['a']);
	expect(second).toEqual({ active: '2', versions: { a: '1' } });
	expect(afterActivation(second, '3', ['a', 'b'])).toEqual({ active: '3', versions: { a: '1', b: '2' } });
});

it('a worker that is activated again changes nothing', () => {
	const tabs = { active: '2', versions: { a: '1' } };
	expect(afterActivation(tabs, '2', ['a', 'b'])).toBe(tabs);
});

it('a tab that comes back to its own version is an ordinary one', () => {
	expect(afterActivation({ active: '2', versions: { a: '1' } }, '1', ['a', 'b'])).toEqual({
		active: '1',
		versions: { b: '2' },
	});
});

it('a tab that says the active version is an ordinary one, another is remembered', () => {
	const tabs = withTab({ active: '2', versions: { a: FOREIGN } }, 'a', '2');
	expect(tabs.versions).toEqual({});
	expect(withTab(tabs, 'b', FOREIGN).versions).toEqual({ b: FOREIGN });
});

it('tabs that are closed are forgotten', () => {
	expect(amongOpen({ active: '2', versions: { a: '1', b: '1' } }, ['b', 'c']).versions).toEqual({ b: '1' });
});

it('a copy is tried again a bounded number of times, with growing pauses; never for want of room', () => {
	const pauses = [1, 2, 3, 4, 5].map((failures) => pauseAfter(failures, 'changed'));
	expect(pauses).toEqual([...PAUSES, undefined, undefined]);
	expect([...PAUSES].sort((one, other) => one - other)).toEqual(PAUSES);
	expect(pauseAfter(1, 'no-room')).toBeUndefined();
});
