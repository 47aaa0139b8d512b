import { stat } from 'node:fs/promises'
import type { Locker } from '@tus/server'
import { isUploadExpired, uploadExpiryMs } from '#moderation/upload/limits.ts'
import { findUpload } from '#db/read/find-upload.ts'
import { listExpiredUploads } from '#db/read/list-expired-uploads.ts'
import type { UploadRow } from '#db/tables/media.ts'
import { moveUpload } from '#db/write/upload.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { completeUpload } from './complete-upload.ts'
import { listUploadFiles, removeUploadFiles, uploadedBytes, uploadPath } from './upload-folder.ts'

const batch = 100
const dayMs = 24 * 60 * 60 * 1000

/**
 * Removes unfinished uploads nobody has continued for too long, and files whose upload has ended. Goes by the database only, never by what lies on the
 * disk: a file that is whole is completed instead, a received one is no longer here.
 */
export async function expireUploads(context: Context, locker: Locker): Promise<number> {
	const overdue = await listExpiredUploads(context.db, context.now(), batch)
	for (const upload of overdue) await expire(context, locker, upload)
	for (const id of await listUploadFiles(context.env)) await tidy(context, id)
	return overdue.length
}

/** Files of ended uploads; and, once they are old, those of no upload at all, which a crash left before its row was written. */
async function tidy(context: Context, id: string): Promise<void> {
	const upload = await findUpload(context.db, id)
	const isEnded = upload ? upload.state !== 'open' && upload.state !== 'complete' : await isOld(context, id)
	if (isEnded) await removeUploadFiles(context.env, id)
}

async function isOld(context: Context, id: string): Promise<boolean> {
	const file = await stat(uploadPath(context.env, id)).catch(() => undefined)
	return file === undefined || context.now().getTime() - file.mtimeMs > dayMs
}

async function expire(context: Context, locker: Locker, upload: UploadRow): Promise<void> {
	const isFinished = (await uploadedBytes(context.env, upload.id)) === upload.bytes
	if (isFinished) return completeUpload(context, upload.id)
	if (!isUploadExpired({ isFinished, lastByteAt: upload.expires_at.getTime() - uploadExpiryMs }, context.now().getTime())) return
	const lock = locker.newLock(upload.id)
	await lock.lock(AbortSignal.timeout(5000), () => undefined)
	try {
		const current = await findUpload(context.db, upload.id)
		if (current?.state !== 'open' || current.updated_at > upload.updated_at) return
		await context.db.transaction().execute(async (trx) => {
			if (!(await moveUpload(trx, upload.id, 'open', 'expired', context.now()))) return
			await record(trx, context, { contributionId: upload.contribution_id }, [{ kind: 'upload-deleted', uploadId: upload.id }])
		})
		await removeUploadFiles(context.env, upload.id)
	} finally {
		await lock.unlock()
	}
}
