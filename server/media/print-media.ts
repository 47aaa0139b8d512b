import { findMedia } from '#db/read/find-media.ts'
import { lockMedia } from '#db/write/media.ts'
import { replacePrint } from '#db/write/media-print.ts'
import type { Context } from '../context.ts'

/** Job: makes a picture read earlier recognisable. A file the decoding process cannot read any more is left as it is. */
export async function printMedia(context: Context, mediaId: string): Promise<void> {
	const media = await findMedia(context.db, mediaId)
	if (media?.state !== 'ready' || media.kind === 'audio') return
	const original = await context.storage.localPath(media.storage_key)
	const read = await context.media.processMedia(original.path).finally(original.release)
	if (read.ok) await read.release()
	await context.db.transaction().execute(async (trx) => {
		if ((await lockMedia(trx, mediaId))?.state === 'ready') await replacePrint(trx, mediaId, read.ok ? read.print : undefined)
	})
}
