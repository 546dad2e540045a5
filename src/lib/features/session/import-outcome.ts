/** What came of a file: something new · the same, which was here already · a copy, since another version is here. */
export interface ImportOutcome {
	readonly kind: 'added' | 'already-here' | 'copied';
	readonly id: string;
	/** The name that it has here. */
	readonly name: string;
	/** The name that the file gives. */
	readonly fileName: string;
}
