import { openDevice } from './device.ts'
import { tellWaiting } from './waiting-cookie.ts'

/** Counts what this device keeps for whomever and is not yet safe on the server, and tells it to every page. */
export async function recountWaiting(): Promise<void> {
	const db = await openDevice()
	if (!db) return
	const intakes = await db.getAll('intakes')
	const files = await db.count('files')
	const words = await db.count('words')
	db.close()
	tellWaiting(files + words + intakes.filter(({ sentAt }) => sentAt === null).length)
}
