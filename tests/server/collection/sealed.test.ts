import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { editItem } from '#server/collection/edit-item.ts'
import { keepOwner, seeOwner } from '#server/collection/keep-owner.ts'
import { dismissOpener, nameOpener } from '#server/collection/name-opener.ts'
import { moveItem } from '#server/collection/move-item.ts'
import { openSealed } from '#server/collection/open-sealed.ts'
import { seeDeskItem } from '#server/collection/see-item.ts'
import { findItem } from '#db/read/find-item.ts'
import { listOpenings } from '#db/read/list-openings.ts'
import { startBatch } from '#server/collection/start-batch.ts'
import { untilWaiting } from '../../support/lock-waits.ts'
import { useHouse } from '../../support/context.ts'
import { must } from '../../support/desk.ts'
import { canaries, draftItem, givePhoto, jar, sentItem } from './support.ts'

const house = useHouse()
const reason = 'Đối chiếu người đứng tên trước khi chuyển hồ sơ'

/** Everything in every table, as one text. */
async function dump(): Promise<string> {
	const { db } = house.current.services
	const { rows: tables } = await sql<{ name: string }>`
		select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
		where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`.execute(db)
	const parts: string[] = []
	for (const { name } of tables) {
		const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.raw(name)} t`.execute(db)
		parts.push(...rows.map(({ row }) => row))
	}
	return parts.join('\n')
}

async function namedOfficer() {
	const officer = await house.current.member('officer')
	must(await nameOpener(await house.current.member('administrator'), officer.memberId))
	return officer
}

describe('what is sealed', () => {
	test('is in clear nowhere in the whole database, not even after it was opened', async () => {
		const collector = await house.current.member('collector')
		const id = await sentItem(collector)
		must(await openSealed(await namedOfficer(), { itemId: id, reason }))
		const all = await dump()
		expect(all).toContain('Ché tuk men nâu')
		for (const canary of Object.values(canaries)) {
			expect(all).not.toContain(canary)
			expect(all).not.toContain(Buffer.from(canary).toString('hex'))
			expect(all).not.toContain(Buffer.from(canary).toString('base64').slice(0, -4))
		}
	})

	test('its owner reads and changes it', async () => {
		const collector = await house.current.member('collector')
		const { id, version } = await draftItem(collector)
		expect(must(await seeOwner(collector))).toMatchObject({ fullName: canaries.fullName })
		expect(must(await seeOwner(await house.current.member('collector')))).toBeNull()
		expect(
			must(await editItem(collector, { itemId: id, version, draft: { ...jar, sealed: { ...jar.sealed, storagePlace: 'nơi khác' } } })),
		).toBe(version + 1)
		expect(await listOpenings(collector.db, collector.memberId)).toEqual([])
	})

	test('is kept once when it is sent twice in the same moment, and for nobody whose account was erased meanwhile', async () => {
		const collector = await house.current.member('collector')
		const { db } = house.current.services
		const identity = { fullName: canaries.fullName, address: canaries.address, phone: '' }
		let both: Promise<unknown[]> = Promise.resolve([])
		await db.transaction().execute(async (trx) => {
			await sql`lock table event in exclusive mode`.execute(trx)
			both = Promise.all([keepOwner(collector, identity), keepOwner(collector, identity)])
			await untilWaiting(db, 2)
		})
		expect(await both).toMatchObject([{ ok: true }, { ok: true }])
		await sql`update member set disabled_at = now() where id = ${collector.memberId}`.execute(db)
		expect(await keepOwner(collector, identity)).toMatchObject({ refusal: { code: 'sign-in-needed' } })
		const list = { fileName: 'a.csv', bytes: Buffer.from('Tên\nChé') }
		expect(await startBatch(collector, list)).toMatchObject({ refusal: { code: 'sign-in-needed' } })
	})

	test('a house without a key takes nothing, and says the remedy', async () => {
		const collector = await house.current.member('collector')
		const { vault: _vault, ...without } = collector
		expect(await keepOwner(without, { fullName: 'A', address: 'B', phone: '' })).toEqual({ ok: false, refusal: { code: 'no-sealing-key' } })
	})

	test('rows swapped in the database are found', async () => {
		const [one, other] = [await house.current.member('collector'), await house.current.member('collector')]
		await draftItem(one)
		await draftItem(other)
		const { db } = house.current.services
		const subjects = [one.memberId, other.memberId]
		await sql`delete from sealed_record where subject_id = ${subjects[1]} and kind = 'owner'`.execute(db)
		await sql`update sealed_record set subject_id = ${subjects[1]} where subject_id = ${subjects[0]} and kind = 'owner'`.execute(db)
		expect(await seeOwner(other)).toEqual({ ok: false, refusal: { code: 'seal-broken' } })
	})

	test('is read by two files alone, and joined to nothing', () => {
		const root = join(import.meta.dirname, '../../..')
		const files = ['db', 'server', 'app'].flatMap((room) =>
			readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((file) => join(room, file)),
		)
		const naming = files.filter((file) => /\.tsx?$/.test(file) && /sealed_record/.test(readFileSync(join(root, file), 'utf8')))
		expect(naming.filter((file) => !file.startsWith('db/migrations/')).sort()).toEqual([
			'db/read/find-sealed.ts',
			'db/schema.ts',
			'db/write/sealed.ts',
		])
		for (const file of ['db/read/find-sealed.ts', 'db/write/sealed.ts'])
			expect(readFileSync(join(root, file), 'utf8')).not.toMatch(/(inner|left|right|full)Join|\bjoin [a-z_]+ on\b/i)
	})
})

describe('an opening', () => {
	test('is for named officers who say why; it is logged, shown and told to the owner, in one transaction', async () => {
		const collector = await house.current.member('collector')
		const id = await sentItem(collector)
		const officer = await house.current.member('officer')
		const administrator = await house.current.member('administrator')
		expect(await openSealed(officer, { itemId: id, reason })).toMatchObject({ refusal: { code: 'forbidden' } })
		must(await nameOpener(administrator, officer.memberId))
		expect(await openSealed(officer, { itemId: id, reason: 'xem' })).toMatchObject({ refusal: { code: 'invalid' } })
		expect(await listOpenings(collector.db, collector.memberId)).toEqual([])
		expect(must(await openSealed(officer, { itemId: id, reason }))).toMatchObject({
			owner: { fullName: canaries.fullName, address: canaries.address },
			sealed: { storagePlace: canaries.storagePlace },
		})
		expect(await listOpenings(collector.db, collector.memberId)).toMatchObject([{ itemId: id, reason, part: 'identity' }])
		const notices = await collector.db.selectFrom('notice').select('kind').where('member_id', '=', collector.memberId).execute()
		expect(notices).toEqual([{ kind: 'item-opened' }])
		const events = await collector.db
			.selectFrom('event')
			.select(['actor_id', 'payload'])
			.where('member_id', '=', collector.memberId)
			.where('kind', '=', 'sealed-opened')
			.execute()
		expect(events).toMatchObject([{ actor_id: officer.memberId, payload: { itemId: id, what: 'identity' } }])
		must(await dismissOpener(administrator, officer.memberId))
		expect(await openSealed(officer, { itemId: id, reason })).toMatchObject({ refusal: { code: 'forbidden' } })
	})

	test('is not for drafts, nor for the administrator who names', async () => {
		const collector = await house.current.member('collector')
		const { id } = await draftItem(collector)
		expect(await openSealed(await namedOfficer(), { itemId: id, reason })).toMatchObject({ refusal: { code: 'not-found' } })
		const administrator = await house.current.member('administrator')
		const both = await house.current.member('administrator', 'officer')
		expect(await nameOpener(both, both.memberId)).toMatchObject({ refusal: { code: 'conflict-of-interest' } })
		expect(await nameOpener(administrator, collector.memberId)).toMatchObject({ refusal: { code: 'invalid' } })
		expect(await nameOpener(await house.current.member('officer'), both.memberId)).toMatchObject({ refusal: { code: 'forbidden' } })
	})

	test('is not for an officer who claims the very object, nor is any act on it', async () => {
		const [officer, other, rival] = [await namedOfficer(), await namedOfficer(), await house.current.member('collector')]
		const same = 'ef'.repeat(32)
		const theirs = await sentItem(rival, { mediaIds: [await givePhoto(rival, 'a.jpg', same)] })
		const own = await sentItem(officer, { mediaIds: [await givePhoto(officer, 'b.jpg', same)] })
		const settle = { itemId: theirs, act: 'settle', version: 4, words: 'Là của tôi.', certificateNumber: '' } as const
		expect(await seeDeskItem(officer, theirs)).toMatchObject({ refusal: { code: 'not-found' } })
		expect(await openSealed(officer, { itemId: theirs, reason })).toMatchObject({ refusal: { code: 'not-found' } })
		expect(await moveItem(officer, settle)).toMatchObject({ refusal: { code: 'not-found' } })
		expect(await listOpenings(rival.db, rival.memberId)).toEqual([])
		must(await openSealed(other, { itemId: theirs, reason }))
		expect(must(await moveItem(other, settle))).toBe('sent')
		const third = await sentItem(await house.current.member('collector'))
		const ownCode = (await findItem(officer.db, own))?.code ?? ''
		expect(await moveItem(officer, { ...settle, itemId: third, act: 'dispute', version: 3, otherCode: ownCode })).toMatchObject({
			refusal: { code: 'invalid' },
		})
	})

	test('of what cannot be opened leaves no trace of having been opened', async () => {
		const collector = await house.current.member('collector')
		const id = await sentItem(collector)
		const officer = await namedOfficer()
		await sql`update sealed_record set content = substring(content from 1 for 20) || '\\x00'::bytea where subject_id = ${id}`.execute(
			collector.db,
		)
		expect(await openSealed(officer, { itemId: id, reason })).toMatchObject({ refusal: { code: 'seal-broken' } })
		expect(await listOpenings(collector.db, collector.memberId)).toEqual([])
		const told = await collector.db.selectFrom('notice').select('kind').where('member_id', '=', collector.memberId).execute()
		expect(told).toEqual([])
	})

	test('is not for what its owner has taken back', async () => {
		const collector = await house.current.member('collector')
		const { id, version } = await draftItem(collector)
		must(await moveItem(collector, { itemId: id, act: 'withdraw', version, words: '', certificateNumber: '' }))
		const officer = await namedOfficer()
		expect(await openSealed(officer, { itemId: id, reason })).toMatchObject({ refusal: { code: 'not-found' } })
		expect(await seeDeskItem(officer, id)).toMatchObject({ refusal: { code: 'not-found' } })
	})

	test('is not needed to look at an object, and looking tells no name: not even by that of a file', async () => {
		const collector = await house.current.member('collector')
		const id = await sentItem(collector, { mediaIds: [await givePhoto(collector, `${canaries.fullName}, ${canaries.address}.jpg`)] })
		const seen = must(await seeDeskItem(await namedOfficer(), id))
		expect(seen.item.photos).toHaveLength(1)
		const told = JSON.stringify(seen)
		for (const secret of [...Object.values(canaries), collector.memberId]) expect(told).not.toContain(secret)
	})

	test('of what no longer reads as it was written quotes nothing of it', async () => {
		const collector = await house.current.member('collector')
		const place = { id: randomUUID(), kind: 'owner', subject_id: collector.memberId } as const
		const sealed = await collector.vault!.seal(place, Buffer.from(`${canaries.fullName}: không phải JSON`))
		await collector.db
			.insertInto('sealed_record')
			.values({ ...place, ...sealed, created_at: collector.now() })
			.execute()
		expect(await seeOwner(collector)).toEqual({ ok: false, refusal: { code: 'seal-broken' } })
	})
})
