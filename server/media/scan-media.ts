import type { Job } from '#moderation/job.ts'
import { findMedia } from '#db/read/find-media.ts'
import { lockMedia, updateMedia } from '#db/write/media.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

/**
 * Job: has the virus scanner read a file that waits for it, keeps the verdict, has the contribution screened again and lets a file found clean go on to the public.
 * While the scanner is away this rejects and the job is tried again; the file stays held.
 */
export async function scanMedia(context: Context, mediaId: string): Promise<void> {
	const media = await findMedia(context.db, mediaId)
	if (media?.scan?.outcome !== 'waiting' || media.state !== 'ready') return
	if (!context.scanner) throw new Error('files wait for the virus scanner, and CLAMD_URL is not set')
	const content = await context.storage.get(media.storage_key)
	const verdict = await context.scanner.scan(content).finally(() => content.destroy())
	await context.db.transaction().execute(async (trx) => {
		if ((await lockMedia(trx, mediaId))?.scan?.outcome !== 'waiting') return
		await updateMedia(trx, mediaId, { scan: JSON.stringify(verdict) })
		const { contribution_id: contributionId } = media
		const jobs: Job[] = [{ name: 'screen-again', payload: { contributionId } }]
		if (verdict.outcome !== 'infected') jobs.push({ name: 'publish-entry', payload: { contributionId } })
		await record(trx, context, { contributionId }, [{ kind: 'media-scanned', mediaId, outcome: verdict.outcome }], jobs)
	})
}
