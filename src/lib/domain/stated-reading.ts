import type { Position, PositionClaim, Positions } from './evidence.ts';

const NOT_DOCUMENTED: Position = { kind: 'not-documented' };

/** The positions of a body with inferences left out (METHOD §2). */
export function statedPositions(positions: Positions): Positions {
	return Object.fromEntries(
		Object.entries(positions).map(([choice, position]) => [choice, statedPosition(position)]),
	);
}

/**
 * A position with inferences left out (METHOD §2): one value that no claim states is unknown; a conflict with a stated
 * side keeps all its sides; a list keeps the items that a stated claim names.
 */
export function statedPosition(position: Position): Position {
	switch (position.kind) {
		case 'known':
			return position.side.status === 'documented' ? position : NOT_DOCUMENTED;
		case 'conflicting':
			return position.sides.some(({ status }) => status === 'documented') ? position : NOT_DOCUMENTED;
		case 'at-least':
			return statedList(position);
		case 'other-years':
		case 'not-documented':
			return position;
	}
}

function statedList(position: Extract<Position, { kind: 'at-least' }>): Position {
	const claims = position.claims.filter(({ status }) => status === 'documented');
	if (claims.length === 0) return NOT_DOCUMENTED;
	const named = itemsOf(claims);
	return {
		...position,
		claims,
		items: position.items.filter((item) => named.has(item)),
		status: 'documented',
	};
}

function itemsOf(claims: readonly PositionClaim[]): ReadonlySet<string> {
	return new Set(claims.flatMap(({ value }) => value));
}
