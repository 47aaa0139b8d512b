import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { MediaPart } from '#moderation/upload/part.ts'
import { takeFile } from './take.ts'

export interface Take {
	readonly id: string
	readonly memberId: string
	readonly contributionId: string
	readonly part: MediaPart
	readonly label: string
	readonly mime: string
	readonly startedAt: Date
}
export interface Shelf extends DBSchema {
	takes: { key: string; value: Take }
	chunks: { key: [string, number]; value: { readonly takeId: string; readonly at: number; readonly bytes: Blob } }
}

export function openShelf(): Promise<IDBPDatabase<Shelf>> {
	return openDB<Shelf>('ben-nuoc-takes', 1, {
		upgrade(db) {
			db.createObjectStore('takes', { keyPath: 'id' })
			db.createObjectStore('chunks', { keyPath: ['takeId', 'at'] })
		},
	})
}

/** All takes in this browser that hold any sound; none where it keeps nothing. */
export async function listTakes(): Promise<readonly Take[]> {
	const db = await openShelf().catch(() => undefined)
	if (!db) return []
	try {
		const takes = await db.getAll('takes')
		const chunks = await Promise.all(takes.map(({ id }) => db.count('chunks', rangeOf(id))))
		return takes.filter((_take, index) => (chunks[index] ?? 0) > 0)
	} catch {
		return []
	} finally {
		db.close()
	}
}

/** A take as a file, as far as it was recorded; undefined when there is no sound of it. */
export async function readTake(db: IDBPDatabase<Shelf>, { id, mime, label, startedAt }: Take): Promise<File | undefined> {
	const chunks = await db.getAll('chunks', rangeOf(id)).catch(() => [])
	if (chunks.length === 0) return undefined
	const bytes = chunks.sort((one, other) => one.at - other.at).map((chunk) => chunk.bytes)
	return takeFile(bytes, mime, label, startedAt)
}

export async function removeTake(db: IDBPDatabase<Shelf> | undefined, takeId: string): Promise<void> {
	await db?.delete('takes', takeId).catch(() => undefined)
	await db?.delete('chunks', rangeOf(takeId)).catch(() => undefined)
}

function rangeOf(takeId: string): IDBKeyRange {
	return IDBKeyRange.bound([takeId, 0], [takeId, Number.MAX_SAFE_INTEGER])
}
