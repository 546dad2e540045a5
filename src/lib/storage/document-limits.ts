/** The longest note of a design, in UTF-16 units, as every limit here: what a field, the storage and a file count alike. */
export const LONGEST_NOTE = 20_000;
/** The longest reason for setting a choice aside. */
export const LONGEST_REASON = 2_000;
/** The longest name of a document. */
export const LONGEST_NAME = 200;
/** The longest note of a claim. */
export const LONGEST_CLAIM_NOTE = 5_000;
/** The longest line (a title, a place, where in a source). */
export const LONGEST_LINE = 500;
/** The longest address on the web. */
export const LONGEST_ADDRESS = 2_000;
/** The most claims of a body, and the most sources. */
export const MOST_CLAIMS = 500;
/**
 * The longest file of a design and of a body: beyond what any that the tool lets write can reach, were each of its
 * characters one that JSON writes with six.
 */
export const LONGEST_DESIGN_FILE = 2_500_000;
export const LONGEST_BODY_FILE = 32_000_000;
