import { m } from '#lib/i18n/paraglide/messages.js';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';

/** Words for a count, found once a language: telling a plural costs far more than what it writes, and a table has hundreds. */
function foundOnce(words: (count: number) => string): (count: number) => string {
	const found = { fr: new Map<number, string>(), en: new Map<number, string>() };
	return (count) => {
		const held = found[getLocale()].get(count) ?? words(count);
		found[getLocale()].set(count, held);
		return held;
	};
}

/** How many other bodies may have a combination, in words. */
export const possibleWords = foundOnce((count) =>
	count === 0 ? m.patterns_ruled_out() : m.patterns_possible({ count }),
);

/** That so few shared choices are too few to tell, in words. */
export const tooFewWords = foundOnce((shared) => m.patterns_near_thin({ shared }));
