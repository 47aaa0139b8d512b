import type { MediaPart } from '#moderation/upload/part.ts'
import { recountWaiting } from '../offline/recount-waiting.ts'
import { openShelf, readTake, removeTake, type Take } from './take-shelf.ts'

/** A take that was being recorded when the page ended: by a telephone call, an empty battery, a closed window. */
export interface BrokenTake {
	readonly id: string
	readonly file: File
}

/**
 * Keeps a recording second by second while it is being made, so that a page that dies takes nothing with it but the last moments. A take leaves this shelf
 * once it is kept or thrown away by its maker's word.
 */
export interface KeptTakes {
	begin(take: Take): Promise<void>
	/** `at`: 1 for the first. False when the device has no room. */
	add(takeId: string, at: number, bytes: Blob): Promise<boolean>
	forget(takeId: string): Promise<void>
	listBroken(memberId: string, contributionId: string, part: MediaPart): Promise<BrokenTake[]>
}

/** Where the browser keeps nothing (private windows of some), takes live in the page alone. */
export async function openKeptTakes(): Promise<KeptTakes> {
	const db = await openShelf().catch(() => undefined)
	return {
		async begin(take) {
			await db?.put('takes', take).catch(() => undefined)
		},
		async add(takeId, at, bytes) {
			if (!db) return true
			try {
				await db.put('chunks', { takeId, at, bytes })
				if (at === 1) void recountWaiting()
				return true
			} catch {
				return false
			}
		},
		async forget(takeId) {
			await removeTake(db, takeId)
			void recountWaiting()
		},
		async listBroken(memberId, contributionId, part) {
			const takes = (await db?.getAll('takes').catch(() => [])) ?? []
			const mine = takes.filter((take) => take.memberId === memberId && take.contributionId === contributionId && take.part === part)
			const files = await Promise.all(mine.map(async (take) => ({ id: take.id, file: db && (await readTake(db, take)) })))
			return files.flatMap(({ id, file }) => (file ? [{ id, file }] : []))
		},
	}
}
