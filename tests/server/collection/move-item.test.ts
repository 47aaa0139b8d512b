import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { findItem, listDisputes } from '#db/read/find-item.ts'
import { editItem } from '#server/collection/edit-item.ts'
import { moveItem } from '#server/collection/move-item.ts'
import { startItem } from '#server/collection/start-item.ts'
import { useHouse } from '../../support/context.ts'
import { must } from '../../support/desk.ts'
import { draftItem, givePhoto, jar, sentItem } from './support.ts'

const house = useHouse()
const act = { words: '', certificateNumber: '' }
const stateOf = async (id: string) => (await findItem(house.current.services.db, id))?.state
const versionOf = async (id: string) => (await findItem(house.current.services.db, id))?.version ?? 0
const told = (memberId: string) =>
	house.current.services.db
		.selectFrom('notice')
		.select(['kind', 'item_id'])
		.where('member_id', '=', memberId)
		.orderBy('created_at')
		.execute()

describe('one object', () => {
	test('from the first word to its certificate, each step on the version before', async () => {
		const collector = await house.current.member('collector')
		const officer = await house.current.member('officer')
		const id = await sentItem(collector)
		for (const step of ['assess', 'export'] as const)
			must(await moveItem(officer, { ...act, itemId: id, act: step, version: await versionOf(id) }))
		const version = await versionOf(id)
		const certify = { ...act, itemId: id, act: 'certify', version, certificateNumber: '12/GCN-SVHTTDL' } as const
		expect(await moveItem(officer, { ...certify, version: version - 1 })).toMatchObject({ refusal: { code: 'stale-version' } })
		expect(must(await moveItem(officer, certify))).toBe('certified')
		expect(await findItem(collector.db, id)).toMatchObject({ state: 'certified', certificateNumber: '12/GCN-SVHTTDL' })
		expect((await told(collector.memberId)).map(({ kind }) => kind)).toEqual(['item-assessed', 'item-exported', 'item-certified'])
	})

	test('is started once, saved on its version, and the same words make no new one', async () => {
		const collector = await house.current.member('collector')
		const id = must(await startItem(collector))
		expect(must(await startItem(collector))).toBe(id)
		expect(must(await editItem(collector, { itemId: id, version: 1, draft: jar }))).toBe(2)
		expect(must(await editItem(collector, { itemId: id, version: 2, draft: jar }))).toBe(2)
		expect(await editItem(collector, { itemId: id, version: 1, draft: jar })).toMatchObject({
			refusal: { code: 'stale-version', actual: 2 },
		})
		expect(await editItem(await house.current.member('collector'), { itemId: id, version: 2, draft: jar })).toMatchObject({
			refusal: { code: 'not-found' },
		})
	})

	test('keeps a photograph however many its owner has sent since', async () => {
		const collector = await house.current.member('collector')
		const photo = await givePhoto(collector, 'che.jpg')
		const { id, version } = await draftItem(collector, { mediaIds: [photo] })
		const columns = sql`position, file_name, state, kind, mime, bytes, sha256, storage_key, width, height, duration_seconds, perceptual_hash, waveform, facts, refusal, processed_at`
		await sql`insert into media (id, contribution_id, received_at, ${columns})
			select gen_random_uuid(), contribution_id, received_at + interval '1 day', ${columns} from media, generate_series(1, 1000) where id = ${photo}`.execute(
			collector.db,
		)
		const draft = { ...jar, material: 'sành', mediaIds: [photo] }
		expect(must(await editItem(collector, { itemId: id, version, draft }))).toBe(version + 1)
		expect((await findItem(collector.db, id))?.photos.map((each) => each.id)).toEqual([photo])
	})

	test("takes no photograph of another's", async () => {
		const [mine, theirs] = [await house.current.member('collector'), await house.current.member('collector')]
		const { id } = await draftItem(mine, { mediaIds: [await givePhoto(theirs, 'che.jpg')] })
		expect((await findItem(mine.db, id))?.photos).toEqual([])
	})
})

describe('two people claiming one object', () => {
	test('both stand in dispute, both are told, nothing is overwritten, and neither learns of the other', async () => {
		const [one, other] = [await house.current.member('collector'), await house.current.member('collector')]
		const same = 'ab'.repeat(32)
		const first = await sentItem(one, { mediaIds: [await givePhoto(one, 'a.jpg', same)] })
		const before = await findItem(one.db, first)
		const { id, version } = await draftItem(other, { name: 'Ché của nhà tôi', mediaIds: [await givePhoto(other, 'b.jpg', same)] })
		expect(must(await moveItem(other, { ...act, itemId: id, act: 'send', version }))).toBe('in-dispute')
		expect(await stateOf(first)).toBe('in-dispute')
		expect(await findItem(one.db, first)).toEqual({
			...before,
			state: 'in-dispute',
			version: expect.any(Number),
			updatedAt: expect.any(String),
			stateSince: expect.any(String),
		})
		expect(await told(one.memberId)).toEqual([{ kind: 'item-disputed', item_id: first }])
		expect(await told(other.memberId)).toEqual([{ kind: 'item-disputed', item_id: id }])
		expect(await listDisputes(one.db, first)).toMatchObject([{ ground: 'same-photo', otherId: id, settledAt: null }])
		const officer = await house.current.member('officer')
		expect(await moveItem(officer, { ...act, itemId: first, act: 'assess', version: await versionOf(first) })).toMatchObject({
			refusal: { code: 'item-state' },
		})
		const settle = { ...act, itemId: first, act: 'settle', version: await versionOf(first), words: 'Hai bên đã thống nhất.' } as const
		expect(must(await moveItem(officer, settle))).toBe('sent')
		expect(await listDisputes(one.db, first)).toMatchObject([{ settleWords: 'Hai bên đã thống nhất.' }])
		expect(await stateOf(id)).toBe('in-dispute')
	})

	test('marked alike, and of one name and size, is found among any number of jars without marks', async () => {
		const same = { marks: 'khắc KN-17-3 ở vành' }
		const sent = async (over: { marks: string; name?: string }) => {
			const collector = await house.current.member('collector')
			return sentItem(collector, { ...over, mediaIds: [await givePhoto(collector, 'a.jpg')] })
		}
		const [one, unmarked, alike] = [await sent(same), await sent({ marks: 'Không có' }), await sent({ marks: 'không có.' })]
		expect([await stateOf(one), await stateOf(unmarked), await stateOf(alike)]).toEqual(['sent', 'sent', 'sent'])
		expect(await stateOf(await sent({ marks: 'Khắc KN 17-3 ở vành' }))).toBe('in-dispute')
		expect(await stateOf(one)).toBe('in-dispute')
		expect(await stateOf(await sent({ marks: same.marks, name: 'Chiêng knah' }))).toBe('sent')
	})

	test('in the very same moment: neither slips past the other', async () => {
		const same = 'cd'.repeat(32)
		const claims: { collector: Awaited<ReturnType<typeof house.current.member>>; id: string; version: number }[] = []
		for (const collector of [await house.current.member('collector'), await house.current.member('collector')])
			claims.push({ collector, ...(await draftItem(collector, { mediaIds: [await givePhoto(collector, 'a.jpg', same)] })) })
		const { db } = house.current.services
		let sent: Promise<unknown> = Promise.resolve()
		await db.transaction().execute(async (trx) => {
			await sql`lock table event in exclusive mode`.execute(trx)
			sent = Promise.all(claims.map(({ collector, id, version }) => moveItem(collector, { ...act, itemId: id, act: 'send', version })))
			const waiting = async () => (await sql`select distinct pid from pg_locks where not granted`.execute(trx)).rows.length
			await expect.poll(waiting).toBe(2)
		})
		await sent
		expect(await Promise.all(claims.map(({ id }) => stateOf(id)))).toEqual(['in-dispute', 'in-dispute'])
	})

	test('an officer names the other application by its number', async () => {
		const [one, other] = [await sentItem(await house.current.member('collector')), await sentItem(await house.current.member('collector'))]
		const officer = await house.current.member('officer')
		const otherCode = (await findItem(officer.db, other))?.code ?? ''
		const dispute = { ...act, itemId: one, act: 'dispute', version: await versionOf(one), words: 'Cùng một ché.' } as const
		expect(await moveItem(officer, { ...dispute, otherCode: 'HV-0000-0000' })).toMatchObject({ refusal: { code: 'invalid' } })
		expect(await stateOf(one)).toBe('sent')
		must(await moveItem(officer, { ...dispute, otherCode: otherCode.toLowerCase() }))
		expect([await stateOf(one), await stateOf(other)]).toEqual(['in-dispute', 'in-dispute'])
	})

	test('one owner may have two objects like each other', async () => {
		const one = await house.current.member('collector')
		const photo = await givePhoto(one, 'a.jpg')
		await sentItem(one, { mediaIds: [photo] })
		expect(await stateOf(await sentItem(one, { mediaIds: [photo] }))).toBe('sent')
	})
})
