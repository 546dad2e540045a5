import type { ModelId } from '#lib/domain/evidence.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { MatrixAnswer } from './matrix-answer.ts';

/** What is to be known of how a body answers, in words: it cannot be told, sources disagree, or never all in one year. */
export function bodyNote(
	body: ModelId,
	{ disputed, perhaps, apart }: Pick<MatrixAnswer, 'disputed' | 'perhaps' | 'apart'>,
	asked: boolean,
): string | undefined {
	if (!asked) return undefined;
	if (disputed.has(body)) return m.matrix_is_disputed();
	if (perhaps.has(body)) return m.matrix_perhaps();
	return apart.has(body) ? m.matrix_not_together() : undefined;
}
