import { EVIDENCE } from '#lib/content/evidence.server.ts';
import { grouped } from '#lib/domain/evidence.ts';
import type { Resting, RestingClaim } from './resting.ts';

const claims = grouped(EVIDENCE.claims, ({ source }) => source);
const notes = grouped(EVIDENCE.choiceNotes, ({ source }) => source);

/** What rests on each source, by its identifier; a source on which nothing rests is there too. */
export function restingOnSources(): Readonly<Record<string, Resting>> {
	return Object.fromEntries(
		EVIDENCE.sources.map(({ id }): [string, Resting] => [
			id,
			{
				claims: (claims.get(id) ?? []).map((claim): RestingClaim => [
					claim.id,
					claim.model,
					'choice' in claim ? claim.choice : claim.kind,
				]),
				choices: [...new Set((notes.get(id) ?? []).map(({ choice }) => choice))],
			},
		]),
	);
}
