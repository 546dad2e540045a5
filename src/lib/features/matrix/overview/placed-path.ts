/** A path of absolute commands (M, L, H, V, A, Z), read once. */
type Step = readonly [command: string, numbers: readonly number[]];

const read = new Map<string, readonly Step[]>();

function stepsOf(path: string): readonly Step[] {
	let steps = read.get(path);
	if (!steps) {
		steps = [...path.matchAll(/([MLHVAZ])([^MLHVAZ]*)/g)].map(([, command = '', numbers = '']): Step => [
			command,
			numbers.match(/-?[\d.]+/g)?.map(Number) ?? [],
		]);
		read.set(path, steps);
	}
	return steps;
}

const short = (value: number) => String(Math.round(value * 100) / 100);

/**
 * A path that was drawn around 0, made smaller and moved to where it stands. Many marks are then one element: a
 * thousand elements more would be felt at each filter.
 */
export function placedPath(path: string, x: number, y: number, scale: number): string {
	const across = (value = 0) => short(x + value * scale);
	const down = (value = 0) => short(y + value * scale);
	return stepsOf(path)
		.map(([command, numbers]) => {
			switch (command) {
				case 'H':
					return `H${across(numbers[0])}`;
				case 'V':
					return `V${down(numbers[0])}`;
				case 'A': {
					const [rx = 0, ry = 0, turn = 0, large = 0, sweep = 0, toX, toY] = numbers;
					return `A${short(rx * scale)} ${short(ry * scale)} ${turn} ${large} ${sweep} ${across(toX)} ${down(toY)}`;
				}
				case 'Z':
					return 'Z';
				default:
					return `${command}${across(numbers[0])} ${down(numbers[1])}`;
			}
		})
		.join('');
}
