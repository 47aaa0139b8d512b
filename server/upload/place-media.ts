import { randomUUID } from 'node:crypto'
import { can } from '#moderation/permissions.ts'
import { findContributionFacts } from '#db/read/find-contribution-facts.ts'
import type { Db, Transaction } from '#db/schema.ts'
import type { UploadRow } from '#db/tables/media.ts'
import { lockContribution } from '#db/write/contribution.ts'
import { findTwin, insertMedia, updateMedia } from '#db/write/media.ts'
import { lockUpload, moveUpload } from '#db/write/upload.ts'
import { record } from '../apply.ts'
import { proveConsent } from '../collection-day/prove-consent.ts'
import type { Context } from '../context.ts'
import { originalKey } from '../storage/keys.ts'

type Owned = Parameters<typeof can>[2]

/** Whether the contribution would take a file of this member now; asked before the bytes are moved, and again in `placeMedia`. */
export async function canStillTake(db: Db, contributionId: string, memberId: string): Promise<boolean> {
	const contribution = await findContributionFacts(db, contributionId)
	return contribution !== undefined && mayUpload(memberId, contribution)
}

function mayUpload(memberId: string, contribution: Owned): boolean {
	return can({ memberId, roles: ['contributor'] }, 'upload', contribution)
}

/**
 * The upload's bytes are in the store under their hash: makes them a file of the contribution, in one transaction with the event and the job that reads
 * them. Content the member gave already is recognised: in the same contribution it becomes no second file.
 */
export async function placeMedia(context: Context, uploadId: string, sha256: string): Promise<void> {
	await context.db.transaction().execute(async (trx) => {
		const upload = await lockUpload(trx, uploadId)
		if (upload?.state !== 'complete') return
		const contribution = await lockContribution(trx, upload.contribution_id)
		const subject = { contributionId: upload.contribution_id }
		if (!contribution || !mayUpload(upload.member_id, contribution.facts)) {
			await moveUpload(trx, uploadId, 'complete', 'refused', context.now(), { refusal: { code: 'closed' } })
			await record(trx, context, subject, [{ kind: 'upload-refused', uploadId, code: 'closed' }])
			return
		}
		const placed = await place(trx, context, upload, sha256)
		const { mediaId, isNew, duplicateOf } = placed
		await moveUpload(trx, uploadId, 'complete', 'received', context.now(), { mediaId, ...(duplicateOf ? { duplicateOf } : {}) })
		await record(
			trx,
			context,
			subject,
			[{ kind: 'upload-received', uploadId, content: { plain: sha256 }, bytes: upload.bytes }],
			isNew ? [{ name: 'process-media', payload: { mediaId } }] : [],
		)
		await proveConsent(trx, context, { contributionId: upload.contribution_id, memberId: upload.member_id, mediaId, part: upload.part })
	})
}

interface Placed {
	readonly mediaId: string
	/** Its content must still be read. */
	readonly isNew: boolean
	readonly duplicateOf?: string
}

async function place(trx: Transaction, context: Context, upload: UploadRow, sha256: string): Promise<Placed> {
	const twin = await findTwin(trx, upload.member_id, upload.contribution_id, sha256)
	const isHere = twin?.contributionId === upload.contribution_id
	if (twin && isHere && twin.state === 'refused') {
		await updateMedia(trx, twin.id, { state: 'received', refusal: null, received_at: context.now() })
		return { mediaId: twin.id, isNew: true }
	}
	if (twin && isHere) return { mediaId: twin.id, isNew: false, duplicateOf: twin.id }
	const mediaId = randomUUID()
	await insertMedia(trx, {
		id: mediaId,
		contribution_id: upload.contribution_id,
		part: upload.part,
		file_name: upload.file_name,
		state: 'received',
		bytes: upload.bytes,
		sha256,
		storage_key: originalKey(sha256),
		received_at: context.now(),
	})
	return { mediaId, isNew: true, ...(twin ? { duplicateOf: twin.id } : {}) }
}
