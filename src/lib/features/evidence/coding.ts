/** How well two coders agreed. */
export interface Coding {
	/** Claims coded a second time. */
	readonly claims: number;
	/** Those whose passage the second coder found insufficient. */
	readonly insufficient: number;
	/** The others, coded by both. */
	readonly coded: number;
	readonly agree: number;
	/** Krippendorff's alpha, nominal; null where a single value occurs. */
	readonly alpha: number | null;
}

/** How well two coders agreed on one choice. */
export interface ChoiceCoding extends Coding {
	readonly choice: string;
}
