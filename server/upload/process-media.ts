import type { Insertable } from 'kysely'
import type { Job } from '#moderation/job.ts'
import type { MediaRefusal } from '#moderation/upload/media-refusal.ts'
import { findMedia } from '#db/read/find-media.ts'
import type { Transaction } from '#db/schema.ts'
import type { DerivativeTable, MediaPatch, MediaRow } from '#db/tables/media.ts'
import { insertJobs } from '#db/write/job.ts'
import { retireFiles } from '#db/write/mask.ts'
import { lockMedia, replaceDerivatives, updateMedia } from '#db/write/media.ts'
import { replacePrint } from '#db/write/media-print.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import type { ProcessedMedia } from '../media/media-worker.ts'
import { storeDerivative } from '../media/store-derivative.ts'

type Accepted = Extract<ProcessedMedia, { ok: true }>

/** A file that ends the decoding process this often is not tried again. */
const mostCrashes = 3
const isCrash = ({ code }: MediaRefusal): boolean => code === 'crashed' || code === 'out-of-memory'

/**
 * Job: reads a received original in the process for strangers' files, keeps what was learnt and the pictures for the desk, or the reason why the file cannot be
 * taken. Does nothing for a file already read; broken machinery rejects and the job is tried again later.
 */
export async function processMedia(context: Context, mediaId: string): Promise<void> {
	const media = await findMedia(context.db, mediaId)
	if (media?.state !== 'received') return
	const processed = await read(context, media)
	if (!processed.ok) return refuseMedia(context, media, processed.refusal)
	try {
		await accept(context, media, processed)
	} finally {
		await processed.release()
	}
}

async function read(context: Context, media: MediaRow): Promise<ProcessedMedia> {
	const original = await context.storage.localPath(media.storage_key)
	try {
		for (let crashes = 1; ; crashes++) {
			const processed = await context.media.processMedia(original.path)
			if (processed.ok || !isCrash(processed.refusal) || crashes === mostCrashes) return processed
		}
	} finally {
		await original.release()
	}
}

async function accept(context: Context, media: MediaRow, accepted: Accepted): Promise<void> {
	const derivatives: Insertable<DerivativeTable>[] = []
	for (const file of accepted.derivatives) derivatives.push(await storeDerivative(context, media.id, 'desk', file))
	await context.db.transaction().execute(async (trx) => {
		if ((await lockMedia(trx, media.id))?.state !== 'received') return throwAway(trx, media.id, derivatives)
		await replaceDerivatives(trx, media.id, 'desk', derivatives)
		await replacePrint(trx, media.id, accepted.print)
		const scan = context.scanner ? JSON.stringify({ outcome: 'waiting' }) : null
		await updateMedia(trx, media.id, { ...learnt(accepted), state: 'ready', refusal: null, scan, processed_at: context.now() })
		await record(
			trx,
			context,
			{ contributionId: media.contribution_id },
			[{ kind: 'media-processed', mediaId: media.id }],
			context.scanner ? [scanning(media), screening(media)] : [screening(media)],
		)
	})
}

/** The file was removed, or erased with its giver's account, while it was read: what was made of it goes too. What another run of this job put in place stays. */
async function throwAway(trx: Transaction, mediaId: string, made: readonly Insertable<DerivativeTable>[]): Promise<void> {
	const kept = await trx.selectFrom('derivative').select('storage_key').where('media_id', '=', mediaId).execute()
	const keys = made.map((file) => file.storage_key).filter((key) => !kept.some((one) => one.storage_key === key))
	if (keys.length === 0) return
	await retireFiles(trx, mediaId, keys)
	await insertJobs(trx, [{ name: 'mask-media', payload: { mediaId } }])
}

function learnt({ media, privateFacts, waveform, print }: Accepted): MediaPatch {
	const measured = waveform?.ok ? waveform.waveform : undefined
	return {
		kind: media.mediaClass,
		mime: media.mime,
		width: media.width ?? null,
		height: media.height ?? null,
		duration_seconds: media.durationSeconds ?? measured?.durationSeconds ?? null,
		playable: media.mediaClass !== 'image' && media.playable !== 'no',
		perceptual_hash: print?.hashes[0]?.hash.toString(16).padStart(16, '0') ?? null,
		waveform: measured ? JSON.stringify(measured.peaks) : null,
		facts: JSON.stringify({ media, private: privateFacts }),
	}
}

async function refuseMedia(context: Context, media: MediaRow, refusal: MediaRefusal): Promise<void> {
	await context.db.transaction().execute(async (trx) => {
		if ((await lockMedia(trx, media.id))?.state !== 'received') return
		await updateMedia(trx, media.id, { state: 'refused', refusal: JSON.stringify(refusal), processed_at: context.now() })
		const event = { kind: 'media-refused', mediaId: media.id, code: refusal.code } as const
		await record(trx, context, { contributionId: media.contribution_id }, [event], [screening(media)])
	})
}

/** A contribution sent while its files were still being read is screened once the last of them is. */
function screening(media: MediaRow): Job {
	return { name: 'screen-contribution', payload: { contributionId: media.contribution_id } }
}

/** Held until the virus scanner has read it. */
function scanning(media: MediaRow): Job {
	return { name: 'scan-media', payload: { mediaId: media.id } }
}
