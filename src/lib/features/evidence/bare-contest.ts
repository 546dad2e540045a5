import type { Entries } from '#lib/domain/answers.ts';
import type { Position, Positions } from '#lib/domain/evidence.ts';

function bare(position: Position): Position {
	switch (position.kind) {
		case 'known':
			return { ...position, side: { ...position.side, claims: [] } };
		case 'conflicting':
			return { ...position, sides: position.sides.map((side) => ({ ...side, claims: [] })) };
		case 'at-least':
			return { ...position, claims: [] };
		default:
			return { kind: 'not-documented' };
	}
}

/** The positions without the claims behind them: what is sent to another thread is copied. */
export function barePositions(positions: Positions): Positions {
	return Object.fromEntries(Object.entries(positions).map(([choice, position]) => [choice, bare(position)]));
}

/** What the figures depend on of a design: neither its notes nor its reasons are sent anywhere. */
export function bareEntries(entries: Entries): Entries {
	return Object.fromEntries(
		Object.entries(entries).map(([choice, { answer, importance }]) => [
			choice,
			{
				answer: answer.state === 'set-aside' ? { state: 'set-aside', reason: '' } : answer,
				...{ note: '', importance },
			},
		]),
	);
}
