import { writeFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import sharp from 'sharp'
import { findAvEngine } from './find-av-engine.ts'
import { processFile } from './process-file.ts'
import { publishFile } from './publish-file.ts'
import { endOwnGroup } from './worker-group.ts'
import type { GuardBounds, WorkerAnswer, WorkerFailure, WorkerReady, WorkerTask } from './worker-protocol.ts'

/*
 * The child process in which strangers' files are decoded, one at a time. It is started by media-worker.ts, knows no secrets, and may be killed at
 * any moment.
 */
const maxBytes = Number(process.env['MEDIA_MAX_BYTES'])
const bounds: GuardBounds = { maxBytes, parent: process.ppid }
new Worker(new URL('./worker-guard.ts', import.meta.url), { workerData: bounds, resourceLimits: { maxOldGenerationSizeMb: 16 } }).unref()

/** Should the machine itself run out of memory, Linux takes this process first. */
function volunteer(): void {
	try {
		writeFileSync('/proc/self/oom_score_adj', '900')
	} catch {
		return
	}
}

volunteer()
sharp.cache(false)
sharp.concurrency(1)
const engine = findAvEngine(process.env)
const machineFaults = ['ENOENT', 'EACCES', 'EPERM', 'ENOSPC', 'EIO', 'EMFILE', 'ENFILE', 'EROFS', 'EDQUOT']

function asFailure(error: unknown): WorkerFailure | undefined {
	if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined
	return machineFaults.includes(error.code) ? { code: error.code, message: error.message } : undefined
}

async function answerTo(task: WorkerTask): Promise<WorkerAnswer> {
	const { id } = task
	try {
		return task.task === 'process'
			? { id, task: 'process', result: await processFile(task.path, task.folder, await engine, task.limitMs) }
			: { id, task: 'publish', result: await publishFile(task.path, task.folder, await engine, task.rights, task.masks) }
	} catch (error) {
		const failure = asFailure(error)
		if (failure) return { id, task: 'failure', failure }
		return { id, task: 'fault', detail: (error instanceof Error && error.stack) || String(error) }
	}
}

process.on('message', (task: WorkerTask) => {
	void answerTo(task).then((answer) => process.send?.({ ...answer, isSpent: process.memoryUsage.rss() > maxBytes / 2 }))
})
process.on('disconnect', endOwnGroup)

const ready: WorkerReady = { task: 'ready' }
process.send?.(ready)
