import { uploadExpiryMs } from '#moderation/upload/limits.ts'
import type { UploadRefusal } from '#moderation/upload/upload-refusal.ts'
import { findUpload } from '#db/read/find-upload.ts'
import { extendUpload, moveUpload } from '#db/write/upload.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { completeUpload } from './complete-upload.ts'
import { uploadedBytes } from './upload-folder.ts'

export type Admission =
	/** `whole`: every byte is here already; this is their number, and tus need not be asked. */
	{ readonly ok: true; readonly whole?: number } | { readonly ok: false; readonly refusal: UploadRefusal }

const no = (refusal: UploadRefusal): Admission => ({ ok: false, refusal })

/** Who may do what on the upload address: the signed-in may begin; only the member who began an upload may ask of it, continue or give it up. */
export async function admitUpload(context: Context, method: string, id: string | undefined): Promise<Admission> {
	if (context.actor.memberId === null) return no({ code: 'sign-in-needed' })
	if (id === undefined) return { ok: true }
	const upload = await findUpload(context.db, id)
	if (!upload || upload.member_id !== context.actor.memberId) return no({ code: 'not-found' })
	if (upload.state === 'refused') return no(upload.refusal ?? { code: 'lost' })
	if (upload.state === 'deleted' || upload.state === 'expired') return no({ code: 'lost' })
	if (upload.state !== 'open') return method === 'DELETE' ? no({ code: 'closed' }) : { ok: true, whole: upload.bytes }
	if (method === 'PATCH') await extend(context, id)
	if (method === 'HEAD' && (await uploadedBytes(context.env, id)) === upload.bytes) {
		await completeUpload(context, id)
		return { ok: true, whole: upload.bytes }
	}
	if (method === 'DELETE') await giveUp(context, id, upload.contribution_id)
	return { ok: true }
}

async function extend(context: Context, id: string): Promise<void> {
	const at = context.now()
	await context.db.transaction().execute((trx) => extendUpload(trx, id, at, new Date(at.getTime() + uploadExpiryMs)))
}

/** The row first: should the files outlive it, the sweeper finds them. */
async function giveUp(context: Context, uploadId: string, contributionId: string): Promise<void> {
	await context.db.transaction().execute(async (trx) => {
		if (!(await moveUpload(trx, uploadId, 'open', 'deleted', context.now()))) return
		await record(trx, context, { contributionId }, [{ kind: 'upload-deleted', uploadId }])
	})
}
