import { listUnreceivedUploads } from '#db/read/list-unreceived-uploads.ts'
import type { UploadRow } from '#db/tables/media.ts'
import type { Context } from '../context.ts'
import { completeUpload } from './complete-upload.ts'
import { receiveMedia } from './receive-media.ts'
import { uploadedBytes } from './upload-folder.ts'

const batch = 200

/**
 * Mends what a crash left between the last byte and "received": uploads whose file is whole though nobody was told, and complete ones whose receiving
 * was cut. `olderThanMs` leaves alone what a job is probably busy with. Returns how many it took in hand.
 */
export async function reconcileUploads(context: Context, olderThanMs: number): Promise<number> {
	let afterId = ''
	let mended = 0
	for (;;) {
		const uploads = await listUnreceivedUploads(context.db, afterId, batch)
		for (const upload of uploads) if (await mend(context, upload, olderThanMs)) mended++
		const last = uploads.at(-1)
		if (!last || uploads.length < batch) return mended
		afterId = last.id
	}
}

async function mend(context: Context, upload: UploadRow, olderThanMs: number): Promise<boolean> {
	try {
		if (upload.state === 'open') {
			if ((await uploadedBytes(context.env, upload.id)) !== upload.bytes) return false
			await completeUpload(context, upload.id)
		} else if (context.now().getTime() - upload.updated_at.getTime() < olderThanMs) return false
		await receiveMedia(context, upload.id)
		return true
	} catch (error) {
		context.log.error({ upload: upload.id, error: error instanceof Error ? error.stack : String(error) }, 'an upload could not be received')
		return false
	}
}
