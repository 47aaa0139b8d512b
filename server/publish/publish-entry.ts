import { termsUri } from '#moderation/contribute/terms.ts'
import { creatorsOf } from '#moderation/merge/attribution.ts'
import { offered } from '#moderation/publish/trace.ts'
import { planMasks } from '#moderation/review/mask.ts'
import { isPassing } from '#moderation/upload/media-refusal.ts'
import { advance } from '#moderation/advance.ts'
import { listMasks } from '#db/read/list-masks.ts'
import { listUnpublishedMedia, type UnpublishedMedia } from '#db/read/list-unpublished-media.ts'
import { lockContribution, lockContributions } from '#db/write/contribution.ts'
import { countPublishedMedia, publishEntryMedia } from '#db/write/entry-media.ts'
import { upsertDerivative } from '#db/write/derivative.ts'
import { insertJobs } from '#db/write/job.ts'
import { retireFiles } from '#db/write/mask.ts'
import { lockMedia, updateMedia } from '#db/write/media.ts'
import { applyOutcome, record } from '../apply.ts'
import type { Context } from '../context.ts'
import { storeDerivative } from '../media/store-derivative.ts'

/**
 * Job: makes the public copies of a merged contribution's files, with credit and licence inside them and nothing of place or device, and puts them before the
 * public; then the contribution is published. Each file is its own step, so a crash repeats only what was not done.
 */
export async function publishEntry(context: Context, contributionId: string): Promise<void> {
	const waiting = await listUnpublishedMedia(context.db, contributionId)
	for (const media of waiting) await publishFile(context, contributionId, media)
	await context.db.transaction().execute(async (trx) => {
		const locked = await lockContribution(trx, contributionId)
		const next = locked && advance(locked.facts.state, 'publish')
		if (!locked || !next?.ok) return
		await applyOutcome(trx, context, locked.facts, {
			next: next.value,
			events: [{ kind: 'contribution-moved', from: locked.facts.state, to: next.value }],
			jobs: [],
		})
		await record(trx, context, { contributionId }, [{ kind: 'entry-published', media: await countPublishedMedia(trx, contributionId) }])
	})
}

async function publishFile(context: Context, contributionId: string, media: UnpublishedMedia): Promise<void> {
	const masks = planMasks((await listMasks(context.db, media.mediaId)).map(({ part }) => part))
	const terms = offered(media.licence, media.isReusable)
	const original = await context.storage.localPath(media.storageKey)
	const made = await context.media
		.publishDerivative(
			original.path,
			{
				creator: creatorsOf(media.people).join(', ') || media.credit || null,
				credit: media.credit || 'Người đóng góp ẩn danh / Anonymous contributor',
				title: media.caption || media.title,
				licenceUri: terms && termsUri(terms),
				webStatement: `${context.env.publicUrl}/registry/${media.identifier}`,
			},
			masks,
		)
		.finally(original.release)
	if (!made.ok) {
		if (isPassing(made.refusal.code)) throw new Error(`making public copies of file ${media.mediaId} ended: ${made.refusal.code}`)
		context.log.warn({ mediaId: media.mediaId, code: made.refusal.code }, 'a file could not be made ready for the public')
		return
	}
	try {
		if (made.withoutCopy) {
			context.log.warn(
				{ mediaId: media.mediaId, code: made.withoutCopy },
				'a recording stays private, no copy free of private data could be made: install ffmpeg, or set FFMPEG_PATH',
			)
			return
		}
		const stored: Stored[] = []
		for (const file of made.derivatives) stored.push(await storeDerivative(context, media.mediaId, 'public', file, media.maskVersion))
		await show(context, contributionId, media, stored, made.waveform)
	} finally {
		await made.release()
	}
}

/** What goes into a copy, as one text. */
const written = ({ credit, people, licence, isReusable, caption, title, identifier }: UnpublishedMedia): string =>
	JSON.stringify([credit, people, offered(licence, isReusable), caption, title, identifier])

type Stored = Awaited<ReturnType<typeof storeDerivative>>

/**
 * Puts the copies before the public, unless the file's masks or what is written inside the copies have changed since they were begun: then they are thrown away, and
 * others are made.
 */
async function show(
	context: Context,
	contributionId: string,
	begun: UnpublishedMedia,
	stored: readonly Stored[],
	waveform: readonly number[] | undefined,
): Promise<void> {
	const { mediaId, maskVersion } = begun
	await context.db.transaction().execute(async (trx) => {
		await lockContributions(trx, [contributionId])
		const isMaskedAnew = (await lockMedia(trx, mediaId))?.mask_version !== maskVersion
		const now = (await listUnpublishedMedia(trx, contributionId)).find((one) => one.mediaId === mediaId)
		const isToldAnew = now !== undefined && written(now) !== written(begun)
		if (isMaskedAnew || isToldAnew) {
			const keys = stored.map((copy) => copy.storage_key)
			await retireFiles(trx, mediaId, keys)
			const again = isToldAnew ? [{ name: 'publish-entry' as const, payload: { contributionId } }] : []
			await insertJobs(trx, [{ name: 'mask-media', payload: { mediaId } }, ...again])
			return
		}
		for (const derivative of stored) await upsertDerivative(trx, derivative)
		if (waveform) await updateMedia(trx, mediaId, { masked_waveform: JSON.stringify(waveform) })
		const isShown = await publishEntryMedia(trx, mediaId, context.now())
		if (isShown) await record(trx, context, { contributionId }, [{ kind: 'media-published', mediaId }])
	})
}
