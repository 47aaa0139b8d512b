import type { Readable } from 'node:stream'

/** A half-open byte range: `end` is exclusive; undefined means to the end. */
export interface ByteRange {
	readonly start: number
	readonly end?: number
}

/**
 * Where files are kept (kho tệp). Keys are made by us from ids and hashes only (`originals/ab/…`): lower-case letters, digits, `-`, `/`, `.`.
 * `put` is atomic and durable: when it resolves, the bytes survive a power cut; a key holds all of a file or nothing.
 */
export interface Storage {
	put(key: string, source: Readable | Buffer): Promise<{ bytes: number }>
	/** Takes over a file of the local disk (moved when possible, copied when not), durably. */
	adopt(key: string, path: string): Promise<{ bytes: number }>
	/** Rejects with code ENOENT when there is nothing. */
	get(key: string, range?: ByteRange): Promise<Readable>
	head(key: string): Promise<{ bytes: number } | undefined>
	delete(key: string): Promise<void>
	/** A path on the local disk for programs that need one (decoders); `release` when done. */
	localPath(key: string): Promise<{ path: string; release: () => Promise<void> }>
}
