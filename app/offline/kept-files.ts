import type { MediaPart } from '#moderation/upload/part.ts'
import { keepingFault, openDevice, type KeptFile, type Keeping } from './device.ts'
import { recountWaiting } from './recount-waiting.ts'

export const fileKept = 'ben-nuoc:file-kept'

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
		await db.put('files', kept)
		void navigator.storage?.persist?.().catch(() => false)
		return 'kept'
	} catch (error) {
		return keepingFault(error)
	} finally {
		db.close()
		void recountWaiting()
	}
}

export async function findKeptFile({
	memberId,
	contributionId,
	id,
}: Pick<KeptFile, 'memberId' | 'contributionId' | 'id'>): Promise<KeptFile | undefined> {
	const db = await openDevice()
	const kept = await db?.get('files', [memberId, contributionId, id]).catch(() => undefined)
	db?.close()
	return kept
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

/**
 * Hands a recording or picture made on this page to be kept and sent: it is kept first, then sent by whichever part of this page sends files of that
 * contribution, or the next time a page does. With any answer but `kept`, an open uploader has it all the same, and only there.
 */
export async function giveFile(memberId: string, contributionId: string, file: File, part: MediaPart = 'gift'): Promise<Keeping> {
	const kept: KeptFile = { memberId, contributionId, id: crypto.randomUUID(), file, part, at: Date.now() }
	const keeping = await keepFile(kept)
	window.dispatchEvent(new CustomEvent<GivenFile>(fileKept, { detail: { kept, keeping } }))
	return keeping
}

export interface GivenFile {
	readonly kept: KeptFile
	readonly keeping: Keeping
}
