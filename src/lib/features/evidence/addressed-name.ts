/** What an address names after its `#`, decoded; as it stands where it cannot be decoded; empty when it names nothing. */
export function addressedName({ hash }: Pick<URL, 'hash'>): string {
	const name = hash.slice(1);
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}
