import { packedClaims, sayersOf } from '#lib/content/slices.server.ts';
import { unpackClaims, type Sayer } from '#lib/content/slices.ts';
import { EVIDENCE_YEAR, grouped } from '#lib/domain/evidence.ts';
import { changesOf } from '#lib/domain/timeline.ts';
import { FIRST_YEAR } from '#lib/features/evidence/year-address.ts';

/** Who says the claims that a documented change rests on, before and after, by the id of the claim. */
export function changeSayers(): Readonly<Record<string, Sayer>> {
	const bodies = grouped(unpackClaims(packedClaims()), ({ model }) => model).values();
	const changes = [...bodies].flatMap((claims) => changesOf(claims, FIRST_YEAR, EVIDENCE_YEAR));
	return sayersOf(
		new Set(changes.flatMap((one) => [...one.claimsBefore, ...one.claims]).map(({ id }) => id)),
	);
}
