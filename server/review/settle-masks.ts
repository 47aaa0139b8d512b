import type { AuditEvent } from '#moderation/event.ts'
import type { Job } from '#moderation/job.ts'
import type { Masked } from '#moderation/review/mask.ts'
import type { Transaction } from '#db/schema.ts'
import type { MediaRow } from '#db/tables/media.ts'
import { retireCopies } from '#db/write/mask.ts'
import { updateMedia } from '#db/write/media.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

/** What follows when the masks of a file have changed, for the caller who holds it: old copies out of service, the event, and jobs that make new ones. */
export async function settleMasks(trx: Transaction, context: Context, media: MediaRow, masked: Masked, event: AuditEvent): Promise<void> {
	const contributions = await retireCopies(trx, media.id)
	await updateMedia(trx, media.id, { masked, masked_waveform: null })
	const jobs: Job[] = [
		{ name: 'mask-media', payload: { mediaId: media.id } },
		...contributions.map((contributionId) => ({ name: 'publish-entry' as const, payload: { contributionId } })),
	]
	await record(trx, context, { contributionId: media.contribution_id }, [event], jobs)
}
