import { expect, test } from 'vitest'
import { findDeskContribution } from '#db/read/find-desk-contribution.ts'
import { findServedMedia } from '#db/read/find-served-media.ts'
import { findUpload } from '#db/read/find-upload.ts'
import { placeMedia } from '#server/upload/place-media.ts'
import { completeUpload } from '#server/upload/complete-upload.ts'
import { sql } from 'kysely'
import { metadataHeader, useUploadSite } from '../../support/uploads.ts'

const site = useUploadSite()

async function sendAs(part: string | undefined): Promise<{ contributionId: string; mediaId: string }> {
	const { memberId, cookie } = await site.current.giver()
	const contributionId = await site.current.draft(memberId)
	const answer = await site.current.ask('/files', 'POST', cookie, {
		'upload-length': '10',
		'upload-metadata': metadataHeader({
			contributionId,
			name: 'lời nói.webm',
			type: 'audio/webm',
			...(part === undefined ? {} : { part }),
		}),
	})
	expect(answer.status).toBe(201)
	const uploadId = /([0-9a-f]{32})$/.exec(answer.headers.get('location') ?? '')?.[1] ?? ''
	const context = site.current.house.as({ memberId, roles: ['contributor'] })
	await completeUpload(context, uploadId)
	await placeMedia(context, uploadId, crypto.randomUUID().replaceAll('-', '').repeat(2))
	const upload = await findUpload(context.db, uploadId)
	return { contributionId, mediaId: upload?.media_id ?? '' }
}

test.each([
	{ why: 'unsaid, it is the gift', part: undefined, kept: 'gift' },
	{ why: 'a word of nobody’s is the gift', part: 'everything', kept: 'gift' },
	{ why: 'the place, spoken', part: 'place', kept: 'place' },
	{ why: 'the answer to a consent', part: 'consent', kept: 'consent' },
])('$why', async ({ part, kept }) => {
	const { contributionId, mediaId } = await sendAs(part)
	const seen = await findDeskContribution(site.current.house.services.db, contributionId)
	const [inGift, beside] = [seen?.files.map((file) => file.id), seen?.asides.map((file) => [file.id, file.part])]
	expect([inGift, beside]).toEqual(kept === 'gift' ? [[mediaId], []] : [[], [[mediaId, kept]]])
})

test.each([
	{ why: 'what was said beside the gift cannot be made public, even by hand in the database', part: 'consent', isTaken: false },
	{ why: 'the gift can', part: 'gift', isTaken: true },
])('$why', async ({ part, isTaken }) => {
	const { contributionId, mediaId } = await sendAs(part)
	const { db } = site.current.house.services
	const entry = crypto.randomUUID()
	await sql`insert into entry (id, identifier, version, title, record, provenance, names_text, search_text, heritage_class, standing, visibility, is_sample, created_at, updated_at)
		values (${entry}, ${`T-${entry.slice(0, 6)}`}, 1, 'Thử', '{}', '{}', 'Thử', '', 'hien_vat', 'proposed', 'public', false, now(), now())`.execute(
		db,
	)
	const publish =
		sql`insert into entry_media (entry_id, media_id, contribution_id, revision, position, credit, licence, merged_at, published_at)
		values (${entry}, ${mediaId}, ${contributionId}, 1, 0, '', 'cc0-1.0', now(), now())`.execute(db)
	await (isTaken ? publish : expect(publish).rejects.toThrow(/only the gift/))
	expect((await findServedMedia(db, mediaId))?.isPublic).toBe(isTaken)
})
