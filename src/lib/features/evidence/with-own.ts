import type { ClaimSlice, ModelSlice, PackedClaim } from '#lib/content/slices.ts';
import { localId } from '#lib/domain/own-model.ts';
import { useOwnModels } from '#lib/features/session/own-models.svelte.ts';
import { ownClaimSlices, ownModelSlice, ownPackedClaims } from './own-slices.ts';

/** The evidence with the bodies that the person added behind it. Read it in `$derived`: it follows them. */
export interface WithOwn {
	models(documented: readonly ModelSlice[]): readonly ModelSlice[];
	packed(documented: readonly PackedClaim[]): readonly PackedClaim[];
	/** Every claim about a body that the person added; nothing where it is not one that is here. */
	claimsOf(model: string): readonly ClaimSlice[] | undefined;
}

/** Joins the bodies that the person added to the evidence of a view. Call it while a component is made. */
export function useWithOwn(): WithOwn {
	const own = useOwnModels();
	return {
		models: (documented) => [...documented, ...own.models.map(ownModelSlice)],
		packed: (documented) => [...documented, ...own.models.flatMap(ownPackedClaims)],
		claimsOf: (model) => {
			const document = own.models.find(({ id }) => localId(id) === model);
			return document && ownClaimSlices(document);
		},
	};
}
