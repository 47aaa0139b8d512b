import type { MediaPart } from '#moderation/upload/part.ts'
import type { UploadRefusal } from '#moderation/upload/upload-refusal.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { findContributionFacts } from '#db/read/find-contribution-facts.ts'
import { listContributionUploads, type ContributionUpload } from '#db/read/list-contribution-uploads.ts'
import type { Context } from '../context.ts'
import { uploadedBytes } from './upload-folder.ts'

/** Where one sent file truly is; only `safe` means that it is kept durably. */
export interface SeenUpload {
	readonly id: string
	readonly part: MediaPart
	readonly fileName: string
	readonly bytes: number
	readonly sent: number
	readonly sha256: string | null
	readonly state: 'coming' | 'arrived' | 'safe' | 'refused'
	readonly refusal: UploadRefusal | null
	readonly mediaId: string | null
	/** That file is still among the contribution's. */
	readonly isThere: boolean
	/** The sender has given the same content before: here, or in another contribution of this title. */
	readonly duplicate: { readonly isHere: boolean; readonly title: string } | null
	/** When it last moved on, ISO 8601. */
	readonly at: string
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const states = {
	open: 'coming',
	complete: 'arrived',
	received: 'safe',
	refused: 'refused',
	deleted: 'refused',
	expired: 'refused',
} as const

/** How the files sent to one's own contribution stand, the newest first. */
export async function seeUploads(context: Context, contributionId: string): Promise<Result<SeenUpload[]>> {
	const { memberId } = context.actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	const contribution = uuid.test(contributionId) ? await findContributionFacts(context.db, contributionId) : undefined
	if (!contribution || contribution.memberId !== memberId) return refuse({ code: 'not-found' })
	const uploads = await listContributionUploads(context.db, contributionId, memberId)
	return accept(await Promise.all(uploads.map((found) => seen(context, contributionId, found))))
}

async function seen(context: Context, contributionId: string, { upload, isThere, duplicate }: ContributionUpload): Promise<SeenUpload> {
	return {
		id: upload.id,
		part: upload.part,
		fileName: upload.file_name,
		bytes: upload.bytes,
		sent: upload.state === 'open' ? ((await uploadedBytes(context.env, upload.id)) ?? 0) : upload.bytes,
		sha256: upload.sha256_claimed ?? upload.sha256,
		state: states[upload.state],
		refusal: upload.refusal,
		mediaId: upload.media_id,
		isThere,
		duplicate: duplicate && { isHere: duplicate.contributionId === contributionId, title: duplicate.title },
		at: upload.updated_at.toISOString(),
	}
}
