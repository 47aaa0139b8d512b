import { listTakes } from '../recorder/take-shelf.ts'
import { openDevice } from './device.ts'
import { tellWaiting } from './waiting-cookie.ts'

let last: Promise<void> = Promise.resolve()

/**
 * Counts what this device keeps for whomever and is not yet safe on the server, and tells it to every page; one count after the other, so that the newest has
 * the last word.
 */
export function recountWaiting(): Promise<void> {
	last = last.then(count)
	return last
}

async function count(): Promise<void> {
	const db = await openDevice()
	if (!db) return
	try {
		const now = db.transaction(['intakes', 'files', 'words'])
		const [intakes, files, words] = await Promise.all([
			now.objectStore('intakes').getAll(),
			now.objectStore('files').count(),
			now.objectStore('words').count(),
		])
		const { length: takes } = await listTakes()
		tellWaiting(files + words + takes + intakes.filter(({ sentAt }) => sentAt === null).length)
	} catch {
		return
	} finally {
		db.close()
	}
}
