/** The keys of a record that holds nothing else, in its order. */
export function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] {
	// The language knows of an object only that its keys are texts.
	return Object.keys(record) as Key[];
}
