import type { BodyHeld } from '#lib/domain/cross-table.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { periodWords } from '#lib/ui/evidence/period.ts';

/** The years in which a body had a combination, else the last that a source mentions it in, the row’s before the column’s where they differ; nothing where none is known. */
export function heldYears({ attested, apart, years }: BodyHeld): string | undefined {
	if (apart) return apart.join('\u00a0/\u00a0');
	if (years) {
		const said = years.map(periodWords).join(', ');
		const last = years.at(-1)?.to;
		return attested === null || last === undefined || attested >= last
			? said
			: `${said}, ${m.evidence_attested({ year: String(attested) })}`;
	}
	return attested === null ? undefined : String(attested);
}
