import { createHash } from 'node:crypto'
import { closeSync, fchmodSync, fsyncSync, openSync, readSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import type { MeasureAnswer, MeasureTask, Measured } from './measure-file.ts'

/*
 * The thread that reads whole files for `measureFile`: one buffer for all of them, so that nothing is left for the collector, and behind the pages in the
 * queue for the processor.
 */
const piece = Buffer.alloc(1024 * 1024)

standBack()

/** Linux counts niceness by thread; elsewhere this would set back the whole server. */
function standBack(): void {
	if (process.platform !== 'linux') return
	try {
		setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL)
	} catch {
		// Where the system does not let us, measuring competes as an equal.
	}
}

parentPort?.on('message', (task: MeasureTask) => parentPort?.postMessage(answerTo(task)))

function answerTo({ id, path, isToKeep }: MeasureTask): MeasureAnswer {
	try {
		return { id, measured: measure(path, isToKeep) }
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error)
		const code = error instanceof Error && 'code' in error ? error.code : undefined
		return { id, failure: { message, code: typeof code === 'string' ? code : undefined } }
	}
}

function measure(path: string, isToKeep: boolean): Measured {
	const file = openSync(path, isToKeep ? 'r+' : 'r')
	try {
		const hash = createHash('sha256')
		let bytes = 0
		for (let read = 1; read > 0; bytes += read) {
			read = readSync(file, piece, 0, piece.length, bytes)
			hash.update(piece.subarray(0, read))
		}
		if (isToKeep) {
			fchmodSync(file, 0o600)
			fsyncSync(file)
		}
		return { bytes, sha256: hash.digest('hex') }
	} finally {
		closeSync(file)
	}
}
