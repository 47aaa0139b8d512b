import { Worker } from 'node:worker_threads'

/** What a file holds. */
export interface Measured {
	readonly bytes: number
	readonly sha256: string
}

export interface MeasureTask {
	readonly id: number
	readonly path: string
	/** Also private to the house, and on the disk for good. */
	readonly isToKeep: boolean
}

export type MeasureAnswer = { readonly id: number } & (
	{ readonly measured: Measured } | { readonly failure: { readonly message: string; readonly code: string | undefined } }
)

interface Waiting {
	resolve(measured: Measured): void
	reject(error: Error): void
}

let thread: Worker | undefined
let lastId = 0
const waiting = new Map<number, Waiting>()

/**
 * Reads a whole file and tells its size and SHA-256, in a thread beside the one that answers readers, one file after the other. `isToKeep`: what was read
 * has mode 0600 and survives a power cut when this resolves. Rejects with the system's code (ENOENT, EIO …).
 */
export function measureFile(path: string, { isToKeep = false } = {}): Promise<Measured> {
	const task: MeasureTask = { id: ++lastId, path, isToKeep }
	thread ??= startThread()
	const running = thread
	return new Promise<Measured>((resolve, reject) => {
		waiting.set(task.id, { resolve, reject })
		running.ref()
		running.postMessage(task)
	})
}

function startThread(): Worker {
	const started = new Worker(new URL('./measure-thread.ts', import.meta.url), { execArgv: ['--disable-warning=ExperimentalWarning'] })
	started.on('message', (answer: MeasureAnswer) => settle(started, answer))
	started.once('error', (error) => lose(started, error))
	started.once('exit', (code) => lose(started, new Error(`the thread that measures files ended (${code})`)))
	return started
}

function settle(from: Worker, answer: MeasureAnswer): void {
	const asker = waiting.get(answer.id)
	waiting.delete(answer.id)
	// A process may end while nothing is being measured.
	if (waiting.size === 0) from.unref()
	if ('measured' in answer) asker?.resolve(answer.measured)
	else
		asker?.reject(Object.assign(new Error(answer.failure.message), answer.failure.code === undefined ? {} : { code: answer.failure.code }))
}

/** The next file starts a fresh thread. */
function lose(lost: Worker, error: Error): void {
	if (thread !== lost) return
	thread = undefined
	const askers = [...waiting.values()]
	waiting.clear()
	for (const asker of askers) asker.reject(error)
}
