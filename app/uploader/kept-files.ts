/** Bytes of one contribution's files the browser may keep; beyond, a file must be chosen again after a reload. */
const mostBytes = 2_000_000_000
const keptMs = 3 * 24 * 60 * 60 * 1000
const store = 'files'

interface KeptFile {
	readonly contributionId: string
	readonly id: string
	readonly file: File
	readonly at: number
}

/** Keeps files not yet safe in the browser, so that a reload or a closed window goes on by itself. Every failure here only costs that comfort. */
export interface KeptFiles {
	list(): Promise<File[]>
	keep(id: string, file: File): Promise<void>
	forget(id: string): Promise<void>
}

export async function openKeptFiles(contributionId: string): Promise<KeptFiles> {
	const db = await open().catch(() => undefined)
	const all = async (): Promise<KeptFile[]> => (db ? await done(drawer(db, 'readonly').getAll()) : [])
	const forgetKey = (key: [string, string]): Promise<unknown> => (db ? done(drawer(db, 'readwrite').delete(key)) : Promise.resolve())
	return {
		async list() {
			const kept = await all().catch(() => [])
			for (const old of kept.filter(({ at }) => Date.now() - at > keptMs)) await forgetKey([old.contributionId, old.id])
			return kept.filter((one) => one.contributionId === contributionId && Date.now() - one.at <= keptMs).map(({ file }) => file)
		},
		async keep(id, file) {
			const used = (await all().catch(() => [])).reduce((sum, kept) => sum + kept.file.size, 0)
			if (!db || used + file.size > mostBytes) return
			const kept: KeptFile = { contributionId, id, file, at: Date.now() }
			await done(drawer(db, 'readwrite').put(kept)).catch(() => undefined)
		},
		async forget(id) {
			await forgetKey([contributionId, id]).catch(() => undefined)
		},
	}
}

function drawer(db: IDBDatabase, mode: IDBTransactionMode): IDBObjectStore {
	return db.transaction(store, mode).objectStore(store)
}

function open(): Promise<IDBDatabase> {
	const request = indexedDB.open('ben-nuoc-uploads', 1)
	request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: ['contributionId', 'id'] })
	return done(request)
}

function done<Value>(request: IDBRequest<Value>): Promise<Value> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result)
		request.onerror = () => reject(request.error ?? new Error('the browser refused to keep a file'))
	})
}
