import { grouped, type PositionClaim } from './evidence.ts';

/**
 * Whether sources disagree in what some claims on one choice say: two of them have no value in common. One source that is
 * read two ways does not disagree with itself. A claim of which the source is not told has one of its own.
 */
export function sourcesDisagree(claims: readonly PositionClaim[]): boolean {
	const bySource = grouped(claims, ({ id, source }) =>
		source === undefined ? `claim ${id}` : `source ${source}`,
	);
	const said = [...bySource.values()].map((own) => new Set(own.map(({ value }) => String(value))));
	return said.some((one, at) =>
		said.slice(at + 1).some((other) => [...one].every((value) => !other.has(value))),
	);
}
