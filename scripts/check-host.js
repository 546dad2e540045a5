// Starts a real nginx with docs/hosting/nginx.conf over the built site, where there is one, and looks at its answers.
import { spawn, spawnSync } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { headersOfNginx } from './host-headers.js';

const CONFIG = 'docs/hosting/nginx.conf';
const nginx = ['nginx', '/usr/sbin/nginx'].find((name) => spawnSync(name, ['-v']).status === 0);
if (!nginx) {
	console.log('host: not run: nginx is absent');
	process.exit(0);
}
if (!existsSync('build/index.html')) {
	console.log('host: FAILED: the site is not built');
	process.exit(1);
}

const config = readFileSync(CONFIG, 'utf8');
const { always, cached, revalidated } = headersOfNginx(config);
let failed = 0;
let checked = 0;

/** @param {string} what @param {unknown} found @param {unknown} wanted */
function same(what, found, wanted) {
	checked += 1;
	if (found === wanted) return;
	failed += 1;
	console.log(`host: FAILED: ${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
}

/** @typedef {{ status: number | undefined, headers: import('node:http').IncomingHttpHeaders, body: Buffer }} Answer */

/**
 * As it comes, whatever its encoding: fetch would undo it.
 * @param {number} port @param {string} path @param {Record<string, string>} [headers] @returns {Promise<Answer>}
 */
function ask(port, path, headers = {}) {
	return new Promise((done, fail) => {
		const asked = request({ host: '127.0.0.1', port, path, headers }, (answer) => {
			/** @type {Buffer[]} */
			const parts = [];
			answer.on('data', (part) => parts.push(part));
			answer.on('end', () =>
				done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }),
			);
		});
		asked.on('error', fail);
		asked.end();
	});
}

/** A port that is free now. @returns {Promise<number>} */
function freePort() {
	return new Promise((done) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => done(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

/** The config with another word in one place; a place that is not there, or twice, is a fault of this script. */
/** @param {string} text @param {string} from @param {string} to */
function changed(text, from, to) {
	if (text.split(from).length !== 2) throw new Error(`${CONFIG} does not hold once: ${from}`);
	return text.replace(from, () => to);
}

/** The only lines that differ from the file: those that are marked as the host's own. @param {number} port @param {string} root @param {string} base */
function ours(port, root, base) {
	let text = changed(config, 'listen 80; # yours', 'listen unix:plain.sock;');
	text = changed(text, 'listen 443 ssl; # yours', `listen 127.0.0.1:${port};`);
	text = changed(text, 'ssl_certificate /etc/ssl/charpente.pem; # yours', '');
	text = changed(text, 'ssl_certificate_key /etc/ssl/charpente.key; # yours', '');
	text = changed(text, 'root /var/www/charpente;', `root ${root};`);
	return changed(text, '=404 /404.html;', `=404 ${base}/404.html;`);
}

/** @param {string} built @param {string} base */
async function check(built, base) {
	const folder = mkdtempSync(join(tmpdir(), 'charpente-nginx-'));
	const root = join(folder, 'root');
	if (base === '') symlinkSync(resolve(built), root);
	else {
		mkdirSync(root);
		symlinkSync(resolve(built), join(root, base));
	}
	const port = await freePort();
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
		.map((name) => `${name}_temp_path ${folder}/${name};`)
		.join('\n');
	const user = process.getuid?.() === 0 ? 'user root;' : '';
	writeFileSync(
		join(folder, 'nginx.conf'),
		`${user} pid ${folder}/pid; daemon off; worker_processes 1; error_log ${folder}/error.log;\nevents {}\nhttp {\naccess_log off;\n${temporary}\n${ours(port, root, base)}\n}`.replace(
			'unix:plain.sock',
			`unix:${folder}/plain.sock`,
		),
	);
	const server = spawn(nginx ?? '', [
		'-p',
		folder,
		'-e',
		join(folder, 'error.log'),
		'-c',
		join(folder, 'nginx.conf'),
	]);
	const ended = new Promise((done) => server.once('exit', done));
	try {
		await answering(port, ended);
		await look(port, built, base);
	} catch (error) {
		failed += 1;
		console.log(
			`host: FAILED: ${error}\n${existsSync(join(folder, 'error.log')) ? readFileSync(join(folder, 'error.log')) : ''}`,
		);
	} finally {
		server.kill();
		await ended;
		rmSync(folder, { recursive: true });
	}
}

/** Waits until nginx listens, at most five seconds. @param {number} port @param {Promise<unknown>} ended */
async function answering(port, ended) {
	let over = false;
	void ended.then(() => (over = true));
	for (let tries = 0; tries < 100 && !over; tries += 1) {
		if (
			await ask(port, '/').then(
				() => true,
				() => false,
			)
		)
			return;
		await new Promise((done) => setTimeout(done, 50));
	}
	throw new Error('nginx did not answer');
}

/** One file of each kind, by its ending, in a folder of the site. @param {string} built @returns {string[]} */
function oneOfEachKind(built) {
	/** @type {Map<string, string>} */
	const kinds = new Map();
	for (const file of readdirSync(built, { recursive: true, encoding: 'utf8' })) {
		const ending = /\.(\w+)$/.exec(file)?.[1];
		const immutable = file.startsWith('_app/immutable/');
		if (ending && !/(^|\/)\.nojekyll$/.test(file)) kinds.set(`${ending} ${immutable}`, file);
	}
	return [...kinds.values()];
}

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
	html: 'text/html; charset=utf-8',
	css: 'text/css; charset=utf-8',
	js: 'text/javascript; charset=utf-8',
	txt: 'text/plain; charset=utf-8',
	csv: 'text/csv; charset=utf-8',
	md: 'text/markdown; charset=utf-8',
	json: 'application/json; charset=utf-8',
	webmanifest: 'application/manifest+json; charset=utf-8',
	bib: 'application/x-bibtex; charset=utf-8',
	ris: 'application/x-research-info-systems; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	xml: 'application/xml; charset=utf-8',
	svg: 'image/svg+xml',
	png: 'image/png',
	woff2: 'font/woff2',
};
const COMPRESSED_ALREADY = ['png', 'woff2', 'xlsx'];

/** @param {number} port @param {string} built @param {string} base */
async function look(port, built, base) {
	/** @param {string} path @param {Answer} answer @param {string} cache */
	const headers = (path, answer, cache) => {
		for (const [name, value] of always) same(`${path}: ${name}`, answer.headers[name.toLowerCase()], value);
		same(`${path}: Cache-Control`, answer.headers['cache-control'], cache);
	};
	for (const file of oneOfEachKind(built)) {
		const path = `${base}/${file.replace(/(^|\/)index\.html$/, '$1')}`;
		const ending = file.slice(file.lastIndexOf('.') + 1);
		const bytes = readFileSync(join(built, file));
		const plain = await ask(port, path);
		same(`${path}: status`, plain.status, 200);
		same(`${path}: type`, plain.headers['content-type'], TYPES[ending]);
		same(`${path}: body`, plain.body.equals(bytes), true);
		headers(path, plain, file.startsWith('_app/immutable/') ? cached : revalidated);
		const packed = await ask(port, path, { 'accept-encoding': 'gzip' });
		const packs = !COMPRESSED_ALREADY.includes(ending) && bytes.length >= 1000;
		same(`${path}: encoding`, packed.headers['content-encoding'], packs ? 'gzip' : undefined);
		if (packs) same(`${path}: unpacked`, gunzipSync(packed.body).equals(bytes), true);
		const again = await ask(port, path, { 'if-none-match': plain.headers.etag ?? '' });
		same(`${path}: asked for again`, again.status, 304);
	}
	const lost = readFileSync(join(built, '404.html'));
	for (const path of ['/nulle-part/', '/fr/nulle-part', '/_app/immutable/gone.js', '/data/', '/_headers']) {
		const answer = await ask(port, base + path);
		same(`${path}: status`, answer.status, 404);
		same(`${path}: body`, answer.body.equals(lost), true);
		headers(path, answer, revalidated);
	}
	const bare = await ask(port, `${base}/fr/walk?x=1`);
	same('/fr/walk: status', bare.status, 301);
	same('/fr/walk: leads to', bare.headers.location, `${base}/fr/walk/?x=1`);
	same('/fr/walk/: status', (await ask(port, `${base}/fr/walk/`)).status, 200);
	for (const hidden of ['.nojekyll', '_headers'])
		same(`${built}/${hidden} is there`, existsSync(join(built, hidden)), true);
}

await check('build', '');
if (existsSync('build-below/index.html')) await check('build-below', '/charpente');
else
	console.log(
		'host: sub-path: not run: build-below is not there (BASE_PATH=/charpente CHARPENTE_BUILD=build-below npm run build)',
	);
console.log(`host: ${checked - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
