/** The longest note, in characters. */
export const LONGEST_NOTE = 20_000;
/** The longest reason for setting a choice aside, in characters. */
export const LONGEST_REASON = 2_000;
/** The longest name of a design, in characters. */
export const LONGEST_NAME = 200;
