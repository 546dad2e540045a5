import { createContext } from 'svelte';
import type { ClaimSlice, ModelSlice, PackedClaim, SearchText } from '#lib/content/slices.ts';
import { localId } from '#lib/domain/local-id.ts';
import {
	newOwnClaim,
	newOwnModel,
	newOwnSource,
	sayTheSameOfBody,
	type About,
	type OwnModel,
} from '#lib/domain/own-model.ts';
import { withClaim, withSource } from '#lib/domain/own-model-changes.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { failed, succeeded, type Result } from '#lib/domain/result.ts';
import type { DesignFile, FileProblem } from '#lib/storage/design-file.ts';
import { cleanLine, cleanLines } from '#lib/storage/clean-text.ts';
import { LONGEST_CLAIM_NOTE, LONGEST_LINE, LONGEST_NAME, MOST_CLAIMS } from '#lib/storage/document-limits.ts';
import { cut, freeName, isName, type Naming } from '#lib/storage/document-name.ts';
import { readOwnModelFile, writeOwnModelFile } from '#lib/storage/own-model-file.ts';
import { forgetTypedOfOthers } from '#lib/storage/typed-text.ts';
import type { ImportOutcome } from './import-outcome.ts';
import { OwnKeeper, type OwnKeeperPorts } from './own-keeper.svelte.ts';
import { ownClaimSlices, ownModelSlice, ownPackedClaims, ownSearchTexts } from './own-slices.ts';
import type { SaveState } from './save-report.svelte.ts';
import type { SessionWords } from './session-ports.ts';
import type { Unreadable } from './unreadable.ts';

/** All that the own models need of the world. */
export interface OwnModelsPorts extends OwnKeeperPorts {
	readonly words: Pick<SessionWords, 'copyOf' | 'otherVersionOf' | 'fileVersionOf'>;
}

/** The bodies that a person added on this device: every change is saved at once, a removal can be taken back. */
export class OwnModels {
	#held = $state.raw<readonly OwnModel[]>([]);
	/** What `restore` would put back: a body as it was before something was taken out of it, or it was deleted. */
	removed = $state.raw<{ readonly document: OwnModel; readonly whole: boolean } | null>(null);
	readonly #ports: OwnModelsPorts;
	readonly #keeper: OwnKeeper;
	#started: Promise<void> | undefined;

	constructor(ports: OwnModelsPorts) {
		this.#ports = ports;
		this.#keeper = new OwnKeeper(ports, {
			find: (id) => this.find(id),
			ids: () => this.#held.map(({ id }) => id),
			place: (document) => this.#place(document),
			take: (id) => this.#take(id),
			otherVersionOf: (document) => this.#renamed(document, ports.words.otherVersionOf),
			otherNameOf: ({ name }, taken) => freeName(name, taken, ports.words.otherVersionOf),
			clear: () => {
				this.#held = [];
				this.removed = null;
			},
		});
	}

	/** Every body, the last added first. */
	models = $derived.by((): readonly OwnModel[] =>
		[...this.#held].sort((one, other) => (one.created < other.created ? 1 : -1)),
	);
	/** The bodies as the views take them. */
	slices(locale: Locale): readonly ModelSlice[] {
		return this.models.map((document) => ownModelSlice(document, locale));
	}
	/** Their bare positions as the views take them. */
	get packed(): readonly PackedClaim[] {
		return this.models.flatMap(ownPackedClaims);
	}
	/** What a search looks through. */
	get texts(): readonly SearchText[] {
		return this.models.flatMap(ownSearchTexts);
	}
	/** The storage has answered, or refused: from here on inputs may be enabled. */
	get ready(): boolean {
		return this.#keeper.ready;
	}
	get status(): SaveState {
		return this.#keeper.status;
	}
	/** What is stored and cannot be read by this version. It is left as it is. */
	get unreadable(): readonly Unreadable[] {
		return this.#keeper.unreadable;
	}

	find(id: string): OwnModel | undefined {
		return this.#held.find((document) => document.id === id);
	}

	/** Every claim about the body that has this id among the documented ones; nothing where there is none. */
	claimsOf(model: string, locale: Locale): readonly ClaimSlice[] | undefined {
		const document = this.#held.find(({ id }) => localId(id) === model);
		return document && ownClaimSlices(document, locale);
	}

	/** Reads the storage. Once, in the browser. */
	start(): Promise<void> {
		return (this.#started ??= this.#start());
	}

	async #start(): Promise<void> {
		await this.#keeper.start();
		if (this.status.kind !== 'not-saved') forgetTypedOfOthers(this.#held.map(({ id }) => id));
	}

	/** Adds a body under a name; answers its id. */
	add(name: string): string {
		const { newId, now } = this.#ports;
		const document = newOwnModel({
			id: newId(),
			name: cut(cleanLine(name).trim(), LONGEST_NAME),
			now: now(),
		});
		this.#put(document);
		return document.id;
	}

	/** Changes what is said of a body. Without such a body, or without a change, nothing changes. */
	change(id: string, edit: (document: OwnModel) => OwnModel): void {
		const before = this.find(id);
		if (!before) return;
		const after = withinLimits(edit(before), before);
		if (after.claims.length > MOST_CLAIMS || after.sources.length > MOST_CLAIMS) return;
		if (!isName(after.name) || sayTheSameOfBody(before, after)) return;
		this.#put({ ...after, id, modified: this.#ports.now() });
	}

	/** Adds a statement to a body; answers its id. */
	addClaim(id: string, about: About): string {
		const claim = newOwnClaim(this.#ports.newId(), about);
		this.change(id, (document) => withClaim(document, claim));
		return claim.id;
	}

	/** Gives a statement a new source, read today; answers its id. */
	addSource(id: string, claim: string, language: 'fr' | 'en'): string {
		const source = newOwnSource(this.#ports.newId(), language, this.#ports.today());
		this.change(id, (document) => withSource(document, claim, source));
		return source.id;
	}

	/** Takes something out of a body; `restore` puts it back, until the next act. */
	takeOut(id: string, edit: (document: OwnModel) => OwnModel): void {
		const document = this.find(id);
		this.change(id, edit);
		if (document) this.removed = { document, whole: false };
	}

	duplicate(id: string): void {
		const document = this.find(id);
		if (document) this.#put(this.#renamed(document, this.#ports.words.copyOf));
	}

	/** Deletes a body; `restore` puts it back, until the next act. */
	remove(id: string): void {
		const document = this.find(id);
		if (!document) return;
		this.#take(id);
		this.#keeper.remove(id);
		this.removed = { document, whole: true };
	}

	restore(): void {
		if (this.removed) this.#put(this.removed.document);
	}

	/** Lets a removal be final. */
	forgetRemoved(): void {
		this.removed = null;
	}

	/** Deletes something that cannot be read, alone. Answers whether it is gone. */
	discard(unreadable: Unreadable): Promise<boolean> {
		return this.#keeper.discard(unreadable);
	}

	/** Tries again to save what could not be. */
	retry(): void {
		this.#keeper.retry();
	}

	/** The file of a body. Throws where there is none. */
	exportFile(id: string): DesignFile {
		const document = this.find(id);
		if (!document) throw new Error('There is no such body to export');
		return writeOwnModelFile(document);
	}

	/** Takes in the text of a file. Nothing that is here already is overwritten. */
	async importFile(text: string): Promise<Result<ImportOutcome, FileProblem>> {
		await this.#started;
		const read = readOwnModelFile(text, this.#ports.known);
		if (!read.ok) return failed(read.error);
		const { id, name: fileName } = read.value;
		const here = this.find(id);
		if (!here && !this.unreadable.some((other) => other.id === id)) {
			this.#put(read.value);
			return succeeded({ kind: 'added', id, name: fileName, fileName });
		}
		// The same body first, then a copy that an earlier import of the same file made.
		const same = [...(here ? [here] : []), ...this.models].find((other) =>
			sayTheSameOfBody({ ...other, name: fileName }, read.value),
		);
		if (same) return succeeded({ kind: 'already-here', id: same.id, name: same.name, fileName });
		const copy = this.#renamed(read.value, this.#ports.words.fileVersionOf);
		this.#put(copy);
		return succeeded({ kind: 'copied', id: copy.id, name: copy.name, fileName });
	}

	#put(document: OwnModel): void {
		this.removed = null;
		this.#place(document);
		this.#keeper.save(document);
	}

	#place(document: OwnModel): void {
		this.#held = [...this.#held.filter(({ id }) => id !== document.id), document];
	}

	#take(id: string): void {
		this.#held = this.#held.filter((document) => document.id !== id);
	}

	/** The same under an identity of its own and a name that no other has. */
	#renamed(document: OwnModel, naming: Naming): OwnModel {
		const { newId, now } = this.#ports;
		const taken = this.models.map(({ name }) => name);
		const name = freeName(document.name, taken, naming);
		return { ...document, id: newId(), name, created: now(), modified: now() };
	}
}

const fitted = (text: string, longest: number) => cleanLine(text).slice(0, longest);

/**
 * The fields say when they are full; what comes another way is held to the same limits, and all of it is clean. What was
 * there before is so already.
 */
function withinLimits(document: OwnModel, before: OwnModel): OwnModel {
	const checked = new Set<object>([...before.claims, ...before.sources]);
	return {
		...document,
		name: fitted(document.name, LONGEST_NAME),
		short: fitted(document.short, LONGEST_NAME),
		place: fitted(document.place, LONGEST_LINE),
		claims: document.claims.map((claim) =>
			checked.has(claim)
				? claim
				: {
						...claim,
						note: cleanLines(claim.note).slice(0, LONGEST_CLAIM_NOTE),
						locator: fitted(claim.locator, LONGEST_LINE),
					},
		),
		sources: document.sources.map((source) =>
			checked.has(source)
				? source
				: {
						...source,
						title: fitted(source.title, LONGEST_LINE),
						publisher: fitted(source.publisher, LONGEST_LINE),
						author: fitted(source.author, LONGEST_LINE),
					},
		),
	};
}

/** Gives the own models to the components below, and takes them from above. */
export const [useOwnModels, provideOwnModels] = createContext<OwnModels>();
