import type { ModelSlice } from '#lib/content/slices.ts';
import { isLocal } from '#lib/domain/local-id.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { withBasis, withOwn } from '#lib/features/evidence/basis-words.ts';
import { timeWords } from '#lib/features/evidence/time-words.ts';
import { inGroup } from './groups.ts';
import type { Group, PatternsView } from './patterns-address.ts';

const WORDS = {
	listed: m.patterns_group_listed,
	comparable: m.patterns_group_comparable,
	all: m.patterns_group_all,
};

/** A group of bodies in words, with how many it holds. */
export function groupWords(group: Group, models: readonly ModelSlice[]): string {
	const bodies = inGroup(models, group);
	const withOwn = group === 'listed' && bodies.some(({ id }) => isLocal(id));
	return (withOwn ? m.patterns_group_listed_own : WORDS[group])({ count: bodies.length });
}

/** Which bodies are read, for which year, and whether inferences count, in words. */
export function readWords(
	{ group, year, stated }: Pick<PatternsView, 'group' | 'year' | 'stated'>,
	models: readonly ModelSlice[],
): string {
	const bodies = groupWords(group, models);
	const read = withBasis(m.patterns_export_read({ bodies, year: timeWords(year) }), stated);
	return withOwn(read, inGroup(models, group));
}
