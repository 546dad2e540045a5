/** What a door answers: a value, or one named error. Used where files, links, storage and content come in. */
export type Result<Value, Problem> =
	{ readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Problem };

/** A success. */
export function succeeded<Value>(value: Value): { readonly ok: true; readonly value: Value } {
	return { ok: true, value };
}

/** A named failure. */
export function failed<Problem>(error: Problem): { readonly ok: false; readonly error: Problem } {
	return { ok: false, error };
}
