import { resolve } from '$app/paths';
import type { ClaimSlice } from '#lib/content/slices.ts';
import type { ModelId } from '#lib/domain/evidence.ts';
import { failed, succeeded, type Result } from '#lib/domain/result.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { jsonOnce } from '#lib/ui/async/json-once.ts';

/** Why the claims of a body cannot be shown now: they are loaded when a cell is opened. */
export type ClaimsProblem = 'not-loaded';

/** Every claim about a documented body, in the language of the page; kept once loaded, tried again after a failure. */
export async function claimsOfModel(
	model: ModelId,
	locale: Locale,
): Promise<Result<readonly ClaimSlice[], ClaimsProblem>> {
	try {
		return succeeded(await jsonOnce(resolve(`/${locale}/models/${model}/claims.json`)));
	} catch {
		return failed('not-loaded');
	}
}
