import type { Entries } from '#lib/domain/answers.ts';
import type { Position, Positions } from '#lib/domain/evidence.ts';
import type { Contest } from '#lib/domain/flips.ts';
import type { ReadyView } from './standing.ts';

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

/** A design and the ranked bodies of a view, as another thread is sent them. */
export function bareContest(
	{ choices, match, listed }: Pick<ReadyView, 'choices' | 'match' | 'listed'>,
	entries: Entries,
	ranked: readonly { readonly model: string }[],
): Contest {
	const held = new Set(ranked.map(({ model }) => model));
	const bodies = match.bodies
		.filter(({ model }) => held.has(model))
		.map(({ model, positions }) => ({ model, positions: barePositions(positions) }));
	return { ...{ choices, bodies, listed }, entries: bareEntries(entries) };
}
