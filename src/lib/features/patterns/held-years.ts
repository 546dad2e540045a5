import type { BodyHeld } from '#lib/domain/cross-table.ts';
import { periodWords } from '#lib/ui/evidence/period.ts';

/** The years in which a body had a combination, else the last that a source mentions it in; nothing where none is known. */
export function heldYears({ attested, years }: BodyHeld): string | undefined {
	if (years) return years.map(periodWords).join(', ');
	return attested === null ? undefined : String(attested);
}
