import type { Readable } from 'node:stream'

/** A half-open byte range: `end` is exclusive; undefined means to the end. */
export interface ByteRange {
	readonly start: number
	readonly end?: number
}

/** What the giver of the bytes claims about them; nothing is stored when it is not so. */
export interface Expected {
	readonly sha256?: string
	readonly bytes?: number
}

/** What arrived; `isStored` is false only when it was not as expected. */
export interface PutResult {
	readonly isStored: boolean
	readonly bytes: number
	readonly sha256: string
}

/**
 * Where files are kept (kho tệp). Keys are made by us from ids and hashes only (keys.ts). An implementation keeps these promises: a key holds all
 * of a file or nothing; when a put resolves, the bytes survive a power cut; a second put of a key replaces the first at once; reading goes on
 * undisturbed by a put or delete of the same key. Broken machinery (full disk, lost network) rejects.
 */
export interface Storage {
	put(key: string, source: AsyncIterable<Uint8Array> | Uint8Array, expected?: Expected): Promise<PutResult>
	/** Takes over a file of the local disk (moved when possible, copied when not), durably; after a mismatch the file is untouched. */
	adopt(key: string, path: string, expected?: Expected): Promise<PutResult>
	/** Rejects with code ENOENT when there is nothing. Whoever asks must read or destroy the stream. */
	get(key: string, range?: ByteRange): Promise<Readable>
	head(key: string): Promise<{ readonly bytes: number; readonly storedAt: Date } | undefined>
	/** Deleting what is not there is no error. */
	delete(key: string): Promise<void>
	/** A path on the local disk for programs that need one (decoders), never to be written to; `release` when done. ENOENT as `get`. */
	localPath(key: string): Promise<{ path: string; release: () => Promise<void> }>
}
