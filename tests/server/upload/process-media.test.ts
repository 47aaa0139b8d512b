import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { system } from '#moderation/actor.ts'
import type { MediaRefusal } from '#moderation/upload/media-refusal.ts'
import type { Context } from '#server/context.ts'
import { makeMasked } from '#server/media/make-masked.ts'
import type { MediaWorker } from '#server/media/media-worker.ts'
import { originalKey } from '#server/storage/keys.ts'
import { processMedia } from '#server/upload/process-media.ts'
import { sha256, useUploadSite } from '../../support/uploads.ts'

const site = useUploadSite()
const house = (over: Partial<Context> = {}): Context => ({ ...site.current.house.as(system), ...over })
const db = () => site.current.house.client.db
const photograph = () =>
	sharp({ create: { width: 800, height: 600, channels: 3, background: '#883311', noise: { type: 'gaussian', mean: 120, sigma: 60 } } })
		.withExif({ IFD0: { Copyright: 'x' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '12/1 40/1 0/1' } })
		.jpeg()
		.toBuffer()

async function received(bytes: Buffer): Promise<{ mediaId: string; contributionId: string }> {
	const { memberId } = await site.current.giver()
	const contributionId = await site.current.draft(memberId)
	const mediaId = randomUUID()
	await house().storage.put(originalKey(sha256(bytes)), bytes)
	await db()
		.insertInto('media')
		.values({
			id: mediaId,
			contribution_id: contributionId,
			position: 1,
			file_name: 'ảnh.jpg',
			state: 'received',
			bytes: bytes.length,
			sha256: sha256(bytes),
			storage_key: originalKey(sha256(bytes)),
			received_at: house().now(),
		})
		.execute()
	return { mediaId, contributionId }
}

const rowOf = (id: string) => db().selectFrom('media').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const copiesOf = (id: string) => db().selectFrom('derivative').selectAll().where('media_id', '=', id).orderBy('size').execute()
const eventsOf = async (contributionId: string) =>
	(await db().selectFrom('event').select('kind').where('contribution_id', '=', contributionId).orderBy('id').execute()).map(
		({ kind }) => kind,
	)

/** A worker whose child meets `ends` one after the other, then works. */
function worker(ends: readonly MediaRefusal[]): MediaWorker & { asked: number } {
	const real = house().media
	return {
		...real,
		asked: 0,
		async processMedia(path) {
			const end = ends[this.asked++]
			return end ? { ok: false, refusal: end } : real.processMedia(path)
		},
	}
}

test('a photograph becomes ready, with desk pictures and no place in them; doing it again changes nothing', async () => {
	const { mediaId, contributionId } = await received(await photograph())
	await processMedia(house(), mediaId)
	const before = await copiesOf(mediaId)
	await processMedia(house(), mediaId)
	expect(await rowOf(mediaId)).toMatchObject({ state: 'ready', kind: 'image', mime: 'image/jpeg', width: 800, height: 600, refusal: null })
	expect(await copiesOf(mediaId)).toEqual(before)
	expect(before.map(({ size, audience }) => [audience, size])).toEqual([
		['desk', 'large'],
		['desk', 'medium'],
		['desk', 'small'],
	])
	for (const copy of before) {
		const { path } = await house().storage.localPath(copy.storage_key)
		const { exif } = await sharp(path).metadata()
		expect(exif).toBeUndefined()
	}
	expect(await eventsOf(contributionId)).toEqual(['media-processed'])
})

test.each<{ why: string; ends: MediaRefusal[]; state: string; code?: string; asked: number }>([
	{ why: 'the child dies twice, then reads it', ends: [{ code: 'crashed' }, { code: 'out-of-memory' }], state: 'ready', asked: 3 },
	{
		why: 'the child dies three times',
		ends: [{ code: 'crashed' }, { code: 'crashed' }, { code: 'crashed' }],
		state: 'refused',
		code: 'crashed',
		asked: 3,
	},
	{ why: 'it takes too long', ends: [{ code: 'timed-out', seconds: 90 }], state: 'refused', code: 'timed-out', asked: 1 },
	{ why: 'it is broken', ends: [{ code: 'truncated', kind: 'jpeg' }], state: 'refused', code: 'truncated', asked: 1 },
])('$why → $state', async ({ ends, state, code, asked }) => {
	const { mediaId, contributionId } = await received(await photograph())
	const media = worker(ends)
	await processMedia(house({ media }), mediaId)
	const row = await rowOf(mediaId)
	expect([row.state, row.refusal?.code, media.asked]).toEqual([state, code, asked])
	expect(await eventsOf(contributionId)).toEqual([state === 'ready' ? 'media-processed' : 'media-refused'])
})

test('bytes that are no picture are refused with what they are', async () => {
	const { mediaId } = await received(Buffer.from(`<html><script>alert(1)</script>${randomUUID()}</html>`))
	await processMedia(house(), mediaId)
	expect(await rowOf(mediaId)).toMatchObject({ state: 'refused', refusal: { code: 'unsupported-kind' } })
	expect(await copiesOf(mediaId)).toEqual([])
})

test('broken machinery is not blamed on the file: the job fails and the file waits', async () => {
	const { mediaId } = await received(await photograph())
	const { storage } = house()
	const broken = { ...storage, adopt: () => Promise.reject(new Error('disk full')) }
	await expect(processMedia(house({ storage: broken }), mediaId)).rejects.toThrow('disk full')
	expect((await rowOf(mediaId)).state).toBe('received')
	await processMedia(house(), mediaId)
	expect((await rowOf(mediaId)).state).toBe('ready')
})

test('a file erased while it was read: what was made of it is thrown away; what another run put in place stays', async () => {
	const { mediaId } = await received(await photograph())
	const { media } = house()
	const during = (change: () => Promise<unknown>): Partial<Context> => ({
		media: {
			...media,
			async processMedia(path) {
				const read = await media.processMedia(path)
				await change()
				return read
			},
		},
	})
	await processMedia(house(during(() => processMedia(house(), mediaId))), mediaId)
	const retired = () => db().selectFrom('retired_file').select('storage_key').where('media_id', '=', mediaId).execute()
	expect(await retired()).toEqual([])
	for (const copy of await copiesOf(mediaId)) expect(await house().storage.head(copy.storage_key)).toBeDefined()

	await db().updateTable('media').set({ state: 'received' }).where('id', '=', mediaId).execute()
	const kept = (await copiesOf(mediaId)).map((copy) => copy.storage_key)
	const erase = async () => {
		await db().deleteFrom('derivative').where('media_id', '=', mediaId).execute()
		await db().updateTable('media').set({ state: 'removed' }).where('id', '=', mediaId).execute()
	}
	await processMedia(house(during(erase)), mediaId)
	expect((await retired()).map((file) => file.storage_key).toSorted()).toEqual(kept.toSorted())
	await makeMasked(house(), mediaId)
	for (const key of kept) expect(await house().storage.head(key)).toBeUndefined()
})
