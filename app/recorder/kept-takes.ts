import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { MediaPart } from '#moderation/upload/part.ts'
import { takeFile } from './take.ts'

interface Take {
	readonly id: string
	readonly memberId: string
	readonly contributionId: string
	readonly part: MediaPart
	readonly label: string
	readonly mime: string
	readonly startedAt: Date
}
interface Shelf extends DBSchema {
	takes: { key: string; value: Take }
	chunks: { key: [string, number]; value: { readonly takeId: string; readonly at: number; readonly bytes: Blob } }
}

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
	/** False when the device has no room. */
	add(takeId: string, at: number, bytes: Blob): Promise<boolean>
	forget(takeId: string): Promise<void>
	listBroken(memberId: string, contributionId: string, part: MediaPart): Promise<BrokenTake[]>
}

/** Where the browser keeps nothing (private windows of some), takes live in the page alone. */
export async function openKeptTakes(): Promise<KeptTakes> {
	const db = await open().catch(() => undefined)
	return {
		async begin(take) {
			await db?.put('takes', take).catch(() => undefined)
		},
		async add(takeId, at, bytes) {
			if (!db) return true
			return db.put('chunks', { takeId, at, bytes }).then(
				() => true,
				() => false,
			)
		},
		async forget(takeId) {
			await db?.delete('takes', takeId).catch(() => undefined)
			await db?.delete('chunks', rangeOf(takeId)).catch(() => undefined)
		},
		async listBroken(memberId, contributionId, part) {
			const takes = (await db?.getAll('takes').catch(() => [])) ?? []
			const mine = takes.filter((take) => take.memberId === memberId && take.contributionId === contributionId && take.part === part)
			return db ? (await Promise.all(mine.map((take) => readTake(db, take)))).filter((take) => take !== undefined) : []
		},
	}
}

async function readTake(db: IDBPDatabase<Shelf>, take: Take): Promise<BrokenTake | undefined> {
	const chunks = await db.getAll('chunks', rangeOf(take.id)).catch(() => [])
	if (chunks.length === 0) return undefined
	const bytes = chunks.sort((one, other) => one.at - other.at).map((chunk) => chunk.bytes)
	return { id: take.id, file: takeFile(bytes, take.mime, take.label, take.startedAt) }
}

function rangeOf(takeId: string): IDBKeyRange {
	return IDBKeyRange.bound([takeId, 0], [takeId, Number.MAX_SAFE_INTEGER])
}

function open(): Promise<IDBPDatabase<Shelf>> {
	return openDB<Shelf>('ben-nuoc-takes', 1, {
		upgrade(db) {
			db.createObjectStore('takes', { keyPath: 'id' })
			db.createObjectStore('chunks', { keyPath: ['takeId', 'at'] })
		},
	})
}
