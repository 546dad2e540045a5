/** The version of the evidence, raised whenever a claim, a source or a body changes. */
export const DATA_VERSION = '2.0.0';

/** The day on which this version of the evidence was gathered and checked, as `2026-11-23`. */
export const DATA_DATE = '2026-11-30';
