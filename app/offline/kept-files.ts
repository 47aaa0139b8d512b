import { keepingFault, onDisk, openDevice, type KeptFile, type Keeping } from './device.ts'
import { recountWaiting } from './recount-waiting.ts'

/** What one member keeps on this device, for one contribution or (`null`) for all: others who use this browser never meet it. The oldest first. */
export async function listKeptFiles(memberId: string, contributionId: string | null): Promise<KeptFile[]> {
	const db = await openDevice()
	const kept = (await db?.getAll('files').catch(() => [])) ?? []
	db?.close()
	return kept
		.filter((one) => one.memberId === memberId && (contributionId === null || one.contributionId === contributionId))
		.sort((one, other) => one.at - other.at)
}

/** Keeps a file until the server has it: the browser takes a copy, which later changes of the file on the disk do not reach. */
export async function keepFile(kept: KeptFile): Promise<Keeping> {
	const db = await openDevice()
	if (!db) return 'unavailable'
	try {
		const change = db.transaction('files', 'readwrite', onDisk)
		change.done.catch(() => undefined)
		await change.store.put({ ...kept, at: after(await change.store.getAll(), kept.at) })
		await change.done
		void navigator.storage?.persist?.().catch(() => false)
		return 'kept'
	} catch (error) {
		return keepingFault(error)
	} finally {
		db.close()
		void recountWaiting()
	}
}

/** Undefined: it is no longer kept. `unknown`: the browser does not say. */
export async function findKeptFile({
	memberId,
	contributionId,
	id,
}: Pick<KeptFile, 'memberId' | 'contributionId' | 'id'>): Promise<KeptFile | 'unknown' | undefined> {
	const db = await openDevice()
	if (!db) return 'unknown'
	try {
		return await db.get('files', [memberId, contributionId, id])
	} catch {
		return 'unknown'
	} finally {
		db.close()
	}
}

/** Whether a file still has the fingerprint taken of it in an earlier session; the first is noted. */
export async function sameHashAsKept({ id }: Pick<KeptFile, 'id'>, sha256: string): Promise<boolean> {
	const db = await openDevice()
	if (!db) return true
	try {
		const before = await db.get('hashes', id)
		if (before === undefined) await db.put('hashes', sha256, id)
		return before === undefined || before === sha256
	} catch {
		return true
	} finally {
		db.close()
	}
}

/** The server has it, or it was given up. */
export async function forgetFile({ memberId, contributionId, id }: Pick<KeptFile, 'memberId' | 'contributionId' | 'id'>): Promise<void> {
	const db = await openDevice()
	await db?.delete('files', [memberId, contributionId, id]).catch(() => undefined)
	await db?.delete('hashes', id).catch(() => undefined)
	db?.close()
	void recountWaiting()
}

/** A moment past all of these, for a clock may have been set back. */
export function after(kept: readonly Pick<KeptFile, 'at'>[], at: number): number {
	return kept.reduce((latest, one) => Math.max(latest, one.at + 1), at)
}
