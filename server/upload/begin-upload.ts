import { can } from '#moderation/permissions.ts'
import { acceptUpload } from '#moderation/upload/accept-upload.ts'
import { displayFileName } from '#moderation/upload/display-file-name.ts'
import type { MediaPart } from '#moderation/upload/part.ts'
import { uploadExpiryMs } from '#moderation/upload/limits.ts'
import type { UploadRefusal } from '#moderation/upload/upload-refusal.ts'
import { lockContribution } from '#db/write/contribution.ts'
import { countUploads, insertUpload, lockMemberUploads } from '#db/write/upload.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

export interface BeginUpload {
	readonly uploadId: string
	readonly contributionId: string
	/** As the device names it and its type: hints, never proof. */
	readonly fileName: string
	readonly declaredType: string
	readonly bytes: number
	/** What the device computed over the whole file, if it did: 64 hex digits. */
	readonly sha256: string | null
	/** The gift itself unless said otherwise. */
	readonly part?: MediaPart
}

export type UploadResult = { readonly ok: true } | { readonly ok: false; readonly refusal: UploadRefusal }

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const dayMs = 24 * 60 * 60 * 1000
const no = (refusal: UploadRefusal): UploadResult => ({ ok: false, refusal })

/** Opens an upload to one's own contribution, within limits and quotas. Nothing is on the disk yet. */
export async function beginUpload(context: Context, command: BeginUpload): Promise<UploadResult> {
	const { memberId } = context.actor
	if (memberId === null) return no({ code: 'sign-in-needed' })
	if (!uuid.test(command.contributionId)) return no({ code: 'malformed', what: 'contribution' })
	if (!Number.isSafeInteger(command.bytes) || command.bytes < 0) return no({ code: 'malformed', what: 'size' })
	if (command.sha256 !== null && !/^[0-9a-f]{64}$/.test(command.sha256)) return no({ code: 'malformed', what: 'hash' })
	const at = context.now()
	return context.db.transaction().execute(async (trx) => {
		const contribution = await lockContribution(trx, command.contributionId)
		if (!contribution || contribution.facts.memberId !== memberId) return no({ code: 'not-found' })
		if (!can(context.actor, 'upload', contribution.facts)) return no({ code: 'closed' })
		await lockMemberUploads(trx, memberId)
		const counts = await countUploads(trx, memberId, command.contributionId, new Date(at.getTime() - dayMs))
		const answer = acceptUpload({ fileName: command.fileName, declaredType: command.declaredType, bytes: command.bytes, ...counts })
		if (!answer.ok) return no(answer.refusal)
		await insertUpload(trx, {
			id: command.uploadId,
			member_id: memberId,
			contribution_id: command.contributionId,
			part: command.part ?? 'gift',
			file_name: displayFileName(command.fileName),
			mime_claimed: command.declaredType.slice(0, 200),
			bytes: command.bytes,
			sha256_claimed: command.sha256,
			state: 'open',
			created_at: at,
			updated_at: at,
			expires_at: new Date(at.getTime() + uploadExpiryMs),
		})
		await record(trx, context, { contributionId: command.contributionId }, [
			{ kind: 'upload-started', uploadId: command.uploadId, bytes: command.bytes },
		])
		return { ok: true }
	})
}
