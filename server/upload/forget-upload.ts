import { system } from '#moderation/actor.ts'
import { lockUpload, moveUpload } from '#db/write/upload.ts'
import { record } from '../apply.ts'
import type { Services } from '../context.ts'

/** Ends an upload whose file could not be begun: it counts for no limit any more, and its device begins another. */
export async function forgetUpload(services: Services, uploadId: string): Promise<void> {
	const context = { ...services, actor: system }
	await context.db.transaction().execute(async (trx) => {
		const upload = await lockUpload(trx, uploadId)
		if (!upload || !(await moveUpload(trx, uploadId, 'open', 'expired', context.now()))) return
		await record(trx, context, { contributionId: upload.contribution_id }, [{ kind: 'upload-deleted', uploadId }])
	})
}
