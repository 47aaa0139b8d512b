import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type MaskPlan, noMasks } from '#moderation/review/mask.ts'
import type { MediaRefusal } from '#moderation/upload/media-refusal.ts'
import type { AcceptedMedia, MediaResult, PublishResult, RefusedMedia } from './process-file.ts'
import type { Rights } from './rights.ts'
import { startWorkerChild, type WorkerChild } from './worker-child.ts'
import type { WorkerAnswer, WorkerTask } from './worker-protocol.ts'

export interface MediaWorkerOptions {
	/** Resident memory at which the child is ended, in MiB. */
	readonly memoryMiB?: number
	/** The time one file may take, in milliseconds; by default 90 s and half a second a megabyte. */
	readonly timeLimitMs?: number
	/** Files after which a child is replaced by a fresh one, so that neither leaks nor a captured process last. */
	readonly filesPerChild?: number
	/** How long a child waits for the next file before it goes, in milliseconds. */
	readonly idleMs?: number
	/** Where FFMPEG_PATH and PATH are read; nothing else of it reaches the child. */
	readonly environment?: NodeJS.ProcessEnv
	/** Told when a child ended against its will; for the log. */
	readonly onLoss?: (loss: { readonly refusal: MediaRefusal; readonly detail: string }) => void
}

/** Files made for the caller lie in a temporary folder until `release`. */
export interface Released {
	release(): Promise<void>
}

export type ProcessedMedia = (AcceptedMedia & Released) | RefusedMedia
type PublishedFiles = Extract<PublishResult, { ok: true }>
export type PublishedMedia = (PublishedFiles & Released) | RefusedMedia

/** Decodes strangers' files in a child process with bounded memory and time, one after the other (xử lý tệp trong tiến trình riêng). */
export interface MediaWorker {
	/** Facts and previews of an original. Never rejects because of the file; rejects when the machinery is broken (no disk, no such file). */
	processMedia(path: string): Promise<ProcessedMedia>
	/** Copies for others than the desks with these parts covered; for the public with credit and licence inside. */
	publishDerivative(path: string, rights: Rights | null, masks?: MaskPlan): Promise<PublishedMedia>
	/** Ends the child; what is under way or waiting is rejected: it was not the files' fault. */
	close(): Promise<void>
}

/** Of the folders, in the system's folder for passing files, in which one original at a time is decoded. */
export const mediaFolderPrefix = 'ben-nuoc-media-'

type ServedAnswer = Extract<WorkerAnswer, { task: 'process' | 'publish' }>
type FolderWork<T> = (folder: string, limitMs: number) => Promise<T | RefusedMedia>

function strayAnswer(): never {
	throw new Error('The decoding process answered another question')
}

/** Encoding sound anew takes four times as long as copying it, encoding pictures far longer. */
function timesFor({ regions, stretches }: MaskPlan): number {
	return regions.length > 0 ? 10 : stretches.length > 0 ? 4 : 1
}

const timeFor = (bytes: number) => 90_000 + Math.ceil(bytes / 2_000)

/** Opens a worker; its child starts with the first file. */
export function openMediaWorker(options: MediaWorkerOptions = {}): MediaWorker {
	const { memoryMiB = 1536, filesPerChild = 25, idleMs = 60_000, environment = process.env, onLoss } = options
	let child: WorkerChild | undefined
	let queue: Promise<unknown> = Promise.resolve()
	let lastId = 0
	let isSpent = false
	let isClosed = false
	let idle: NodeJS.Timeout | undefined

	function expectOpen(): void {
		if (isClosed) throw new Error('The decoding process was closed')
	}

	async function currentChild() {
		expectOpen()
		if (child && child.isAlive() && !isSpent && child.served() < filesPerChild) return child
		await child?.end()
		expectOpen()
		isSpent = false
		child = startWorkerChild(memoryMiB, environment)
		return child
	}

	function lose(refusal: MediaRefusal, detail: string): RefusedMedia {
		onLoss?.({ refusal, detail })
		return { ok: false, refusal }
	}

	async function ask(task: WorkerTask, limitMs: number): Promise<ServedAnswer | RefusedMedia> {
		const asked = (await currentChild()).ask(task, limitMs)
		const answer = await asked.catch((error: unknown) => {
			expectOpen()
			throw error
		})
		if ('lost' in answer) {
			await child?.end()
			expectOpen()
			return lose(answer.lost, answer.detail)
		}
		isSpent = answer.isSpent === true
		if (answer.task === 'fault') return lose({ code: 'crashed' }, answer.detail)
		if (answer.task === 'failure') throw Object.assign(new Error(answer.failure.message), { code: answer.failure.code })
		return answer
	}

	async function examine(path: string, folder: string, limitMs: number): Promise<MediaResult> {
		const task: WorkerTask = { id: ++lastId, task: 'process', path, folder, limitMs: Math.floor(limitMs * 0.7) }
		const answer = await ask(task, limitMs)
		return 'task' in answer ? (answer.task === 'process' ? answer.result : strayAnswer()) : answer
	}

	async function publish(path: string, folder: string, limitMs: number, rights: Rights | null, masks: MaskPlan): Promise<PublishResult> {
		const answer = await ask({ id: ++lastId, task: 'publish', path, folder, rights, masks }, limitMs)
		return 'task' in answer ? (answer.task === 'publish' ? answer.result : strayAnswer()) : answer
	}

	/** One file after the other: two decoders at once would share one bound of memory. */
	function inTurn<T>(work: () => Promise<T>): Promise<T> {
		clearTimeout(idle)
		const turn = queue.then(work)
		const settled = turn.then(
			() => {},
			() => {},
		)
		queue = settled
		void settled.then(() => {
			if (queue !== settled || !child) return
			idle = setTimeout(() => void inTurn(end).catch(() => {}), idleMs).unref()
		})
		return turn
	}

	async function end(): Promise<void> {
		await child?.end()
		child = undefined
	}

	async function inFolder<T extends { readonly ok: true }>(path: string, work: FolderWork<T>): Promise<(T & Released) | RefusedMedia> {
		const folder = await mkdtemp(join(tmpdir(), mediaFolderPrefix))
		const release = () => rm(folder, { recursive: true, force: true })
		try {
			const result = await work(folder, options.timeLimitMs ?? timeFor((await stat(path)).size))
			if (result.ok) return { ...result, release }
			await release()
			return result
		} catch (error) {
			await release()
			throw error
		}
	}

	return {
		processMedia: (path) => inTurn(() => inFolder<AcceptedMedia>(path, (folder, limitMs) => examine(path, folder, limitMs))),
		publishDerivative: (path, rights, masks = noMasks) =>
			inTurn(() => inFolder<PublishedFiles>(path, (folder, limitMs) => publish(path, folder, limitMs * timesFor(masks), rights, masks))),
		async close() {
			isClosed = true
			clearTimeout(idle)
			await end()
		},
	}
}
