import type { BodyHeld } from '#lib/domain/cross-table.ts';
import { periodWords } from '#lib/ui/evidence/period.ts';

/** The years in which a body had a combination, else the last that a source mentions it in, the row’s before the column’s where they differ; nothing where none is known. */
export function heldYears({ attested, apart, years }: BodyHeld): string | undefined {
	if (apart) return apart.join('\u00a0/\u00a0');
	if (years) return years.map(periodWords).join(', ');
	return attested === null ? undefined : String(attested);
}
