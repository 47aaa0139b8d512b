import { openDevice, type KeptWords } from './device.ts'
import { recountWaiting } from './recount-waiting.ts'

type Whose = Pick<KeptWords, 'memberId' | 'contributionId'>

/** Keeps the words of a draft on this device until the server has them; what cannot be kept stays on the page alone. */
export async function keepWords(words: KeptWords): Promise<void> {
	const db = await openDevice()
	await db?.put('words', words).catch(() => undefined)
	db?.close()
	await recountWaiting()
}

export async function findWords({ memberId, contributionId }: Whose): Promise<KeptWords | undefined> {
	const db = await openDevice()
	const words = await db?.get('words', [memberId, contributionId]).catch(() => undefined)
	db?.close()
	return words
}

export async function forgetWords({ memberId, contributionId }: Whose): Promise<void> {
	const db = await openDevice()
	await db?.delete('words', [memberId, contributionId]).catch(() => undefined)
	db?.close()
	await recountWaiting()
}
