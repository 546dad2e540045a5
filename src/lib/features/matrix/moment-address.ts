import { EVIDENCE_YEAR } from '#lib/domain/evidence.ts';
import type { Moment } from '#lib/domain/phases.ts';
import { FIRST_YEAR } from '#lib/features/evidence/year-address.ts';

const isYear = (year: number) => year >= FIRST_YEAR && year <= EVIDENCE_YEAR;

/** The moment that an address asks for, from its text; nothing when the evidence has no such moment. */
export function momentFrom(asked: string): Moment | undefined {
	if (asked === 'any') return 'any-time';
	const [, from = '', to] = /^(\d{4})(?:-(\d{4}))?$/.exec(asked) ?? [];
	if (!isYear(Number(from))) return undefined;
	if (to === undefined || to === from) return Number(from);
	return isYear(Number(to)) && from < to ? { from: Number(from), to: Number(to) } : undefined;
}

/** A moment as an address says it; empty for the last known. */
export function momentText(moment: Moment): string {
	if (moment === 'last-known') return '';
	if (moment === 'any-time') return 'any';
	return typeof moment === 'number' ? String(moment) : `${moment.from}-${moment.to}`;
}
