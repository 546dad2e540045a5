/** The version after each one; a document moves up one at a time. */
interface NextVersion {
	1: 2;
}

/** A step out of every old version, each to the next one. A forgotten step is a type error. */
export type Migrations<Formats, Current extends keyof Formats> = {
	readonly [Version in Exclude<keyof Formats, Current>]: (
		document: Formats[Version],
	) => Version extends keyof NextVersion
		? NextVersion[Version] extends keyof Formats
			? Formats[NextVersion[Version]]
			: never
		: never;
};

/** Brings a document of any past format to the current one, step by step. Throws where no step leaves its version. */
export function migrated<
	Formats extends { readonly [Version in keyof Formats]: { readonly version: Version & number } },
	Current extends keyof Formats & number,
>(
	document: Formats[keyof Formats],
	currentVersion: Current,
	migrations: Migrations<Formats, Current>,
): Formats[Current] {
	// Which step fits which document is held by the type above; here steps are asked for by number, hence the casts.
	const steps: Readonly<Record<number, ((before: never) => { readonly version: number }) | undefined>> =
		migrations;
	let current: { readonly version: number } = document;
	while (current.version !== currentVersion) {
		const step = steps[current.version];
		if (!step) throw new Error(`No migration leaves version ${current.version}`);
		current = step(current as never);
	}
	return current as Formats[Current];
}
