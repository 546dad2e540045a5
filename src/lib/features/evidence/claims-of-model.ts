import { resolve } from '$app/paths';
import type { ClaimSlice } from '#lib/content/slices.ts';
import type { ModelId } from '#lib/domain/evidence.ts';
import { failed, succeeded, type Result } from '#lib/domain/result.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** Why the claims of a body cannot be shown now: they are loaded when a cell is opened. */
export type ClaimsProblem = 'not-loaded';

const loaded = new Map<string, Promise<readonly ClaimSlice[]>>();

async function load(address: string): Promise<readonly ClaimSlice[]> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address} answered ${response.status}`);
	const claims: readonly ClaimSlice[] = await response.json();
	return claims;
}

/** Every claim about a documented body, in the language of the page; kept once loaded, tried again after a failure. */
export async function claimsOfModel(
	model: ModelId,
	locale: Locale,
): Promise<Result<readonly ClaimSlice[], ClaimsProblem>> {
	const address = resolve(`/${locale}/models/${model}/claims.json`);
	const claims = loaded.get(address) ?? load(address);
	loaded.set(address, claims);
	try {
		return succeeded(await claims);
	} catch {
		loaded.delete(address);
		return failed('not-loaded');
	}
}
