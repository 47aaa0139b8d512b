import { createHash, randomUUID } from 'node:crypto'
import { system } from '#moderation/actor.ts'
import type { Context } from '#server/context.ts'
import { originalKey } from '#server/storage/keys.ts'
import { processMedia } from '#server/upload/process-media.ts'

/** Puts a file into a contribution as if it had been uploaded, and has it read by the process for strangers' files; its media id. */
export async function giveFile(context: Context, contributionId: string, content: Buffer, fileName = 'ảnh.jpg'): Promise<string> {
	const id = randomUUID()
	const sha256 = createHash('sha256').update(content).digest('hex')
	await context.storage.put(originalKey(sha256), content)
	const { last } = await context.db
		.selectFrom('media')
		.where('contribution_id', '=', contributionId)
		.select((eb) => eb.fn.coalesce(eb.fn.max('position'), eb.lit(0)).as('last'))
		.executeTakeFirstOrThrow()
	await context.db
		.insertInto('media')
		.values({
			id,
			contribution_id: contributionId,
			position: Number(last) + 1,
			file_name: fileName,
			state: 'received',
			kind: null,
			mime: null,
			bytes: content.length,
			sha256,
			storage_key: originalKey(sha256),
			width: null,
			height: null,
			duration_seconds: null,
			perceptual_hash: null,
			refusal: null,
			received_at: context.now(),
			processed_at: null,
		})
		.execute()
	await processMedia({ ...context, actor: system }, id)
	return id
}
