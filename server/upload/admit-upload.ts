import { uploadExpiryMs } from '#moderation/upload/limits.ts'
import type { UploadRefusal } from '#moderation/upload/upload-refusal.ts'
import type { UploadRow } from '#db/tables/media.ts'
import { extendUpload, moveUpload } from '#db/write/upload.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { completeUpload } from './complete-upload.ts'
import { uploadedBytes } from './upload-folder.ts'

export type Admission =
	/** `whole`: every byte is here already; this is their number, and tus need not be asked. */
	{ readonly ok: true; readonly whole?: number } | { readonly ok: false; readonly refusal: UploadRefusal }

const no = (refusal: UploadRefusal): Admission => ({ ok: false, refusal })

/** Who may do what with an upload that was begun: only the member who began it may ask of it, continue it or give it up. */
export async function admitUpload(context: Context, method: string, upload: UploadRow | undefined): Promise<Admission> {
	if (context.actor.memberId === null) return no({ code: 'sign-in-needed' })
	if (!upload || upload.member_id !== context.actor.memberId) return no({ code: 'not-found' })
	const { id } = upload
	if (upload.state === 'refused') return no(upload.refusal ?? { code: 'lost' })
	if (upload.state === 'deleted' || upload.state === 'expired') return no({ code: 'lost' })
	if (upload.state !== 'open') return method === 'DELETE' ? no({ code: 'closed' }) : { ok: true, whole: upload.bytes }
	if (method === 'PATCH') await extend(context, upload)
	if (method === 'HEAD' && (await uploadedBytes(context.env, id)) === upload.bytes) {
		await completeUpload(context, id)
		return { ok: true, whole: upload.bytes }
	}
	if (method === 'DELETE') await giveUp(context, id, upload.contribution_id)
	return { ok: true }
}

/** Pieces follow each other fast; the days until expiry need no such precision. */
const extendAfterMs = 10 * 60 * 1000

async function extend(context: Context, upload: UploadRow): Promise<void> {
	const at = context.now()
	if (at.getTime() - upload.updated_at.getTime() < extendAfterMs) return
	await context.db.transaction().execute((trx) => extendUpload(trx, upload.id, at, new Date(at.getTime() + uploadExpiryMs)))
}

/** The row first: should the files outlive it, the sweeper finds them. */
async function giveUp(context: Context, uploadId: string, contributionId: string): Promise<void> {
	await context.db.transaction().execute(async (trx) => {
		if (!(await moveUpload(trx, uploadId, 'open', 'deleted', context.now()))) return
		await record(trx, context, { contributionId }, [{ kind: 'upload-deleted', uploadId }])
	})
}
