import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetTypedOfOthers, keepTypedText, ownPlace, typedText } from '#lib/storage/typed-text.ts';

/** The storage of a device: its keys are its own properties, as in a browser. */
function deviceStorage(): Record<string, string> {
	const kept: Record<string, string> = {};
	const methods = {
		getItem: (key: string) => kept[key] ?? null,
		setItem: (key: string, text: string) => void (kept[key] = text),
		removeItem: (key: string) => void delete kept[key],
	};
	for (const [name, value] of Object.entries(methods))
		Object.defineProperty(kept, name, { value, enumerable: false });
	return kept;
}

let kept: Record<string, string>;
beforeEach(() => {
	kept = deviceStorage();
	vi.stubGlobal('localStorage', kept);
});
afterEach(() => vi.unstubAllGlobals());

describe('what is typed and nothing was made of yet', () => {
	it('is kept where it was typed, and forgotten when there is no text', () => {
		expect(typedText('name')).toBeUndefined();
		keepTypedText('name', 'Table de l’Est');
		keepTypedText('other', '');
		expect([typedText('name'), typedText('other')]).toEqual(['Table de l’Est', '']);
		keepTypedText('name', undefined);
		expect([typedText('name'), typedText('other')]).toEqual([undefined, '']);
		expect(Object.keys(kept)).toHaveLength(1);
	});

	it('of a body goes with the body, and nothing else does', () => {
		keepTypedText(ownPlace('here', 'note'), 'kept');
		keepTypedText(ownPlace('gone', 'note'), 'forgotten');
		keepTypedText(ownPlace('gone', 'source'), 'forgotten');
		// A body whose identifier begins like one that is here is another.
		keepTypedText(ownPlace('here-too', 'note'), 'forgotten');
		keepTypedText('walk', 'kept');
		kept['of another tool'] = 'kept';
		forgetTypedOfOthers(['here']);
		expect(Object.values(kept)).toEqual(['kept', 'kept', 'kept']);
		expect(typedText(ownPlace('here', 'note'))).toBe('kept');
		expect(typedText(ownPlace('here-too', 'note'))).toBeUndefined();
	});

	it('is nothing, without an error, where the device refuses to keep', () => {
		const refuse = () => {
			throw new Error('refused');
		};
		vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
		expect(typedText('name')).toBeUndefined();
		expect(() => keepTypedText('name', 'text')).not.toThrow();
		expect(() => keepTypedText('name', undefined)).not.toThrow();
		vi.stubGlobal('localStorage', undefined);
		expect(() => forgetTypedOfOthers(['here'])).not.toThrow();
	});
});
