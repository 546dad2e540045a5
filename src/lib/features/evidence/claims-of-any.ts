import type { ClaimSlice } from '#lib/content/slices.ts';
import type { ModelId } from '#lib/domain/evidence.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { useLocalBodies } from '#lib/features/session/local-bodies.svelte.ts';
import { isLocal } from '#lib/domain/local-id.ts';
import { succeeded } from '#lib/domain/result.ts';
import { claimsOfModel } from './claims-of-model.ts';

/** How the claims of a body are had: those of a documented one are loaded, those that the person entered are here. */
export function useClaimsOf(): typeof claimsOfModel {
	const local = useLocalBodies();
	return async (model, locale) => {
		if (!isLocal(model)) return claimsOfModel(model, locale);
		await local.open();
		return succeeded(local.claimsOf(model, locale) ?? []);
	};
}

/** How the claims of several bodies are had, one body after the other; rejects where those of one do not come. */
export function useClaimsOfAll(): (
	models: readonly ModelId[],
	locale: Locale,
) => Promise<readonly ClaimSlice[]> {
	const claimsOf = useClaimsOf();
	return async (models, locale) => {
		const results = await Promise.all(models.map((model) => claimsOf(model, locale)));
		return results.flatMap((result) => {
			if (!result.ok) throw new Error(result.error);
			return result.value;
		});
	};
}
