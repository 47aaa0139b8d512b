import { listTakes, openShelf, readTake, removeTake } from '../recorder/take-shelf.ts'
import { openDevice } from './device.ts'
import { unsavedTexts } from './kept-words.ts'
import { recountWaiting } from './recount-waiting.ts'

/** Under which takes broken off at a collection desk are found again; each is named by the time it began, and joins an intake by the desk's word alone. */
export const deskShelf = 'collection-day'

/** Something that waits on this device and is not yet safe on the server. */
export interface WaitingThing {
	readonly contributionId: string
	/** A file's name, or who gave an intake; empty for words of a draft. What was recorded and neither kept nor thrown away (`take`) is named by its time. */
	readonly name: string
	readonly what: 'file' | 'words' | 'intake' | 'take'
	/** The words themselves, where it is words. */
	readonly text?: string
	/** The sound, where it is a take. */
	readonly take?: { readonly id: string; readonly file: File }
}

/** Where one goes on with it. */
export function placeOf({ contributionId, what }: Pick<WaitingThing, 'contributionId' | 'what'>): string {
	const isOfContribution = /^[0-9a-f-]{36}$/.test(contributionId)
	if (what === 'intake' || (what === 'take' && contributionId === deskShelf)) return '/collection-day'
	if (what === 'take') return isOfContribution ? `/contribute/${contributionId}/voice` : '/prompts'
	return `/contribute/${contributionId}`
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
		...(await listTakesOf(memberId)),
	]
}

async function listTakesOf(memberId: string): Promise<WaitingThing[]> {
	const mine = (await listTakes()).filter((take) => take.memberId === memberId)
	const shelf = mine.length === 0 ? undefined : await openShelf().catch(() => undefined)
	const files = await Promise.all(mine.map(async (take) => ({ take, file: shelf && (await readTake(shelf, take)) })))
	shelf?.close()
	return files.flatMap(({ take: { id, contributionId }, file }) =>
		file ? [{ contributionId, name: file.name, what: 'take' as const, take: { id, file } }] : [],
	)
}

/** A recording is let go by its maker's word. */
export async function letTakeGo(id: string): Promise<void> {
	const shelf = await openShelf().catch(() => undefined)
	await removeTake(shelf, id)
	shelf?.close()
	await recountWaiting()
}

/** How many things of others, or of whomever while nobody is signed in (`null`), wait on this device. */
export async function countOthersThings(memberId: string | null): Promise<number> {
	const db = await openDevice()
	if (!db) return 0
	const isOthers = (one: { readonly memberId: string }): boolean => one.memberId !== memberId
	const [files, words, intakes] = await Promise.all([db.getAll('files'), db.getAll('words'), db.getAll('intakes')])
	db.close()
	return [...files, ...words, ...intakes.filter(({ sentAt }) => sentAt === null), ...(await listTakes())].filter(isOthers).length
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
	for (const one of await listTakes()) if (one.memberId === memberId) await letTakeGo(one.id)
	await recountWaiting()
}
