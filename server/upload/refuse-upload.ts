import type { UploadRefusal } from '#moderation/upload/upload-refusal.ts'
import type { UploadRow } from '#db/tables/media.ts'
import { moveUpload } from '#db/write/upload.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

/** Ends a complete upload that cannot become a file of its contribution, with the reason for its sender. */
export async function refuseUpload(context: Context, upload: UploadRow, refusal: UploadRefusal): Promise<void> {
	await context.db.transaction().execute(async (trx) => {
		if (!(await moveUpload(trx, upload.id, 'complete', 'refused', context.now(), { refusal }))) return
		await record(trx, context, { contributionId: upload.contribution_id }, [
			{ kind: 'upload-refused', uploadId: upload.id, code: refusal.code },
		])
	})
}
