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
