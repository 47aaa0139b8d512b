import { randomUUID } from 'node:crypto'
import { can } from '#moderation/permissions.ts'
import { refuse, type Result } from '#moderation/refusal.ts'
import { insertMedia } from '#db/write/media.ts'
import { record } from '#server/apply.ts'
import type { Context } from '#server/context.ts'
import type { ContributionSeen } from './snapshot.ts'

/** A file of the contribution, as if received and read. */
export async function attachFile(context: Context, gift: ContributionSeen): Promise<Result<null>> {
	const facts = { memberId: gift.member_id, state: gift.state, verifiedBy: gift.verified_by }
	if (!can(context.actor, 'upload', facts)) return refuse({ code: 'not-found' })
	const id = randomUUID()
	const key = `originals/${id.slice(0, 2)}/${id}`
	await context.storage.put(key, Buffer.from(id))
	await context.db.transaction().execute(async (trx) => {
		await insertMedia(trx, {
			id,
			contribution_id: gift.id,
			file_name: 'ảnh.jpg',
			state: 'ready',
			kind: 'image',
			mime: 'image/jpeg',
			bytes: 36,
			sha256: id.replaceAll('-', '').padEnd(64, '0'),
			storage_key: key,
			received_at: context.now(),
			processed_at: context.now(),
		})
		const event = { kind: 'upload-received', uploadId: id, content: { plain: key }, bytes: 36 } as const
		await record(trx, context, { contributionId: gift.id }, [event])
	})
	return { ok: true, value: null }
}
