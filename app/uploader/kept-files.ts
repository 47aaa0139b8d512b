import type { MediaPart } from '#moderation/upload/part.ts'

/** Bytes of all files the browser may keep; beyond, a file must be chosen again after a reload. */
const mostBytes = 2_000_000_000
const keptMs = 3 * 24 * 60 * 60 * 1000
const store = 'files'

interface KeptFile {
	readonly memberId: string
	readonly contributionId: string
	readonly id: string
	readonly file: File
	/** Absent: the gift itself. */
	readonly part?: MediaPart
	readonly at: number
}

/** A file that waits on this device and is not yet safe on the server. */
export interface WaitingFile {
	readonly contributionId: string
	readonly name: string
}

/** A file with what it is within its contribution. */
export interface PartFile {
	readonly file: File
	readonly part: MediaPart
}

/** Keeps files not yet safe in the browser, so that a reload or a closed window goes on by itself. Every failure here only costs that comfort. */
export interface KeptFiles {
	list(): Promise<PartFile[]>
	keep(id: string, file: PartFile): Promise<void>
	forget(id: string): Promise<void>
}

/** What one member keeps for one contribution: others who use this browser never meet it. */
export async function openKeptFiles(memberId: string, contributionId: string): Promise<KeptFiles> {
	const db = await open().catch(() => undefined)
	return {
		async list() {
			const kept = await allOf(db)
			for (const { memberId, contributionId, id, at } of kept) if (isOld(at)) await forgetKey(db, [memberId, contributionId, id])
			const mine = kept.filter((one) => one.memberId === memberId && one.contributionId === contributionId && !isOld(one.at))
			return mine.map(({ file, part = 'gift' }) => ({ file, part }))
		},
		async keep(id, { file, part }) {
			const used = (await allOf(db)).reduce((sum, kept) => sum + kept.file.size, 0)
			if (!db || used + file.size > mostBytes) return
			const kept: KeptFile = { memberId, contributionId, id, file, part, at: Date.now() }
			await done(drawer(db, 'readwrite').put(kept)).catch(() => undefined)
		},
		forget: (id) => forgetKey(db, [memberId, contributionId, id]),
	}
}

/** All that one member still keeps in this browser, whatever it is for. */
export async function listWaitingFiles(memberId: string): Promise<WaitingFile[]> {
	const db = await open().catch(() => undefined)
	const kept = (await allOf(db)).filter((one) => one.memberId === memberId && !isOld(one.at))
	db?.close()
	return kept.map(({ contributionId, file }) => ({ contributionId, name: file.name }))
}

/** Takes a member's waiting files off this device. */
export async function forgetWaitingFiles(memberId: string): Promise<void> {
	const db = await open().catch(() => undefined)
	for (const one of await allOf(db)) if (one.memberId === memberId) await forgetKey(db, [memberId, one.contributionId, one.id])
	db?.close()
}

function isOld(at: number): boolean {
	return Date.now() - at > keptMs
}

async function allOf(db: IDBDatabase | undefined): Promise<KeptFile[]> {
	return db ? done<KeptFile[]>(drawer(db, 'readonly').getAll()).catch(() => []) : []
}

async function forgetKey(db: IDBDatabase | undefined, key: [string, string, string]): Promise<void> {
	if (db) await done(drawer(db, 'readwrite').delete(key)).catch(() => undefined)
}

function drawer(db: IDBDatabase, mode: IDBTransactionMode): IDBObjectStore {
	return db.transaction(store, mode).objectStore(store)
}

/** Version 2 keeps members apart; what version 1 kept belonged to nobody by name and is let go. */
async function open(): Promise<IDBDatabase> {
	const request = indexedDB.open('ben-nuoc-uploads', 2)
	request.onupgradeneeded = () => {
		if (request.result.objectStoreNames.contains(store)) request.result.deleteObjectStore(store)
		request.result.createObjectStore(store, { keyPath: ['memberId', 'contributionId', 'id'] })
	}
	const db = await done(request)
	db.onversionchange = () => db.close()
	return db
}

function done<Value>(request: IDBRequest<Value>): Promise<Value> {
	return new Promise((resolve, reject) => {
		const fail = (): void => reject(request.error ?? new Error('the browser refused to keep a file'))
		request.onsuccess = () => resolve(request.result)
		request.onerror = fail
		if (request instanceof IDBOpenDBRequest) request.onblocked = fail
	})
}
