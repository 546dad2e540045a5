/** Whether something that came from outside is an object, whose properties are still to be looked at. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
}
