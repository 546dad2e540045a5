import type { ClaimStatus, Position } from './evidence.ts';

/** How a position is known; nothing where nothing is, or where each of the sources that disagree has its own status. */
export function positionStatus(position: Position): ClaimStatus | undefined {
	if (position.kind === 'known') return position.side.status;
	return position.kind === 'at-least' ? position.status : undefined;
}
