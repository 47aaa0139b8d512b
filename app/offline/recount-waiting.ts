import { openDevice } from './device.ts'
import { tellWaiting } from './waiting-cookie.ts'

/** Counts what this device keeps for whomever and is not yet safe on the server, and tells it to every page. */
export async function recountWaiting(): Promise<void> {
	const db = await openDevice()
	if (!db) return
	try {
		const now = db.transaction(['intakes', 'files', 'words'])
		const [intakes, files, words] = await Promise.all([
			now.objectStore('intakes').getAll(),
			now.objectStore('files').count(),
			now.objectStore('words').count(),
		])
		tellWaiting(files + words + intakes.filter(({ sentAt }) => sentAt === null).length)
	} catch {
		return
	} finally {
		db.close()
	}
}
