import { type FileHandle, open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { FileStore } from '@tus/file-store'
import { ERRORS, type Upload } from '@tus/server'
import type { Env } from '../env.ts'
import { uploadFolder, uploadPath } from './upload-folder.ts'

const enoughBytes = 512 * 1024
const patienceMs = 10

/**
 * tus's FileStore, writing what comes in strokes of half a megabyte, or of what came within a hundredth of a second: each write is work for another thread,
 * and waking one for every packet takes more of the processor than the packet. What came before a line broke is written all the same.
 */
export class GatheringStore extends FileStore {
	readonly #env: Pick<Env, 'dataDir'>
	readonly #forget: (id: string) => Promise<void>

	/** `forget` is told of uploads whose file could not be begun. */
	constructor(env: Pick<Env, 'dataDir'>, forget: (id: string) => Promise<void> = async () => {}) {
		super({ directory: uploadFolder(env) })
		this.#env = env
		this.#forget = forget
	}

	override async create(upload: Upload): Promise<Upload> {
		try {
			return await super.create(upload)
		} catch (error) {
			await this.#forget(upload.id)
			throw error
		}
	}

	/** All that `readable` gave is in the file when this resolves; the new offset. */
	override async write(readable: Readable, id: string, offset: number): Promise<number> {
		try {
			return await gather(readable, new Strokes(await open(uploadPath(this.#env, id), 'r+'), offset))
		} catch {
			throw ERRORS.FILE_WRITE_ERROR
		}
	}
}

async function gather(readable: AsyncIterable<Uint8Array>, strokes: Strokes): Promise<number> {
	try {
		for await (const chunk of readable) await strokes.take(chunk)
	} finally {
		await strokes.finish()
	}
	return strokes.position
}

class Strokes {
	position: number
	readonly #file: FileHandle
	#chunks: Uint8Array[] = []
	#bytes = 0
	#clock: NodeJS.Timeout | undefined
	#writing: Promise<void> = Promise.resolve()

	constructor(file: FileHandle, position: number) {
		this.#file = file
		this.position = position
	}

	/** Waits only while the stroke before the last one is still being written. */
	async take(chunk: Uint8Array): Promise<void> {
		this.#chunks.push(chunk)
		this.#bytes += chunk.byteLength
		if (this.#bytes < enoughBytes) {
			this.#clock ??= setTimeout(() => this.#stroke(), patienceMs)
			return
		}
		const before = this.#writing
		this.#stroke()
		await before
	}

	async finish(): Promise<void> {
		this.#stroke()
		await this.#writing.finally(() => this.#file.close())
	}

	/** One after the other; once one has failed, all that come after fail with it. */
	#stroke(): void {
		clearTimeout(this.#clock)
		this.#clock = undefined
		const chunks = this.#chunks
		this.#chunks = []
		this.#bytes = 0
		this.#writing = this.#writing.then(() => this.#write(chunks))
		// Whoever takes or finishes next hears of it.
		this.#writing.catch(() => undefined)
	}

	async #write(chunks: readonly Uint8Array[]): Promise<void> {
		for (let left = chunks; left.length > 0;) {
			const { bytesWritten } = await this.#file.writev(left, this.position)
			this.position += bytesWritten
			left = after(left, bytesWritten)
		}
	}
}

/** What of the chunks a write did not take: mostly nothing. */
function after(chunks: readonly Uint8Array[], written: number): readonly Uint8Array[] {
	let skipped = 0
	for (const [index, chunk] of chunks.entries()) {
		skipped += chunk.byteLength
		if (skipped > written) return [chunk.subarray(chunk.byteLength - (skipped - written)), ...chunks.slice(index + 1)]
	}
	return []
}
