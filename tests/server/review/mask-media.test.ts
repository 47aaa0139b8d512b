import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { system } from '#moderation/actor.ts'
import type { MaskPart } from '#moderation/review/mask.ts'
import type { Context } from '#server/context.ts'
import { serveMedia } from '#server/http/serve-media.ts'
import { makeMasked } from '#server/media/make-masked.ts'
import { findAvEngine } from '#server/media/find-av-engine.ts'
import { makeSessions } from '#server/members/session.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { mergeContribution } from '#server/merge/merge-contribution.ts'
import { publishEntry } from '#server/publish/publish-entry.ts'
import { liftMask } from '#server/review/lift-mask.ts'
import { maskMedia } from '#server/review/mask-media.ts'
import { seeMasks } from '#server/review/see-masks.ts'
import { findPublicEntry } from '#db/read/find-public-entry.ts'
import { findPublicStamp } from '#db/read/find-public-stamp.ts'
import { claimed, must, screened, versionOf } from '../../support/desk.ts'
import { giveFile } from '../../support/give-file.ts'
import { readyToMerge } from '../../support/merging.ts'
import { useUploadSite } from '../../support/uploads.ts'
import { framesOf } from '../../support/film-frames.ts'
import { filmOf } from '../media/film-sample.ts'
import { tone, wav } from '../media/samples.ts'

const site = useUploadSite(({ services, client }) => serveMedia(services, makeSessions(client.pool, services.env)))
const house = () => site.current.house
beforeAll(() => loadSampleData(house().services))

const job = () => house().as(system)
const region = { x: 0.15, y: 0.2, width: 0.35, height: 0.45 }
const blur: MaskPart = { kind: 'blur', region }
const mute: MaskPart = { kind: 'mute', stretch: { fromMs: 2000, toMs: 4000 } }

/** A picture and a recording, published, and everyone who might ask for them. */
async function published() {
	const ready = await readyToMerge(house(), { identifier: 'DL-002', picture: true })
	const { contributionId, officer, command } = ready
	const recording = await giveFile(job(), contributionId, wav(8, tone, 16_000), 'bà kể.wav')
	const picture = command.takenFiles[0] ?? ''
	must(await mergeContribution(officer, { ...command, takenFiles: [picture, recording] }))
	await publishEntry(job(), contributionId)
	return { ...ready, picture, recording }
}

async function cookieOf(memberId: string): Promise<string> {
	const { client, services } = house()
	return (await makeSessions(client.pool, services.env).begin(memberId, new Date())).split(';')[0] ?? ''
}

const addresses = ['small.webp', 'small.jpg', 'medium.webp', 'medium.jpg', 'large.webp', 'large.jpg', 'original'].flatMap((name) => [
	name,
	`${name}?unmasked`,
	`${name}?unmasked=1`,
])

const get = (mediaId: string, address: string, cookie?: string) => site.current.ask(`/media/${mediaId}/${address}`, 'GET', cookie)

async function ask(context: Context, contributionId: string, mediaId: string, part: MaskPart) {
	const media = await context.db.selectFrom('media').select('mask_version').where('id', '=', mediaId).executeTakeFirstOrThrow()
	const version = await versionOf(context, contributionId)
	return maskMedia(context, {
		contributionId,
		mediaId,
		version,
		maskVersion: media.mask_version,
		part,
		reason: 'face',
		words: 'Mặt cháu bé.',
	})
}

const fileKeys = async (mediaId: string, audience: 'public' | 'masked') =>
	(
		await house()
			.client.db.selectFrom('derivative')
			.select('storage_key')
			.where('media_id', '=', mediaId)
			.where('audience', '=', audience)
			.execute()
	).map((row) => row.storage_key)

/** The mark in the picture of addPicture is ochre on red; covered, no pixel of either colour in its place is left as it was. */
async function showsMark(answer: Response): Promise<boolean> {
	const { data, info } = await sharp(Buffer.from(await answer.arrayBuffer()))
		.removeAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true })
	// The edge of the mark's circle: within it ochre, three hundredths further red.
	const green = (x: number, y: number) => data[(Math.round(y * info.height) * info.width + Math.round(x * info.width)) * 3 + 1] ?? 0
	const [left, top] = [300 / 1600, 300 / 1200]
	const step = Math.abs(green(left + 25 / 1600, top + 200 / 1200) - green(left + 12 / 1600, top + 200 / 1200))
	return step > 60
}

test('from the moment a place is covered, no address of the picture shows it to anyone but those who may and ask', async () => {
	const { contributionId, officer, giver, picture } = await published()
	const readers = {
		anonymous: undefined,
		another: await cookieOf((await house().member('contributor')).memberId),
		reviewer: await cookieOf((await house().member('reviewer')).memberId),
	}
	expect(await showsMark(await get(picture, 'large.jpg')), 'bare at first').toBe(true)
	const before = await fileKeys(picture, 'public')
	const stamp = await findPublicStamp(officer.db)
	must(await ask(officer, contributionId, picture, blur))
	expect(await findPublicStamp(officer.db), 'pages kept by the server are made anew').not.toBe(stamp)
	const entry = await findPublicEntry(officer.db, 'DL-002')
	expect(
		entry?.media.map(({ id }) => id),
		'and do not show the file',
	).not.toContain(picture)
	for (const [who, cookie] of Object.entries(readers))
		for (const address of addresses) expect([who, address, (await get(picture, address, cookie)).status]).toEqual([who, address, 404])
	await makeMasked(job(), picture)
	await publishEntry(job(), contributionId)
	for (const key of before) expect(await officer.storage.head(key), 'files of old copies are gone').toBeUndefined()
	expect((await findPublicEntry(officer.db, 'DL-002'))?.media.map(({ id }) => id)).toContain(picture)
	let shown = 0
	for (const [who, cookie] of Object.entries(readers)) {
		for (const address of addresses) {
			const answer = await get(picture, address, cookie)
			if (answer.status === 404) continue
			expect([who, address, answer.status, await showsMark(answer)]).toEqual([who, address, 200, false])
			shown++
		}
	}
	expect(shown, 'the masked copies are there').toBeGreaterThan(12)
	const [asOfficer, asGiver] = [await cookieOf(officer.memberId ?? ''), await cookieOf(giver.memberId ?? '')]
	expect(await showsMark(await get(picture, 'large.jpg', asOfficer)), 'masked even for an officer who does not ask').toBe(false)
	expect(await showsMark(await get(picture, 'original', asOfficer))).toBe(false)
	for (const cookie of [asOfficer, asGiver]) {
		const bare = await get(picture, 'original?unmasked', cookie)
		expect([await showsMark(bare), bare.headers.get('cache-control')]).toEqual([true, 'private, no-cache'])
	}
	const row = await officer.db.selectFrom('media').selectAll().where('id', '=', picture).executeTakeFirstOrThrow()
	expect((await officer.storage.head(row.storage_key))?.bytes, 'the original stays sealed as it came').toBe(row.bytes)
})

const withEngine = (await findAvEngine(process.env)) ? test : test.skip
withEngine('a place covered in a film is grey for its time in what is served, and in the picture that stands for it', async () => {
	const { contributionId, officer } = await published()
	const film = await giveFile(
		job(),
		contributionId,
		filmOf({ width: 320, height: 180, frames: 6, turn: 'none', location: '+12.6+108.0/' }),
		'đám rước.mov',
	)
	expect(must(await seeMasks(officer, contributionId, film)).hasStill).toBe(true)
	const part: MaskPart = { kind: 'blur', region: { x: 0.1, y: 0.2, width: 0.3, height: 0.4 }, during: { fromMs: 0, toMs: 2500 } }
	must(await ask(officer, contributionId, film, part))
	expect(must(await seeMasks(officer, contributionId, film)).masks.map((mask) => mask.part)).toEqual([part])
	const reviewer = await cookieOf((await house().member('reviewer')).memberId)
	expect((await get(film, 'original', reviewer)).status, 'nothing until the covered copy is made').toBe(404)
	expect((await get(film, 'large.jpg', reviewer)).status).toBe(404)
	await makeMasked(job(), film)
	const served = await get(film, 'original', reviewer)
	expect([served.status, served.headers.get('content-type')]).toEqual([200, 'video/mp4'])
	const path = join(house().services.env.dataDir, 'served.mp4')
	await writeFile(path, Buffer.from(await served.arrayBuffer()))
	const frames = await framesOf(path)
	const isGrey = ([red, green, blue]: readonly number[]) => [red, green, blue].every((one) => Math.abs((one ?? 0) - 96) < 24)
	if (frames) expect(frames.slice(0, 6).map(({ colourAt }) => isGrey(colourAt(0.25, 0.4)))).toEqual([true, true, true, false, false, false])
	const { data, info } = await sharp(Buffer.from(await (await get(film, 'small.webp', reviewer)).arrayBuffer()))
		.removeAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true })
	const at = (Math.floor(info.height * 0.4) * info.width + Math.floor(info.width * 0.25)) * 3
	expect(isGrey([...data.subarray(at, at + 3)])).toBe(true)
	const bare = await get(film, 'original?unmasked', await cookieOf(officer.memberId ?? ''))
	expect(bare.headers.get('content-type')).toBe('video/quicktime')
})

withEngine('a silenced recording is never served as the original, and its drawing has the gap', async () => {
	const { contributionId, officer, recording } = await published()
	const anonymously = await get(recording, 'original')
	expect([anonymously.status, anonymously.headers.get('content-type')]).toEqual([200, 'audio/wav'])
	must(await ask(officer, contributionId, recording, mute))
	expect((await get(recording, 'original')).status).toBe(404)
	await makeMasked(job(), recording)
	await publishEntry(job(), contributionId)
	const cookie = await cookieOf(officer.memberId ?? '')
	for (const [address, who] of [
		['original', undefined],
		['original?unmasked', undefined],
		['original', cookie],
	] as const) {
		const answer = await get(recording, address, who)
		expect([address, answer.status, answer.headers.get('content-type')]).toEqual([address, 200, 'audio/mp4'])
		const path = join(house().services.env.dataDir, 'heard.m4a')
		await writeFile(path, Buffer.from(await answer.arrayBuffer()))
		const heard = await house().services.media.processMedia(path)
		const peaks = heard.ok && heard.waveform?.ok ? heard.waveform.waveform.peaks : []
		const between = (fromMs: number, toMs: number) =>
			peaks.slice(Math.ceil((fromMs / 8000) * peaks.length), Math.floor((toMs / 8000) * peaks.length))
		expect(Math.max(...between(2000, 4000))).toBe(0)
		expect(Math.min(...between(4500, 7500))).toBeGreaterThan(60)
		if (heard.ok) await heard.release()
	}
	const shown = (await findPublicEntry(officer.db, 'DL-002'))?.media.find(({ id }) => id === recording)
	const peaks = shown?.waveform ?? []
	expect(peaks.length).toBeGreaterThan(100)
	expect(peaks[Math.floor(peaks.length * 0.375)], 'three seconds into eight').toBe(0)
	expect((await get(recording, 'original?unmasked', cookie)).headers.get('content-type')).toBe('audio/wav')
})

test('a hidden file has no address; uncovered, it comes back', async () => {
	const { contributionId, officer, picture } = await published()
	const { maskId } = must(await ask(officer, contributionId, picture, { kind: 'hide' }))
	await makeMasked(job(), picture)
	await publishEntry(job(), contributionId)
	const cookie = await cookieOf(officer.memberId ?? '')
	for (const address of addresses) expect((await get(picture, address)).status).toBe(404)
	expect((await get(picture, 'large.jpg', cookie)).status).toBe(404)
	expect((await get(picture, 'original?unmasked', cookie)).status).toBe(200)
	const version = await versionOf(officer, contributionId)
	const lift = { contributionId, mediaId: picture, maskId, version, words: 'Gia đình đã đồng ý.' }
	const stale = await liftMask(officer, { ...lift, maskVersion: 0 })
	expect(stale.ok ? '' : stale.refusal.code).toBe('stale-version')
	must(await liftMask(officer, { ...lift, maskVersion: 1 }))
	await publishEntry(job(), contributionId)
	expect(await showsMark(await get(picture, 'large.jpg'))).toBe(true)
	const again = await liftMask(officer, { ...lift, maskVersion: 2 })
	expect(again.ok ? '' : again.refusal.code).toBe('nothing-changed')
	const kinds = await officer.db
		.selectFrom('event')
		.select('kind')
		.where('contribution_id', '=', contributionId)
		.where('kind', 'in', ['media-masked', 'mask-lifted'])
		.orderBy('id')
		.execute()
	expect(kinds.map(({ kind }) => kind)).toEqual(['media-masked', 'mask-lifted'])
})

test('copies begun before a change of masks never come before the public', async () => {
	const { contributionId, officer, picture } = await published()
	must(await ask(officer, contributionId, picture, blur))
	const slow: Context = {
		...job(),
		media: {
			...house().services.media,
			async publishDerivative(...asked) {
				const made = await house().services.media.publishDerivative(...asked)
				must(await ask(officer, contributionId, picture, { kind: 'blur', region: { x: 0.6, y: 0.6, width: 0.2, height: 0.2 } }))
				return made
			},
		},
	}
	await publishEntry(slow, contributionId)
	expect(await fileKeys(picture, 'public')).toEqual([])
	expect((await get(picture, 'large.jpg')).status).toBe(404)
	await makeMasked(job(), picture)
	await publishEntry(job(), contributionId)
	expect((await get(picture, 'large.jpg')).status).toBe(200)
	expect((await officer.db.selectFrom('retired_file').select('storage_key').where('media_id', '=', picture).execute()).length).toBe(0)
})

test('at review: the claim decides, what is approved comes out masked', async () => {
	const [giver, reviewer, other] = [await house().member('contributor'), await house().member('reviewer'), await house().member('reviewer')]
	const contributionId = await screened(house(), giver, {}, { picture: true })
	const picture = (await giver.db.selectFrom('media').select('id').where('contribution_id', '=', contributionId).executeTakeFirstOrThrow())
		.id
	const codes = async (context: Context) => {
		const asked = await ask(context, contributionId, picture, blur)
		return asked.ok ? 'ok' : asked.refusal.code
	}
	expect(await codes(reviewer)).toBe('claim-lapsed')
	await claimed(reviewer, contributionId, 'review')
	expect(await codes(other)).toBe('claimed-by-other')
	expect(await codes(giver)).toBe('forbidden')
	expect(await codes(house().as({ memberId: null, roles: [] }))).toBe('not-found')
	expect(await codes(reviewer)).toBe('ok')
	expect(must(await seeMasks(reviewer, contributionId, picture)).mayMask).toBe(true)
	expect(must(await seeMasks(other, contributionId, picture)).mayMask).toBe(false)
	const [asReviewer, asGiver] = [await cookieOf(reviewer.memberId), await cookieOf(giver.memberId)]
	expect((await get(picture, 'large.jpg', asReviewer)).status, 'not before the masked copy is made').toBe(404)
	await makeMasked(job(), picture)
	expect(await showsMark(await get(picture, 'large.jpg', asReviewer))).toBe(false)
	expect(await showsMark(await get(picture, 'original', asGiver)), 'the giver has what they gave').toBe(true)
	const wrong = await maskMedia(reviewer, {
		contributionId: await screened(house(), giver),
		mediaId: picture,
		version: 1,
		maskVersion: 1,
		part: blur,
		reason: 'face',
		words: '',
	})
	expect(wrong.ok ? '' : wrong.refusal.code, 'a file of another contribution').toBe('not-found')
})
