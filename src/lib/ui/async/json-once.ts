const loaded = new Map<string, Promise<unknown>>();

async function load(address: string): Promise<unknown> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address} answered ${response.status}`);
	return response.json();
}

/**
 * A JSON file of this site, of the shape that the caller knows; kept once loaded. Rejects when it does not come, and is
 * fetched anew the next time it is asked for.
 */
export function jsonOnce<Shape>(address: string): Promise<Shape> {
	const found = loaded.get(address) ?? load(address);
	loaded.set(address, found);
	found.catch(() => loaded.delete(address));
	return found as Promise<Shape>;
}
