import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { system } from '#moderation/actor.ts'
import { startContribution } from '#server/contribute/start-contribution.ts'
import { mergeBatch } from '#server/merge/merge-batch.ts'
import { publishEntry } from '#server/publish/publish-entry.ts'
import { beginUpload } from '#server/upload/begin-upload.ts'
import { completeUpload } from '#server/upload/complete-upload.ts'
import { receiveMedia } from '#server/upload/receive-media.ts'
import { uploadPath } from '#server/upload/upload-folder.ts'
import { must, verified } from '../../support/desk.ts'
import { entryOf } from '../../support/merging.ts'
import { identifier, nextAct, publishable, toMerge, words } from './merge-scenes.ts'
import type { Snapshot } from './snapshot.ts'
import { faultAt, kinds, useStruckHouse, type Deed, type Prepare, type StruckHouse } from './struck-house.ts'

const site = useStruckHouse()

interface Steps {
	readonly name: string
	readonly prepare: Prepare
	readonly isDone: (now: Snapshot, id: string) => boolean
	/** Of the statements of a long deed only one in so many is struck, unless all are asked for. */
	readonly stride?: number
}

const inSteps: readonly Steps[] = [
	{
		name: 'publishEntry',
		async prepare(struck) {
			const { house, media } = struck
			const { id, act } = await toMerge(struck, publishable)
			await act({ db: house.client.db, media })
			return { id, act: (over) => publishEntry({ ...house.as(system), ...over }, id) }
		},
		isDone: (now, id) =>
			now.contribution.some((one) => one.id === id && one.state === 'published') &&
			now.entry_media.every((row) => row.contribution_id !== id || row.published_at !== null) &&
			now.event.filter((event) => event.contribution_id === id && event.kind === 'entry-published').length === 1 &&
			now.event.filter((event) => event.contribution_id === id && event.kind === 'media-published').length === 1,
	},
	{
		name: 'mergeBatch',
		stride: process.env.FAULT_ALL === '1' ? 1 : 9,
		async prepare(struck) {
			const { people } = struck
			const ids = [await verifiedInto(struck, identifier), await verifiedInto(struck, undefined)]
			const { version } = await entryOf(people.officer, identifier)
			const versions = await people.officer.db.selectFrom('contribution').select(['id', 'version']).where('id', 'in', ids).execute()
			const items = ids.map((contributionId, index) => ({
				contributionId,
				version: versions.find((row) => row.id === contributionId)?.version ?? 0,
				entryVersion: index === 0 ? version : 0,
			}))
			const act = nextAct()
			return { id: ids.join(), act: (over) => mergeBatch({ ...people.officer, ...over }, { items, note: '', act }) }
		},
		isDone: (now, ids) =>
			ids.split(',').every((id) => {
				const merges = now.entry_revision.filter((row) => row.contribution_id === id && row.kind === 'merge')
				const isCovered = merges.every((row) => now.act_revision.some((one) => one.entry_id === row.entry_id && one.number === row.number))
				return merges.length === 1 && isCovered && now.contribution.some((one) => one.id === id && one.state === 'merged')
			}),
	},
	{
		name: 'receiveMedia',
		prepare: toReceive,
		isDone: (now, id) =>
			now.upload.some((row) => row.contribution_id === id && row.state === 'received') &&
			now.media.filter((row) => row.contribution_id === id).length === 1 &&
			now.event.filter((event) => event.contribution_id === id && event.kind === 'upload-received').length === 1,
	},
]

/** Something of its own to take, whatever the entry says by now. */
async function verifiedInto({ house, people }: StruckHouse, into: string | undefined): Promise<string> {
	return verified(house, people.giver, people.reviewer, { words, picture: true, ...(into ? { identifier: into } : {}) })
}

async function toReceive({ house, people }: StruckHouse): Promise<Deed> {
	const id = must(await startContribution(people.giver, { kind: 'mix' }))
	const uploadId = randomBytes(16).toString('hex')
	const bytes = randomBytes(50_000)
	const begun = { uploadId, contributionId: id, fileName: 'chiêng.jpg', declaredType: 'image/jpeg', bytes: bytes.length, sha256: null }
	expect(await beginUpload(people.giver, begun)).toEqual({ ok: true })
	await writeFile(uploadPath(house.services.env, uploadId), bytes)
	await completeUpload(people.giver, uploadId)
	return { id, act: (over) => receiveMedia({ ...house.as(system), ...over }, uploadId) }
}

describe.each(inSteps)('$name', ({ prepare, isDone, stride = 1 }) => {
	test.each(kinds)(
		'after a fault (%s) at any statement it is finished by trying again, once',
		async (kind) => {
			const struck = site.current
			const statements = await struck.statementsOf(prepare)
			for (const [index, text] of statements.entries()) {
				if (index % stride !== 0) continue
				const fault = faultAt(kind, index / stride)
				const where = `${fault} at ${index + 1} of ${statements.length}: ${text.slice(0, 60)}`
				const deed = await prepare(struck)
				expect(await struck.strike(deed, index + 1, fault), where).toBe('threw')
				await struck.expectSound(await struck.seen(), where)
				for (const attempt of ['again', 'and once more']) {
					await deed.act({ db: struck.house.client.db, media: struck.media })
					const now = await struck.seen()
					await struck.expectSound(now, where)
					expect(isDone(now, deed.id), `${where}, tried ${attempt}`).toBe(true)
				}
			}
		},
		180_000,
	)
})
