import { openDevice } from './device.ts'
import { unsavedTexts } from './kept-words.ts'
import { recountWaiting } from './recount-waiting.ts'

/** Something that waits on this device and is not yet safe on the server. */
export interface WaitingThing {
	readonly contributionId: string
	/** A file's name, or who gave an intake; empty for words of a draft. */
	readonly name: string
	readonly what: 'file' | 'words' | 'intake'
	/** The words themselves, where it is words. */
	readonly text?: string
}

/** All that one member still keeps in this browser, whatever it is for; undefined where it keeps nothing. */
export async function listWaitingThings(memberId: string): Promise<WaitingThing[] | undefined> {
	const db = await openDevice()
	if (!db) return undefined
	const isMine = (one: { readonly memberId: string }): boolean => one.memberId === memberId
	const [files, words, intakes] = await Promise.all([db.getAll('files'), db.getAll('words'), db.getAll('intakes')])
	db.close()
	return [
		...files.filter(isMine).map(({ contributionId, file }) => ({ contributionId, name: file.name, what: 'file' as const })),
		...words
			.filter(isMine)
			.map((one) => ({ contributionId: one.contributionId, name: '', what: 'words' as const, text: unsavedTexts(one) })),
		...intakes
			.filter((one) => isMine(one) && one.sentAt === null)
			.map(({ id, giver }) => ({ contributionId: id, name: giver, what: 'intake' as const })),
	]
}

/** How many things of others, or of whomever while nobody is signed in (`null`), wait on this device. */
export async function countOthersThings(memberId: string | null): Promise<number> {
	const db = await openDevice()
	if (!db) return 0
	const isOthers = (one: { readonly memberId: string }): boolean => one.memberId !== memberId
	const [files, words, intakes] = await Promise.all([db.getAll('files'), db.getAll('words'), db.getAll('intakes')])
	db.close()
	return [...files, ...words, ...intakes.filter(({ sentAt }) => sentAt === null)].filter(isOthers).length
}

/** Takes everything a member keeps off this device. */
export async function forgetWaitingThings(memberId: string): Promise<void> {
	const db = await openDevice()
	if (!db) return
	for (const one of await db.getAll('files'))
		if (one.memberId === memberId) await db.delete('files', [memberId, one.contributionId, one.id])
	for (const one of await db.getAll('words')) if (one.memberId === memberId) await db.delete('words', [memberId, one.contributionId])
	for (const one of await db.getAll('intakes')) if (one.memberId === memberId) await db.delete('intakes', one.id)
	await db.delete('desks', memberId)
	db.close()
	await recountWaiting()
}
