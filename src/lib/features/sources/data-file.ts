/** What a reader is told of a file of the evidence. */
export interface DataFile {
	readonly name: string;
	/** Its size in bytes. */
	readonly bytes: number;
	/** Its SHA-256 checksum, in hexadecimal. */
	readonly sha256: string;
}
