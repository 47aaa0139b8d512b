import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { system } from '#moderation/actor.ts'
import type { Context } from '#server/context.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { seeContribution } from '#server/review/see-contribution.ts'
import { screenContribution } from '#server/screen/screen-contribution.ts'
import { startContribution } from '#server/contribute/start-contribution.ts'
import { submitContribution } from '#server/contribute/submit-contribution.ts'
import { withdrawContribution } from '#server/contribute/withdraw-contribution.ts'
import { seeWithProposal } from '#server/verify/see-with-proposal.ts'
import { useHouse } from '../../support/context.ts'
import { must, story } from '../../support/desk.ts'
import { drawScene } from '../../support/draw-scene.ts'
import { giveFile } from '../../support/give-file.ts'

const house = useHouse()
beforeAll(() => loadSampleData(house.current.services))

const photograph = (number: number) => drawScene(number).jpeg({ quality: 90 }).toBuffer()
const cutAndPoor = async (number: number) =>
	sharp(await photograph(number))
		.extract({ left: 150, top: 100, width: 900, height: 700 })
		.resize(600)
		.jpeg({ quality: 45 })
		.toBuffer()

async function gift(giver: Context, content: Buffer, words = {}): Promise<{ contributionId: string; mediaId: string }> {
	const contributionId = must(await startContribution(giver, { kind: 'photos' }))
	const mediaId = await giveFile(giver, contributionId, content)
	const edit = { version: 1, change: { ...story, ...words }, captions: [] }
	must(await submitContribution(giver, { contributionId, edit, ticks: { keep: true, everyone: true, reuse: true }, language: 'vi' }))
	await screenContribution(house.current.as(system), contributionId)
	return { contributionId, mediaId }
}

/** Whatever a desk tells, it does not tell who gave. */
const closedToGiver = { ok: false, refusal: { code: 'own-contribution' } }

const mediaFindings = async (context: Context, contributionId: string) => {
	const seen = must(await seeContribution(context, contributionId))
	const codes = seen.findings.flatMap((one) => (one.kind === 'media' ? [one.code] : []))
	return { codes, copies: seen.copies }
}

describe('copies of files in other contributions', () => {
	test('a reviewer is told whose and where; the giver is not told of another’s private gift', async () => {
		const [first, second, reviewer] = [
			await house.current.member('contributor'),
			await house.current.member('contributor'),
			await house.current.member('reviewer'),
		]
		const one = await gift(first, await photograph(101))
		const same = await gift(second, await photograph(101))
		const near = await gift(second, await cutAndPoor(101))
		const told = await mediaFindings(reviewer, same.contributionId)
		expect(told.codes).toContain('same-file')
		expect(told.copies[one.mediaId]).toMatchObject({ contribution: { id: one.contributionId }, entry: null, isPicture: true })
		const toldNear = await mediaFindings(reviewer, near.contributionId)
		expect(toldNear.codes).toContain('near-copy')
		expect(Object.keys(toldNear.copies).sort()).toEqual([one.mediaId, same.mediaId].sort())
		for (const { contributionId } of [same, near]) expect(await seeContribution(second, contributionId)).toMatchObject(closedToGiver)
		const screening = await reviewer.db
			.selectFrom('screening')
			.selectAll()
			.where('contribution_id', '=', same.contributionId)
			.executeTakeFirstOrThrow()
		expect(screening.outcome).toBe('hold')
	})

	test('neither drafts nor withdrawn gifts nor other pictures are told of', async () => {
		const [giver, other] = [await house.current.member('contributor'), await house.current.member('contributor')]
		const draft = must(await startContribution(other, { kind: 'photos' }))
		await giveFile(other, draft, await photograph(102))
		const withdrawn = await gift(other, await photograph(102))
		must(await withdrawContribution(other, { contributionId: withdrawn.contributionId }))
		await gift(other, await photograph(103))
		const mine = await gift(giver, await photograph(102))
		expect((await mediaFindings(await house.current.member('reviewer'), mine.contributionId)).codes).toEqual(['small-picture'])
	})
})

describe('pictures as evidence for an entry', () => {
	const nothingTold = { title: 'Ảnh cũ', description: 'Không nhớ chụp ở đâu.', placeText: '', periodText: '', maker: '' }

	async function standsIn(identifier: string, mediaId: string, contributionId: string, publishedAt: Date | null): Promise<void> {
		const { db } = house.current.services
		const entry = await db.selectFrom('entry').select('id').where('identifier', '=', identifier).executeTakeFirstOrThrow()
		await db
			.insertInto('entry_media')
			.values({
				entry_id: entry.id,
				media_id: mediaId,
				contribution_id: contributionId,
				revision: 1,
				position: 1,
				credit: 'Y Thử',
				caption: '',
				licence: 'cc-by-4.0',
				merged_at: house.current.clock.now,
				published_at: publishedAt,
				hidden_at: null,
			})
			.execute()
	}

	test.each([
		['the same file', 'DL-060', 110, photograph, 'same'],
		['cut, smaller, compressed', 'DL-061', 111, cutAndPoor, 'near'],
	] as const)('%s brings the entry words do not name, first, with both pictures', async (_why, identifier, number, make, kind) => {
		const [giver, other, reviewer] = [
			await house.current.member('contributor'),
			await house.current.member('contributor'),
			await house.current.member('reviewer'),
		]
		const before = await gift(other, await photograph(number + 50), nothingTold)
		const published = await gift(giver, await photograph(number))
		await standsIn(identifier, published.mediaId, published.contributionId, house.current.clock.now)
		const asked = await gift(other, await make(number), nothingTold)
		const { proposal } = must(await seeWithProposal(reviewer, asked.contributionId))
		expect(proposal.candidates[0]?.entry.identifier).toBe(identifier)
		expect(proposal.verdict).toBe('match')
		expect(proposal.candidates[0]?.evidence[0]).toMatchObject({
			field: 'picture',
			pictures: { mine: asked.mediaId, theirs: published.mediaId, kind },
		})
		expect(proposal.candidates[0]?.evidence[0]?.effect).toBeGreaterThan(0)
		const without = must(await seeWithProposal(reviewer, before.contributionId)).proposal
		expect(without.candidates.flatMap((one) => one.evidence).some((line) => line.field === 'picture')).toBe(false)
	})

	test('merged and not yet published: evidence for the desk, silence for a giver', async () => {
		const [giver, other, reviewer] = [
			await house.current.member('contributor'),
			await house.current.member('contributor'),
			await house.current.member('reviewer'),
		]
		const merged = await gift(giver, await photograph(120))
		await standsIn('DL-062', merged.mediaId, merged.contributionId, null)
		const asked = await gift(other, await cutAndPoor(120), nothingTold)
		const evidence = async (context: Context) =>
			must(await seeWithProposal(context, asked.contributionId)).proposal.candidates.flatMap((one) => one.evidence)
		expect((await evidence(reviewer)).some((line) => line.field === 'picture')).toBe(true)
		expect(await seeWithProposal(other, asked.contributionId)).toMatchObject(closedToGiver)
	})
})

test('where and when the file says it was made, beside what the giver says; positions are for the desk alone', async () => {
	const { db } = house.current.services
	const giver = await house.current.member('contributor')
	const reviewer = await house.current.member('reviewer')
	const far = await db
		.selectFrom('place')
		.select('id')
		.where('level', '=', 'commune')
		.where('latitude', 'is not', null)
		.where('latitude', '>', 13.1)
		.where('valid_to', 'is', null)
		.orderBy('id')
		.limit(1)
		.executeTakeFirstOrThrow()
	const content = await drawScene(130)
		.withExif({
			IFD2: { DateTimeOriginal: '2024:05:01 17:03:00' },
			IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '12/1 40/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '108/1 3/1 0/1' },
		})
		.jpeg()
		.toBuffer()
	const { contributionId } = await gift(giver, content, { placeId: far.id, periodText: 'năm 2019' })
	const toReviewer = await mediaFindings(reviewer, contributionId)
	expect(toReviewer.codes).toEqual(expect.arrayContaining(['date-differs', 'place-differs']))
	expect(await seeContribution(giver, contributionId)).toMatchObject(closedToGiver)
})
