// Runs the benches, then prints what each costs and how the cost grows with the size.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'charpente-bench-'));
const report = join(folder, 'bench.json');
const words = ['--no-install', 'vitest', 'bench', '--run', '--project', 'unit', '--outputJson', report];
const { status } = spawnSync('npx', [...words, ...process.argv.slice(2)], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

/** @type {{ files: { groups: { fullName: string, benchmarks: { name: string, min: number, median: number }[] }[] }[] }} */
const { files } = JSON.parse(readFileSync(report, 'utf8'));
rmSync(folder, { recursive: true, force: true });

console.log(
	'\nThe fastest and the middle run, in milliseconds. Growth: n twice as large costs 2^g times as much.\n',
);
for (const { groups } of files)
	for (const { fullName, benchmarks } of groups) {
		console.log(fullName.split(' > ').slice(1).join(', '));
		console.table(
			benchmarks.map(({ name, min, median }, at) => ({
				name,
				min: rounded(min),
				median: rounded(median),
				growth: fullName.includes('growth') ? growth(benchmarks[at - 1], benchmarks[at]) : '',
			})),
		);
	}

/** @param {number} milliseconds */
function rounded(milliseconds) {
	return Number(milliseconds.toPrecision(3));
}

/**
 * The exponent between two sizes, which the names begin with.
 * @param {{ name: string, min: number } | undefined} small @param {{ name: string, min: number } | undefined} large
 */
function growth(small, large) {
	if (!small || !large) return '';
	const sizes = Number.parseFloat(large.name) / Number.parseFloat(small.name);
	return (Math.log(large.min / small.min) / Math.log(sizes)).toFixed(2);
}
