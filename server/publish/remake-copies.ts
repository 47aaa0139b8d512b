import type { Job } from '#moderation/job.ts'
import type { Transaction } from '#db/schema.ts'
import { insertJobs } from '#db/write/job.ts'
import { retireCopies } from '#db/write/mask.ts'

/** Takes the public copies of these files out of service, for what is written in them is no longer true; others are made by jobs, and the files are shown again with them. */
export async function remakeCopies(trx: Transaction, mediaIds: readonly string[]): Promise<void> {
	for (const mediaId of new Set(mediaIds)) {
		const again = await retireCopies(trx, mediaId)
		await insertJobs(trx, [
			{ name: 'mask-media', payload: { mediaId } },
			...again.map((contributionId): Job => ({ name: 'publish-entry', payload: { contributionId } })),
		])
	}
}
