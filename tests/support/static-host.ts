import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.woff2': 'font/woff2',
	'.webmanifest': 'application/manifest+json',
};

/** The headers that a host adds to a file. */
type Caching = (body: Buffer) => Record<string, string>;

const DAY = 86_400_000;
const aMonthOld = () => new Date(Date.now() - 30 * DAY).toUTCString();

/** What hosts say of how long their files may be kept: nothing; ten minutes; an ETag and an old date, from which browsers
 * conclude several days; ask each time. */
export const CACHING = {
	'no headers': () => ({}),
	'max-age=600': () => ({ 'cache-control': 'max-age=600' }),
	'ETag and a month-old date': (body) => ({
		etag: `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`,
		'last-modified': aMonthOld(),
	}),
	'no-cache': () => ({ 'cache-control': 'no-cache' }),
} satisfies Readonly<Record<string, Caching>>;

/** A plain static host, of which everything can go wrong. */
export interface StaticHost {
	readonly address: string;
	/** The paths that were asked for, in order. */
	readonly asked: string[];
	/** Puts another build in place of the one before: files that are not in it are gone. */
	deploy(folder: string): void;
	/** Called before each answer; the answer waits for it. */
	before: (path: string) => Promise<void> | void;
	/** What the host makes of a file before it sends it. */
	alter: (path: string, body: Buffer) => Buffer;
	/** How many characters of a page's body are sent at a time, each a frame after the last, as on a slow connection. */
	pieces: number;
	/** While true every connection is broken. */
	down: boolean;
	close(): Promise<void>;
}

/** Serves a folder on a port of its own, in the way of `caching`. */
export async function staticHost(folder: string, caching: Caching): Promise<StaticHost> {
	let root = folder;
	function send(response: ServerResponse, path: string, ifNoneMatch: string | undefined): void {
		let status = 200;
		let file = path.endsWith('/') ? `${path}index.html` : path;
		let body: Buffer;
		try {
			body = readFileSync(join(root, file));
		} catch {
			status = 404;
			file = '/404.html';
			body = readFileSync(join(root, file));
		}
		body = host.alter(path, body);
		const headers: Record<string, string> = {
			'content-type': TYPES[extname(file)] ?? 'text/plain',
			...caching(body),
		};
		if (headers['etag'] && headers['etag'] === ifNoneMatch) status = 304;
		response.writeHead(status, headers);
		if (status === 304) response.end();
		else if (host.pieces < Infinity && extname(file) === '.html') void sendInPieces(response, String(body));
		else response.end(body);
	}
	async function sendInPieces(response: ServerResponse, page: string) {
		let from = page.indexOf('<body');
		response.write(page.slice(0, from));
		while (from < page.length) {
			const cut = page.indexOf('<', from + host.pieces);
			const to = cut === -1 ? page.length : cut;
			response.write(page.slice(from, to));
			from = to;
			await new Promise((later) => setTimeout(later, 20));
		}
		response.end();
	}
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://host');
		host.asked.push(pathname);
		void Promise.resolve(host.before(pathname)).then(() => {
			if (host.down) request.socket.destroy();
			else send(response, pathname, request.headers['if-none-match']);
		});
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	// A server on a port, not on a pipe, has an address of this shape.
	const { port } = server.address() as AddressInfo;
	const host: StaticHost = {
		address: `http://localhost:${port}`,
		asked: [],
		deploy: (next) => (root = next),
		before: () => undefined,
		alter: (_path, body) => body,
		pieces: Infinity,
		down: false,
		async close() {
			server.closeAllConnections();
			await new Promise((closed) => server.close(closed));
		},
	};
	return host;
}
