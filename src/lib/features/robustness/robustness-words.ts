import type { ChoiceId } from '#lib/domain/choices.ts';
import type { Acceptability, Robustness } from '#lib/domain/robustness.ts';
import { percent } from '#lib/features/evidence/figure-words.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';

/** The bodies, the most often closest first, then by name. */
export function byCloseness(
	{ bodies }: Robustness,
	nameOf: (model: string) => string,
): readonly Acceptability[] {
	return [...bodies].sort(
		(a, b) => b.closest - a.closest || nameOf(a.model).localeCompare(nameOf(b.model), getLocale()),
	);
}

/** How firm the answer is: three times in four · more than half · less. */
export function firmnessOf([first]: readonly Acceptability[]): 'firm' | 'half' | 'divided' {
	const share = first?.closest ?? 0;
	return share >= 0.75 ? 'firm' : share > 0.5 ? 'half' : 'divided';
}

/** How many of the others together hold most of what the first leaves. */
export function sharersOf([first, ...others]: readonly Acceptability[]): number {
	const rest = 1 - (first?.closest ?? 1);
	let held = 0;
	let count = 0;
	for (const { closest } of others) {
		if (held > rest / 2 || closest === 0) break;
		held += closest;
		count += 1;
	}
	return count;
}

/** What the draws say in a sentence or two, plain words first. */
export function summaryWords(bodies: readonly Acceptability[], nameOf: (model: string) => string): string {
	const [first] = bodies;
	if (!first) return '';
	const sentence = m.robustness_closest({ share: percent(first.closest), name: nameOf(first.model) });
	const sharers = sharersOf(bodies);
	const rest = sharers === 0 ? '' : ` ${m.robustness_sharers({ count: sharers })}`;
	const verdict = {
		firm: m.robustness_firm,
		half: m.robustness_half,
		divided: m.robustness_divided,
	}[firmnessOf(bodies)]();
	return `${sentence}${rest} ${verdict}`;
}

/** Ratios below this are not worth a sentence. */
const NOTABLE = 1.25;

/** What would have to matter to land on a body: its largest central importance beside its smallest. */
export function centralWords({ central }: Acceptability, titleOf: (choice: ChoiceId) => string): string {
	if (!central) return m.robustness_never();
	const sorted = Object.entries(central).sort(([, a], [, b]) => b - a);
	const [most] = sorted;
	const least = sorted.at(-1);
	if (!most || !least || least[1] <= 0 || most[1] / least[1] < NOTABLE) return m.robustness_central_even();
	const times = new Intl.NumberFormat(`${getLocale()}-CA`, { maximumFractionDigits: 1 }).format(
		most[1] / least[1],
	);
	return m.robustness_central({ most: titleOf(most[0]), times, least: titleOf(least[0]) });
}
