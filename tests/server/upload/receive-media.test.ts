import { randomBytes } from 'node:crypto'
import { writeFile, readdir, stat } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { system } from '#moderation/actor.ts'
import { uploadExpiryMs } from '#moderation/upload/limits.ts'
import type { Context } from '#server/context.ts'
import { makeMasked } from '#server/media/make-masked.ts'
import { originalKey } from '#server/storage/keys.ts'
import type { Storage } from '#server/storage/storage.ts'
import { beginUpload } from '#server/upload/begin-upload.ts'
import { completeUpload } from '#server/upload/complete-upload.ts'
import { expireUploads } from '#server/upload/expire-uploads.ts'
import { receiveMedia } from '#server/upload/receive-media.ts'
import { reconcileUploads } from '#server/upload/reconcile-uploads.ts'
import { uploadFolder, uploadPath } from '#server/upload/upload-folder.ts'
import { emptyMedia, emptyMember } from '#db/write/erase.ts'
import { noteUploadContent } from '#db/write/upload.ts'
import { type Giver, sha256, someBytes, useUploadSite } from '../../support/uploads.ts'

const site = useUploadSite()
const db = () => site.current.house.client.db
const house = (over: Partial<Context> = {}): Context => ({ ...site.current.house.as(system), ...over })

interface Given {
	readonly giver: Giver
	readonly contributionId: string
	readonly bytes: Buffer
	readonly id: string
}

/** An upload whose bytes lie on the disk, as tus leaves them: not yet marked complete. */
async function arrived(
	given: { giver?: Giver; contributionId?: string; bytes?: Buffer; claimed?: string; on?: number } = {},
): Promise<Given> {
	const giver = given.giver ?? (await site.current.giver())
	const contributionId = given.contributionId ?? (await site.current.draft(giver.memberId))
	const bytes = given.bytes ?? someBytes(200_000)
	const id = randomBytes(16).toString('hex')
	const begun = await beginUpload(site.current.house.as({ memberId: giver.memberId, roles: [] }), {
		uploadId: id,
		contributionId,
		fileName: 'chiêng.jpg',
		declaredType: 'image/jpeg',
		bytes: bytes.length,
		sha256: given.claimed ?? null,
	})
	expect(begun).toEqual({ ok: true })
	await writeFile(uploadPath(house().env, id), bytes.subarray(0, given.on ?? bytes.length))
	return { giver, contributionId, bytes, id }
}

async function complete(given: Parameters<typeof arrived>[0] = {}): Promise<Given> {
	const upload = await arrived(given)
	await completeUpload(house(), upload.id)
	return upload
}

const uploadRow = (id: string) => db().selectFrom('upload').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const mediaOf = (contributionId: string) =>
	db().selectFrom('media').selectAll().where('contribution_id', '=', contributionId).orderBy('position').execute()
const eventsOf = async (contributionId: string) =>
	(await db().selectFrom('event').select('kind').where('contribution_id', '=', contributionId).orderBy('id').execute()).map(
		({ kind }) => kind,
	)
const jobsNamed = async (name: string, id: string) => {
	const { rows } = await site.current.house.client.pool.query<{ payload: Record<string, string> }>(
		`select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1`,
		[name],
	)
	return rows.filter(({ payload }) => Object.values(payload).includes(id)).length
}
async function stored(bytes: Buffer): Promise<Buffer> {
	const chunks: Buffer[] = []
	for await (const chunk of await house().storage.get(originalKey(sha256(bytes)))) chunks.push(chunk)
	return Buffer.concat(chunks)
}
async function expectReceived({ id, contributionId, bytes }: Given): Promise<void> {
	expect(await uploadRow(id)).toMatchObject({ state: 'received', refusal: null })
	const media = await mediaOf(contributionId)
	expect(media).toHaveLength(1)
	expect(media[0]).toMatchObject({ state: 'received', sha256: sha256(bytes), bytes: bytes.length, file_name: 'chiêng.jpg', position: 1 })
	expect((await stored(bytes)).equals(bytes)).toBe(true)
	expect(await eventsOf(contributionId)).toEqual(['upload-started', 'upload-received'])
	expect(await jobsNamed('process-media', media[0]!.id)).toBe(1)
	expect((await readdir(uploadFolder(house().env))).filter((name) => name.startsWith(id))).toEqual([])
}

test.each([{ claimed: true }, { claimed: false }])('receiving, the hash claimed: $claimed', async ({ claimed }) => {
	const bytes = someBytes(200_000)
	const upload = await complete({ bytes, ...(claimed ? { claimed: sha256(bytes) } : {}) })
	await receiveMedia(house(), upload.id)
	await receiveMedia(house(), upload.id)
	await expectReceived(upload)
})

/** Storage that dies like a process would: before or after the bytes have moved. */
function dyingStorage(when: 'before' | 'after'): Storage {
	const real = house().storage
	return {
		...real,
		async adopt(...given) {
			if (when === 'after') await real.adopt(...given)
			throw new Error('power cut')
		},
	}
}

test.each<{ crash: string; claimed: boolean; cut: (upload: Given) => Promise<void> }>([
	{ crash: 'before anyone was told the file is whole', claimed: true, cut: async () => undefined },
	{ crash: 'after it was told', claimed: true, cut: ({ id }) => completeUpload(house(), id) },
	...[true, false].flatMap((claimed) =>
		(['before', 'after'] as const).map((when) => ({
			crash: `${when} the bytes moved into the store`,
			claimed,
			cut: async ({ id }: Given) => {
				await completeUpload(house(), id)
				await expect(receiveMedia(house({ storage: dyingStorage(when) }), id)).rejects.toThrow('power cut')
				expect((await uploadRow(id)).state).toBe('complete')
			},
		})),
	),
	{
		crash: 'after it was received, before the leftovers were removed',
		claimed: true,
		cut: async ({ id }) => {
			await completeUpload(house(), id)
			await receiveMedia(house(), id)
			await writeFile(`${uploadPath(house().env, id)}.json`, '{}')
			await receiveMedia(house(), id)
		},
	},
])('a crash $crash (hash claimed: $claimed) is mended by the reconciler', async ({ claimed, cut }) => {
	const bytes = someBytes(200_000)
	const upload = await arrived({ bytes, ...(claimed ? { claimed: sha256(bytes) } : {}) })
	await cut(upload)
	await reconcileUploads(house(), 0)
	await expectReceived(upload)
})

test('several processes receiving one upload at once make one file of it', async () => {
	const upload = await complete()
	const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => receiveMedia(house(), upload.id)))
	await reconcileUploads(house(), 0)
	expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true)
	await expectReceived(upload)
})

test('a hash that differs is refused; nothing is kept; the same file may be sent again', async () => {
	const bytes = someBytes(50_000)
	const wrong = sha256(Buffer.from('another file'))
	const upload = await complete({ bytes, claimed: wrong })
	await receiveMedia(house(), upload.id)
	expect(await uploadRow(upload.id)).toMatchObject({ state: 'refused', refusal: { code: 'hash-mismatch' } })
	expect(await mediaOf(upload.contributionId)).toEqual([])
	expect(await house().storage.head(originalKey(wrong))).toBeUndefined()
	expect(await eventsOf(upload.contributionId)).toEqual(['upload-started', 'upload-refused'])
	await expect(stat(uploadPath(house().env, upload.id))).rejects.toThrow('ENOENT')
	const again = await complete({ giver: upload.giver, contributionId: upload.contributionId, bytes, claimed: sha256(bytes) })
	await receiveMedia(house(), again.id)
	expect(await mediaOf(upload.contributionId)).toHaveLength(1)
})

test('bytes taken back by a power cut open the upload again and stay', async () => {
	const upload = await complete({ on: 120_000 })
	await receiveMedia(house(), upload.id)
	expect((await uploadRow(upload.id)).state).toBe('open')
	expect((await stat(uploadPath(house().env, upload.id))).size).toBe(120_000)
})

test('bytes gone from the disk altogether are refused in plain words, not waited for', async () => {
	const upload = await complete()
	await reconcileUploads(house({ env: { ...house().env, dataDir: `${house().env.dataDir}/elsewhere` } }), 0)
	expect(await uploadRow(upload.id)).toMatchObject({ state: 'refused', refusal: { code: 'lost' } })
})

test.each(['submitted', 'withdrawn', 'published'] as const)('a contribution %s meanwhile takes no more files', async (state) => {
	const upload = await complete()
	await db().updateTable('contribution').set({ state }).where('id', '=', upload.contributionId).execute()
	await receiveMedia(house(), upload.id)
	expect(await uploadRow(upload.id)).toMatchObject({ state: 'refused', refusal: { code: 'closed' } })
	expect(await mediaOf(upload.contributionId)).toEqual([])
	expect(await house().storage.head(originalKey(sha256(upload.bytes)))).toBeUndefined()
})

/** A storage whose contribution is withdrawn while the bytes move. */
function withdrawnMeanwhile(contributionId: string): Storage {
	const real = house().storage
	return {
		...real,
		async adopt(...given) {
			await db().updateTable('contribution').set({ state: 'withdrawn' }).where('id', '=', contributionId).execute()
			return real.adopt(...given)
		},
	}
}

test.each([
	{ why: 'nobody else gave them: gone', isHeld: false },
	{ why: 'another file is these bytes: they stay', isHeld: true },
])('bytes that moved into the store while their contribution was withdrawn; $why', async ({ isHeld }) => {
	const bytes = someBytes(200_000)
	if (isHeld) await receiveMedia(house(), (await complete({ bytes })).id)
	const upload = await complete({ bytes })
	await receiveMedia(house({ storage: withdrawnMeanwhile(upload.contributionId) }), upload.id)
	expect(await uploadRow(upload.id)).toMatchObject({ state: 'refused', refusal: { code: 'closed' } })
	expect((await house().storage.head(originalKey(sha256(bytes)))) !== undefined).toBe(isHeld)
})

test('the same content in the same contribution becomes no second file', async () => {
	const first = await complete()
	await receiveMedia(house(), first.id)
	const second = await complete(first)
	await receiveMedia(house(), second.id)
	const media = await mediaOf(first.contributionId)
	expect(media).toHaveLength(1)
	expect(await uploadRow(second.id)).toMatchObject({ state: 'received', media_id: media[0]?.id, duplicate_of: media[0]?.id })
	expect(await jobsNamed('process-media', media[0]!.id)).toBe(1)
})

test('the same content sent twice at once into one contribution becomes one file', async () => {
	const first = await complete()
	const second = await complete(first)
	await Promise.all([receiveMedia(house(), first.id), receiveMedia(house(), second.id)])
	expect(await mediaOf(first.contributionId)).toHaveLength(1)
})

test('a file refused before and sent again is read again', async () => {
	const first = await complete()
	await receiveMedia(house(), first.id)
	await db()
		.updateTable('media')
		.set({ state: 'refused', refusal: JSON.stringify({ code: 'crashed' }) })
		.where('contribution_id', '=', first.contributionId)
		.execute()
	await receiveMedia(house(), (await complete(first)).id)
	expect(await mediaOf(first.contributionId)).toMatchObject([{ state: 'received', refusal: null }])
})

test('the same content in another contribution of the same member is pointed out and taken', async () => {
	const first = await complete()
	await receiveMedia(house(), first.id)
	const second = await complete({ giver: first.giver, bytes: first.bytes })
	await receiveMedia(house(), second.id)
	const [here] = await mediaOf(second.contributionId)
	const [there] = await mediaOf(first.contributionId)
	expect(await uploadRow(second.id)).toMatchObject({ state: 'received', media_id: here?.id, duplicate_of: there?.id })
})

test("someone else's identical content is told to nobody", async () => {
	const first = await complete()
	await receiveMedia(house(), first.id)
	const second = await complete({ bytes: first.bytes })
	await receiveMedia(house(), second.id)
	expect(await uploadRow(second.id)).toMatchObject({ state: 'received', duplicate_of: null })
	expect(await mediaOf(second.contributionId)).toHaveLength(1)
})

test('expiry takes the forgotten and never the whole, the received or the recently continued', async () => {
	const forgotten = await arrived({ on: 1000 })
	const whole = await arrived()
	const told = await complete()
	const received = await complete()
	await receiveMedia(house(), received.id)
	site.current.house.clock.advance(uploadExpiryMs + 1000)
	const fresh = await arrived({ on: 1000 })
	await expireUploads(house(), site.current.locker)
	await reconcileUploads(house(), 0)
	const states = await Promise.all([forgotten, whole, told, received, fresh].map(async ({ id }) => (await uploadRow(id)).state))
	expect(states).toEqual(['expired', 'received', 'received', 'received', 'open'])
	await expect(stat(uploadPath(house().env, forgotten.id))).rejects.toThrow('ENOENT')
	expect((await stat(uploadPath(house().env, fresh.id))).size).toBe(1000)
	for (const { bytes } of [whole, told, received]) expect((await stored(bytes)).equals(bytes)).toBe(true)
})

test('expiry waits for whoever is writing, and spares what was continued meanwhile', async () => {
	const upload = await arrived({ on: 1000 })
	site.current.house.clock.advance(uploadExpiryMs + 1000)
	const lock = site.current.locker.newLock(upload.id)
	let asked = 0
	await lock.lock(AbortSignal.timeout(20_000), () => {
		asked++
	})
	const sweeping = expireUploads(house(), site.current.locker)
	await expect.poll(() => asked).toBeGreaterThan(0)
	const now = site.current.house.clock.now
	await db()
		.updateTable('upload')
		.set({ updated_at: now, expires_at: new Date(now.getTime() + uploadExpiryMs) })
		.where('id', '=', upload.id)
		.execute()
	await lock.unlock()
	await sweeping
	expect((await uploadRow(upload.id)).state).toBe('open')
	expect((await stat(uploadPath(house().env, upload.id))).size).toBe(1000)
})

/** Someone gave these bytes and erases it all: the job that deletes them is under way. */
async function erasedBytes(bytes: Buffer): Promise<{ mediaId: string; deleteFiles: () => Promise<void> }> {
	const first = await complete({ bytes })
	await receiveMedia(house(), first.id)
	const [mediaId = ''] = await db()
		.transaction()
		.execute((trx) => emptyMedia(trx, first.contributionId))
	return { mediaId, deleteFiles: () => makeMasked(house(), mediaId) }
}

const retiredOf = (mediaId: string) => db().selectFrom('retired_file').selectAll().where('media_id', '=', mediaId).execute()

test.each([{ claimed: true }, { claimed: false }])(
	'bytes another member erases are kept while an upload of them is being received (hash claimed: $claimed)',
	async ({ claimed }) => {
		const bytes = someBytes(60_000)
		const erased = await erasedBytes(bytes)
		const upload = await complete({ bytes, ...(claimed ? { claimed: sha256(bytes) } : {}) })
		await expect(receiveMedia(house({ storage: dyingStorage('after') }), upload.id)).rejects.toThrow('power cut')
		await erased.deleteFiles()
		await receiveMedia(house(), upload.id)
		await expectReceived(upload)
		await erased.deleteFiles()
		expect((await stored(bytes)).equals(bytes)).toBe(true)
		expect(await retiredOf(erased.mediaId)).toEqual([])
	},
)

test('bytes kept only for an upload that is then refused are deleted after all', async () => {
	const bytes = someBytes(60_000)
	const erased = await erasedBytes(bytes)
	const upload = await complete({ bytes, claimed: sha256(bytes) })
	await expect(receiveMedia(house({ storage: dyingStorage('after') }), upload.id)).rejects.toThrow('power cut')
	await erased.deleteFiles()
	await db().updateTable('contribution').set({ state: 'withdrawn' }).where('id', '=', upload.contributionId).execute()
	await receiveMedia(house(), upload.id)
	expect((await uploadRow(upload.id)).state).toBe('refused')
	await erased.deleteFiles()
	expect(await house().storage.head(originalKey(sha256(bytes)))).toBeUndefined()
	expect(await retiredOf(erased.mediaId)).toEqual([])
})

test('bytes another process has just moved are not taken for lost', async () => {
	const bytes = someBytes(60_000)
	const upload = await complete({ bytes })
	const path = uploadPath(house().env, upload.id)
	let isMoved = false
	const other = async (): Promise<void> => {
		if (isMoved) return
		isMoved = true
		await db()
			.transaction()
			.execute((trx) => noteUploadContent(trx, upload.id, sha256(bytes)))
		await house().storage.adopt(originalKey(sha256(bytes)), path)
	}
	/** Between looking the contribution up and reading the file. */
	const meanwhile = db().withPlugin({
		transformQuery: ({ node }) => node,
		transformResult: async ({ result }) => {
			if (result.rows.some((row) => 'member_id' in row && !('sha256_claimed' in row))) await other()
			return result
		},
	})
	await receiveMedia(house({ db: meanwhile }), upload.id)
	expect(isMoved).toBe(true)
	await expectReceived(upload)
})

test('what an erased member left unfinished goes with the next sweep, not a week later', async () => {
	const upload = await arrived({ on: 1000 })
	await db()
		.transaction()
		.execute((trx) => emptyMember(trx, upload.giver.memberId, site.current.house.clock.now))
	site.current.house.clock.advance(1000)
	await expireUploads(house(), site.current.locker)
	expect((await uploadRow(upload.id)).state).toBe('expired')
	await expect(stat(uploadPath(house().env, upload.id))).rejects.toThrow('ENOENT')
})

test('an upload whose bytes a power cut took back may be continued for as long as a new one', async () => {
	const upload = await complete({ on: 1000 })
	site.current.house.clock.advance(uploadExpiryMs + 1000)
	await receiveMedia(house(), upload.id)
	await expireUploads(house(), site.current.locker)
	expect((await uploadRow(upload.id)).state).toBe('open')
})
