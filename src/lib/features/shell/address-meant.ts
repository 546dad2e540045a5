/**
 * The addresses that a lost one may have meant, the likeliest first: the same in small letters with its last slash, then
 * the pages above it, down to the home page of its language. None is the address itself; all are under `base`.
 */
export function addressesMeant(
	pathname: string,
	base: string,
): { readonly same: string | undefined; readonly above: readonly string[] } {
	const rest = pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
	const parts = rest
		.toLowerCase()
		.split('/')
		.filter((part) => part !== '');
	const whole = [base, ...parts, ''].join('/');
	return {
		same: whole === pathname ? undefined : whole,
		above: parts.slice(1).map((_, at) => [base, ...parts.slice(0, parts.length - 1 - at), ''].join('/')),
	};
}
