/** Something that happened to a design and that its author should know. */
export type NoticeContent =
	/** Another tab saved another version first; this tab's goes on as a copy. */
	| { readonly kind: 'conflict'; readonly name: string; readonly copy: string }
	/** Another tab saved a newer version, shown now. */
	| { readonly kind: 'updated-elsewhere'; readonly name: string }
	/** Another tab deleted the design that is open here; it can be kept with `session.keep(id)`. */
	| { readonly kind: 'deleted-elsewhere'; readonly id: string; readonly name: string }
	/** A design deleted in another tab had words that were not saved, or was changed since: it was saved again. */
	| { readonly kind: 'kept-again'; readonly name: string }
	/** A design was not deleted, because another tab had changed it in between. */
	| { readonly kind: 'not-removed'; readonly name: string }
	/** The first change to an example made the person's own design. */
	| { readonly kind: 'example-copied'; readonly name: string }
	/** Words found that a page could not save before it closed; they are in this design now. */
	| { readonly kind: 'recovered'; readonly name: string }
	/** A file was dropped on a page that takes none. */
	| { readonly kind: 'stray-file' }
	/** Another tab keeps the storage waiting. */
	| { readonly kind: 'blocked' }
	/** Another tab erased everything on this device. */
	| { readonly kind: 'erased-elsewhere' };

/** A notice, shown until it is dismissed. */
export type Notice = NoticeContent & { readonly number: number };
