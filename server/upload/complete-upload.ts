import { moveUpload } from '#db/write/upload.ts'
import { insertJobs } from '#db/write/job.ts'
import type { Services } from '../context.ts'

/** All bytes of an upload are here: says so and queues the receiving, in one transaction. Saying it twice does no harm. */
export async function completeUpload(services: Pick<Services, 'db' | 'now'>, uploadId: string): Promise<void> {
	await services.db.transaction().execute(async (trx) => {
		const moved = await moveUpload(trx, uploadId, 'open', 'complete', services.now())
		if (moved) await insertJobs(trx, [{ name: 'receive-upload', payload: { uploadId } }])
	})
}
