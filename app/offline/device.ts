import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Draft } from '#moderation/contribute/draft.ts'
import type { MediaPart } from '#moderation/upload/part.ts'
import { deviceName } from './device-name.ts'
import type { KeptDesk, KeptIntake } from './kept-intake.ts'

/** A file kept on this device until the server has it. */
export interface KeptFile {
	readonly memberId: string
	/** The contribution it is for; of an intake taken without a line, the id its contribution will have. */
	readonly contributionId: string
	readonly id: string
	readonly file: File
	/** Absent: the gift itself. */
	readonly part?: MediaPart
	/** By this device's clock, in milliseconds, and never before what was kept earlier: for the order alone. */
	readonly at: number
}

/** Words typed into a draft and not yet saved on the server. */
export interface KeptWords {
	readonly memberId: string
	readonly contributionId: string
	/** The draft's version they were typed over, and the draft as it then was. */
	readonly version: number
	readonly agreed: Draft
	readonly fields: readonly (readonly [name: string, value: string])[]
}

export interface Device extends DBSchema {
	files: { key: [string, string, string]; value: KeptFile }
	/** SHA-256 of kept files, 64 hex digits, by the file's id. */
	hashes: { key: string; value: string }
	words: { key: [string, string]; value: KeptWords }
	intakes: { key: string; value: KeptIntake }
	desks: { key: string; value: KeptDesk }
}

/**
 * What this browser keeps (IndexedDB), across reloads, restarts and updates of browser and site. Undefined where the browser keeps nothing. Version 3 takes
 * over the files of version 2 as they are; what version 1 kept belonged to nobody by name.
 */
export async function openDevice(): Promise<IDBPDatabase<Device> | undefined> {
	try {
		const db = await openDB<Device>(deviceName, 3, {
			upgrade(open, from) {
				if (from === 1) open.deleteObjectStore('files')
				if (from < 2) open.createObjectStore('files', { keyPath: ['memberId', 'contributionId', 'id'] })
				if (from > 2) return
				open.createObjectStore('hashes')
				open.createObjectStore('words', { keyPath: ['memberId', 'contributionId'] })
				open.createObjectStore('intakes', { keyPath: 'id' })
				open.createObjectStore('desks', { keyPath: 'memberId' })
			},
			blocking: (_from, _to, event) => {
				if (event.target instanceof IDBDatabase) event.target.close()
			},
		})
		return db
	} catch {
		return undefined
	}
}

/** Said to be kept only once it is on the disk itself: a battery that dies a moment later takes nothing. */
export const onDisk: IDBTransactionOptions = { durability: 'strict' }

/** How keeping something on this device ended: `full` when there is no room, `unavailable` when this browser keeps nothing. */
export type Keeping = 'kept' | 'full' | 'unavailable'

/** Tells lack of room from every other failure. */
export function keepingFault(error: unknown): Keeping {
	return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'unavailable'
}
