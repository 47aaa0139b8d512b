import { afterAll, beforeAll, expect, test } from 'vitest'
import { system } from '#moderation/actor.ts'
import { listUnpublishedMedia } from '#db/read/list-unpublished-media.ts'
import { startContribution } from '#server/contribute/start-contribution.ts'
import { submitContribution } from '#server/contribute/submit-contribution.ts'
import type { Context } from '#server/context.ts'
import { chooseMedia } from '#server/http/choose-media.ts'
import { requeueStalled } from '#server/jobs/requeue-stalled.ts'
import { findServedMedia } from '#db/read/find-served-media.ts'
import { clamdScanner } from '#server/media/clamd.ts'
import { scanMedia } from '#server/media/scan-media.ts'
import { seeContribution } from '#server/review/see-contribution.ts'
import { screenAgain } from '#server/screen/screen-again.ts'
import { screenContribution } from '#server/screen/screen-contribution.ts'
import { useHouse } from '#tests/support/context.ts'
import { must, stateOf, story, versionOf } from '#tests/support/desk.ts'
import { drawScene } from '#tests/support/draw-scene.ts'
import { fakeClamd, type FakeClamd } from '#tests/support/fake-clamd.ts'
import { giveFile } from '#tests/support/give-file.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'

const house = useHouse()
let clamd: FakeClamd
beforeAll(async () => {
	await loadSampleData(house.current.services)
	clamd = await fakeClamd()
})
afterAll(() => clamd.close())

const at = (port: number): Context => ({
	...house.current.as(system),
	scanner: clamdScanner({ host: '127.0.0.1', port }, { idleMs: 1000 }),
})

/** A gift with one photograph, read and screened in a house that has a scanner. */
async function gift(port: number, tail = '') {
	const giver: Context & { memberId: string } = {
		...(await house.current.member('contributor')),
		scanner: clamdScanner({ host: '127.0.0.1', port }),
	}
	const contributionId = must(await startContribution(giver, { kind: 'photos' }))
	const content = Buffer.concat([
		await drawScene(Math.round(Math.random() * 1e6))
			.jpeg()
			.toBuffer(),
		Buffer.from(tail),
	])
	const mediaId = await giveFile(giver, contributionId, content)
	const edit = { version: 1, change: story, captions: [] }
	must(await submitContribution(giver, { contributionId, edit, ticks: { keep: true, everyone: true, reuse: true }, language: 'vi' }))
	await screenContribution(house.current.as(system), contributionId)
	return { contributionId, mediaId }
}
const db = () => house.current.services.db
const scanOf = async (id: string) => (await db().selectFrom('media').select('scan').where('id', '=', id).executeTakeFirstOrThrow()).scan
async function codesFor(contributionId: string): Promise<string[]> {
	const seen = must(await seeContribution(await house.current.member('reviewer'), contributionId))
	return seen.findings.map(({ code }) => code)
}

/** The file stands in an entry, its public copies still to be made. */
async function merged(contributionId: string, mediaId: string): Promise<void> {
	const entry = await db().selectFrom('entry').select('id').orderBy('identifier').limit(1).executeTakeFirstOrThrow()
	await db()
		.insertInto('entry_media')
		.values({
			entry_id: entry.id,
			media_id: mediaId,
			contribution_id: contributionId,
			revision: 1,
			position: 1,
			credit: '',
			caption: '',
			licence: 'cc-by-4.0',
			merged_at: house.current.clock.now,
			published_at: null,
			hidden_at: null,
		})
		.execute()
}

test('a clean file is held until it is scanned, and then goes on', async () => {
	const { contributionId, mediaId } = await gift(clamd.port)
	await merged(contributionId, mediaId)
	expect(await codesFor(contributionId)).toContain('not-scanned')
	expect(await listUnpublishedMedia(db(), contributionId)).toEqual([])
	const version = await versionOf(house.current.as(system), contributionId)
	await scanMedia(at(clamd.port), mediaId)
	house.current.clock.advance(1000)
	await screenAgain(house.current.as(system), contributionId)
	expect(await scanOf(mediaId)).toEqual({ outcome: 'clean' })
	expect(await codesFor(contributionId)).not.toContain('not-scanned')
	expect(await listUnpublishedMedia(db(), contributionId)).toHaveLength(1)
	expect(await stateOf(house.current.as(system), contributionId)).toBe('screened')
	expect(await versionOf(house.current.as(system), contributionId)).toBe(version)
})

test('an infected file is named to the reviewer, never published, and its original given to nobody', async () => {
	const { contributionId, mediaId } = await gift(clamd.port, clamd.virus)
	await merged(contributionId, mediaId)
	const served = async () => {
		const found = await findServedMedia(db(), mediaId)
		if (!found) throw new Error('not served')
		const desk = { desk: true, unmasked: false }
		return { original: chooseMedia(found, 'original', desk), small: chooseMedia(found, 'small', desk) }
	}
	expect((await served()).original).toBeDefined()
	await scanMedia(at(clamd.port), mediaId)
	house.current.clock.advance(1000)
	await screenAgain(house.current.as(system), contributionId)
	expect(await codesFor(contributionId)).toEqual(expect.arrayContaining(['malware', 'trailing-data']))
	expect(await listUnpublishedMedia(db(), contributionId)).toEqual([])
	expect((await served()).original).toBeUndefined()
	expect((await served()).small).toBeDefined()
	const events = await db()
		.selectFrom('event')
		.select(['kind', 'payload'])
		.where('contribution_id', '=', contributionId)
		.orderBy('id')
		.execute()
	expect(events.find((one) => one.kind === 'media-scanned')?.payload).toMatchObject({ mediaId, outcome: 'infected' })
	expect(events.find((one) => one.kind === 'contribution-screened-again')?.payload).toMatchObject({
		added: ['malware'],
		removed: ['not-scanned'],
	})
})

test('while the scanner is away the job fails by name, the file stays held, and stalled scans are queued anew', async () => {
	const { contributionId, mediaId } = await gift(1)
	await expect(scanMedia(at(1), mediaId)).rejects.toThrow('unreachable')
	expect(await scanOf(mediaId)).toEqual({ outcome: 'waiting' })
	expect(await codesFor(contributionId)).toContain('not-scanned')
	house.current.clock.advance(31 * 60_000)
	expect(await requeueStalled(house.current.services)).toBeGreaterThan(0)
	await scanMedia(at(clamd.port), mediaId)
	await scanMedia(at(clamd.port), mediaId)
	expect(await scanOf(mediaId)).toEqual({ outcome: 'clean' })
	const scans = await db()
		.selectFrom('event')
		.select('id')
		.where('contribution_id', '=', contributionId)
		.where('kind', '=', 'media-scanned')
		.execute()
	expect(scans).toHaveLength(1)
})

test('a house without a scanner holds nothing', async () => {
	const giver = await house.current.member('contributor')
	const contributionId = must(await startContribution(giver, { kind: 'photos' }))
	const mediaId = await giveFile(giver, contributionId, await drawScene(77).jpeg().toBuffer())
	expect(await scanOf(mediaId)).toBeNull()
	await merged(contributionId, mediaId)
	expect(await listUnpublishedMedia(db(), contributionId)).toHaveLength(1)
})
