import { planMasks } from '#moderation/review/mask.ts'
import { isPassing } from '#moderation/upload/media-refusal.ts'
import { findMedia } from '#db/read/find-media.ts'
import { listMasks } from '#db/read/list-masks.ts'
import { listRetiredFiles } from '#db/read/list-retired-files.ts'
import { insertJobs } from '#db/write/job.ts'
import { deleteRetired, retireFiles } from '#db/write/mask.ts'
import { holderOfOriginal } from '#db/write/original.ts'
import { lockMedia, replaceDerivatives, updateMedia } from '#db/write/media.ts'
import type { MediaRow } from '#db/tables/media.ts'
import type { Context } from '../context.ts'
import { isOriginalKey } from '../storage/keys.ts'
import { storeDerivative } from './store-derivative.ts'

/** Job: deletes copies that changed masks took out of service, then makes the masked ones the desks are shown. */
export async function makeMasked(context: Context, mediaId: string): Promise<void> {
	await deleteRetiredFiles(context, mediaId)
	const media = await findMedia(context.db, mediaId)
	if (media?.state !== 'ready' || media.masked !== 'partly') return
	const plan = planMasks((await listMasks(context.db, mediaId)).map(({ part }) => part))
	const original = await context.storage.localPath(media.storage_key)
	const made = await context.media.publishDerivative(original.path, null, plan).finally(original.release)
	if (!made.ok) {
		if (isPassing(made.refusal.code)) throw new Error(`masking file ${mediaId} ended: ${made.refusal.code}`)
		context.log.warn({ mediaId, code: made.refusal.code }, 'a file could not be masked')
		return
	}
	try {
		const stored: Awaited<ReturnType<typeof storeDerivative>>[] = []
		for (const file of made.derivatives) stored.push(await storeDerivative(context, mediaId, 'masked', file, media.mask_version))
		await keepMasked(context, media, stored, made.waveform ?? null)
	} finally {
		await made.release()
	}
}

async function keepMasked(
	context: Context,
	media: MediaRow,
	stored: readonly Awaited<ReturnType<typeof storeDerivative>>[],
	waveform: readonly number[] | null,
): Promise<void> {
	await context.db.transaction().execute(async (trx) => {
		if ((await lockMedia(trx, media.id))?.mask_version !== media.mask_version) {
			await retireFiles(
				trx,
				media.id,
				stored.map((copy) => copy.storage_key),
			)
			await insertJobs(trx, [{ name: 'mask-media', payload: { mediaId: media.id } }])
			return
		}
		await replaceDerivatives(trx, media.id, 'masked', stored)
		await updateMedia(trx, media.id, { masked_waveform: waveform && JSON.stringify(waveform) })
	})
}

async function deleteRetiredFiles(context: Context, mediaId: string): Promise<void> {
	for (const key of await listRetiredFiles(context.db, mediaId)) {
		await context.db.transaction().execute(async (trx) => {
			const holder = isOriginalKey(key) ? await holderOfOriginal(trx, key) : undefined
			// The upload may yet be refused, and then nothing else would remember these bytes: asked again later.
			if (holder === 'upload') return
			if (holder === undefined) await context.storage.delete(key)
			await deleteRetired(trx, key)
		})
	}
}
