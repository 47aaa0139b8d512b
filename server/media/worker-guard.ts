import { writeSync } from 'node:fs'
import { workerData } from 'node:worker_threads'
import { type GuardBounds, overMemory } from './worker-protocol.ts'

/*
 * A thread beside the decoders: it goes on looking while native code or WebAssembly blocks the main thread, and ends the whole process when it
 * grows beyond its bound or when the process that asked for the work is gone.
 */
const { maxBytes, parent }: GuardBounds = workerData
const standardOutput = 1

setInterval(() => {
	if (process.memoryUsage.rss() > maxBytes) {
		writeSync(standardOutput, `${overMemory}\n`)
		process.kill(process.pid, 'SIGKILL')
	}
	if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
}, 50)
