import { spawn } from 'node:child_process';

/**
 * @typedef {object} Step
 * @property {string[]} words what npx is asked to run
 * @property {Record<string, string> | undefined} [env]
 */

/**
 * Runs a step. Its output is shown as it comes, or kept and shown whole when it ends, so that steps side by side do not mix.
 * @param {Step} step @param {'live' | 'kept'} output
 * @returns {Promise<number | null>} its exit code; none where it could not start or was killed
 */
export function run({ words, env }, output) {
	const heading = `\n> ${words.join(' ')}\n`;
	if (output === 'live') process.stdout.write(heading);
	return new Promise((resolve) => {
		const child = spawn('npx', ['--no-install', ...words], {
			stdio: output === 'live' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
			env: { ...process.env, ...env },
		});
		/** @type {Buffer[]} */
		const said = [];
		for (const stream of [child.stdout, child.stderr])
			stream?.on('data', (/** @type {Buffer} */ chunk) => said.push(chunk));
		const end = (/** @type {number | null} */ status) => {
			if (output === 'kept') process.stdout.write(Buffer.concat([Buffer.from(heading), ...said]));
			resolve(status);
		};
		child.once('error', (error) => {
			said.push(Buffer.from(`${error.message}\n`));
			end(null);
		});
		child.once('close', end);
	});
}

/**
 * Does all the work, at most `most` pieces of it at the same time, begun in the order given.
 * @template Result
 * @param {readonly (() => Promise<Result>)[]} work @param {number} most
 * @returns {Promise<Result[]>} what each piece gave, in the order given
 */
export async function sideBySide(work, most) {
	/** @type {Result[]} */
	const results = [];
	const queue = work.entries();
	const lane = async () => {
		for (const [at, piece] of queue) results[at] = await piece();
	};
	await Promise.all(Array.from({ length: Math.min(most, work.length) }, lane));
	return results;
}
