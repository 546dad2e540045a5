import type { PositionClaim } from '#lib/domain/evidence.ts';

/** A claim for a test: a documented, high-confidence claim on `funding`, of which the test states what matters. */
export function claim(
	about: Partial<PositionClaim> & Pick<PositionClaim, 'value' | 'from' | 'to'>,
): PositionClaim {
	return {
		id: `${about.value} ${about.from}`,
		model: 'body',
		choice: 'funding',
		status: 'documented',
		confidence: 'high',
		sourceYear: null,
		...about,
	};
}
