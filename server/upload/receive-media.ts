import { uploadExpiryMs } from '#moderation/upload/limits.ts'
import { findUpload } from '#db/read/find-upload.ts'
import type { UploadRow } from '#db/tables/media.ts'
import { holderOfOriginal } from '#db/write/original.ts'
import { extendUpload, moveUpload, noteUploadContent } from '#db/write/upload.ts'
import type { Context } from '../context.ts'
import { originalKey } from '../storage/keys.ts'
import { measureFile } from '../storage/measure-file.ts'
import { canStillTake, placeMedia } from './place-media.ts'
import { refuseUpload } from './refuse-upload.ts'
import { removeUploadFiles, uploadedBytes, uploadPath } from './upload-folder.ts'

/**
 * Makes a complete upload a file of its contribution: compares the hash, moves the bytes into the store durably, and only then writes that it is
 * received. May be called any number of times, by several processes at once, and after a crash at any point: each step is either found done or done.
 */
export async function receiveMedia(context: Context, uploadId: string): Promise<void> {
	const upload = await findUpload(context.db, uploadId)
	if (!upload || upload.state === 'open') return
	if (upload.state === 'complete' && (await reopenWhenShort(context, upload))) return
	if (upload.state === 'complete') await receive(context, upload)
	await removeUploadFiles(context.env, uploadId)
}

/** A power cut can take back bytes the disk had only promised: the upload is open again, and the device continues where they end. */
async function reopenWhenShort(context: Context, upload: UploadRow): Promise<boolean> {
	const onDisk = await uploadedBytes(context.env, upload.id)
	if (onDisk === undefined || onDisk >= upload.bytes) return false
	const at = context.now()
	await context.db.transaction().execute(async (trx) => {
		await moveUpload(trx, upload.id, 'complete', 'open', at)
		await extendUpload(trx, upload.id, at, new Date(at.getTime() + uploadExpiryMs))
	})
	return true
}

async function receive(context: Context, upload: UploadRow): Promise<void> {
	if (!(await canStillTake(context.db, upload.contribution_id, upload.member_id))) return refuseUpload(context, upload, { code: 'closed' })
	const sha256 = upload.sha256_claimed ?? upload.sha256 ?? (await noteHash(context, upload))
	if (sha256 === undefined) return refuseUpload(context, upload, { code: 'lost' })
	const kept = await keep(context, upload, sha256)
	if (kept !== 'kept') return refuseUpload(context, upload, { code: kept })
	await placeMedia(context, upload.id, sha256)
	if ((await findUpload(context.db, upload.id))?.state === 'refused') await deleteUnheld(context, originalKey(sha256))
}

/** Bytes that moved into the store before it was known that they become nothing. */
async function deleteUnheld(context: Context, key: string): Promise<void> {
	await context.db.transaction().execute(async (trx) => {
		if ((await holderOfOriginal(trx, key)) === undefined) await context.storage.delete(key)
	})
}

/**
 * Hashes the file and writes the hash down before the file moves, so that a crash after the move finds it again. A file gone from here may have been moved
 * by another process a moment ago, which noted the hash before.
 */
async function noteHash(context: Context, upload: UploadRow): Promise<string | undefined> {
	const measured = await measureFile(uploadPath(context.env, upload.id)).catch((error: unknown) => {
		if (isAbsent(error)) return undefined
		throw error
	})
	if (!measured) return (await findUpload(context.db, upload.id))?.sha256 ?? undefined
	await context.db.transaction().execute((trx) => noteUploadContent(trx, upload.id, measured.sha256))
	return measured.sha256
}

async function keep(context: Context, upload: UploadRow, sha256: string): Promise<'kept' | 'hash-mismatch' | 'lost'> {
	const key = originalKey(sha256)
	try {
		const stored = await context.storage.adopt(key, uploadPath(context.env, upload.id), { sha256, bytes: upload.bytes })
		return stored.isStored ? 'kept' : 'hash-mismatch'
	} catch (error) {
		if (!isAbsent(error)) throw error
	}
	const already = await context.storage.head(key)
	return already?.bytes === upload.bytes ? 'kept' : 'lost'
}

function isAbsent(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
