import { writeSync } from 'node:fs'
import { workerData } from 'node:worker_threads'
import { endOwnGroup, residentBytes } from './worker-group.ts'
import { type GuardBounds, overMemory } from './worker-protocol.ts'

/*
 * A thread beside the decoders: it goes on looking while native code or WebAssembly blocks the main thread, and ends the whole process with the programs it
 * started when together they grow beyond their bound or when the process that asked for the work is gone.
 */
const { maxBytes, parent }: GuardBounds = workerData
const standardOutput = 1

setInterval(() => {
	if (residentBytes() > maxBytes) {
		writeSync(standardOutput, `${overMemory}\n`)
		endOwnGroup()
	}
	if (process.ppid !== parent) endOwnGroup()
}, 50)
