import { type ChildProcess, fork } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import type { MediaRefusal } from '#moderation/upload/media-refusal.ts'
import { overMemory, type WorkerAnswer, type WorkerTask } from './worker-protocol.ts'

const MiB = 1024 * 1024

/** Loading the decoders takes a second, on a machine under load perhaps ten. */
const startLimitMs = 60_000

/** A child that ended before it answered. */
export type Ending = { readonly lost: MediaRefusal; readonly detail: string }

const passedOn = ['PATH', 'FFMPEG_PATH', 'LD_LIBRARY_PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot']

function startChild(memoryMiB: number, environment: NodeJS.ProcessEnv): ChildProcess {
	const kept = Object.fromEntries(passedOn.flatMap((name) => (environment[name] === undefined ? [] : [[name, environment[name]]])))
	const child = fork(join(import.meta.dirname, 'worker-process.ts'), [], {
		execArgv: ['--max-old-space-size=512', '--disable-warning=ExperimentalWarning'],
		env: { ...kept, MEDIA_MAX_BYTES: String(memoryMiB * MiB), NODE_ENV: 'production' },
		stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
		serialization: 'advanced',
		detached: process.platform !== 'win32',
	})
	standBack(child)
	return child
}

/** Readers go first: decoding takes what the pages leave of the processor. Its threads inherit this. */
function standBack({ pid }: ChildProcess): void {
	if (pid === undefined) return
	try {
		setPriority(pid, constants.priority.PRIORITY_LOW)
	} catch {
		// Where the system does not let us, decoding competes as an equal.
	}
}

/** Ends a child and whatever it started: on Unix it leads a process group of its own. */
function endGroup(child: ChildProcess): void {
	if (child.pid === undefined) return
	try {
		process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL')
	} catch {
		child.kill('SIGKILL')
	}
}

function lastWords(child: ChildProcess): () => string {
	let words = ''
	const listen = (chunk: Buffer) => (words = (words + chunk.toString('latin1')).slice(-4000))
	child.stdout?.on('data', listen)
	child.stderr?.on('data', listen)
	return () => words
}

const isOutOfMemory = (words: string) => words.includes(overMemory) || /heap out of memory|Zone Allocation failed/.test(words)

/** A child process that decodes; at most one task at a time. */
export interface WorkerChild {
	ask(task: WorkerTask, limitMs: number): Promise<WorkerAnswer | Ending>
	served(): number
	isAlive(): boolean
	end(): Promise<void>
}

/** Starts a child; `environment` is only looked through for where programs lie, no secret reaches it. */
export function startWorkerChild(memoryMiB: number, environment: NodeJS.ProcessEnv): WorkerChild {
	const child = startChild(memoryMiB, environment)
	const words = lastWords(child)
	let served = 0
	const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
	child.on('error', () => {})

	const isReady = new Promise<boolean>((resolve) => {
		const clock = setTimeout(() => endGroup(child), startLimitMs)
		const settle = (isUp: boolean) => {
			clearTimeout(clock)
			resolve(isUp)
		}
		child.once('message', () => settle(true))
		void ended.then(() => settle(false))
	})

	async function ask(task: WorkerTask, limitMs: number): Promise<WorkerAnswer | Ending> {
		served++
		if (!(await isReady)) throw new Error(`The decoding process did not start: ${words()}`)
		return new Promise((resolve) => {
			let isLate = false
			const clock = setTimeout(() => {
				isLate = true
				endGroup(child)
			}, limitMs)
			const settle = (outcome: WorkerAnswer | Ending) => {
				clearTimeout(clock)
				child.removeAllListeners('message')
				resolve(outcome)
			}
			child.on('message', (answer: WorkerAnswer) => answer.id === task.id && settle(answer))
			void ended.then(() => {
				const timedOut: MediaRefusal = { code: 'timed-out', seconds: limitMs / 1000 }
				settle({ lost: isLate ? timedOut : { code: isOutOfMemory(words()) ? 'out-of-memory' : 'crashed' }, detail: words() })
			})
			child.send(task, (error) => error && endGroup(child))
		})
	}

	return {
		ask,
		served: () => served,
		isAlive: () => child.exitCode === null && child.signalCode === null && child.connected,
		async end() {
			endGroup(child)
			await ended
		},
	}
}
