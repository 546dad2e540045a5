/** A claim that rests on a source: its identifier, its body, and the choice that it codes or what it tells. */
export type RestingClaim = readonly [id: string, model: string, about: string];

/** All that rests on a source. */
export interface Resting {
	readonly claims: readonly RestingClaim[];
	/** The choices on which a general note rests on it, each once. */
	readonly choices: readonly string[];
}
