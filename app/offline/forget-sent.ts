import { openDevice } from './device.ts'

/** Takes intakes off this device that are on the server with all their files: others use a desk's laptop too. Slip numbers handed out stay handed out. */
export async function forgetSentIntakes(memberId: string): Promise<void> {
	const db = await openDevice()
	if (!db) return
	try {
		const change = db.transaction(['intakes', 'files'], 'readwrite')
		const unsent = new Set((await change.objectStore('files').getAll()).map((file) => file.contributionId))
		const intakes = change.objectStore('intakes')
		for (const one of await intakes.getAll()) {
			if (one.memberId === memberId && one.sentAt !== null && !unsent.has(one.id)) await intakes.delete(one.id)
		}
		await change.done
	} finally {
		db.close()
	}
}
