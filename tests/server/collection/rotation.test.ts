import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { shareSealingKey } from '#db/write/sealed.ts'
import { system } from '#moderation/actor.ts'
import { keepOwner, seeOwner } from '#server/collection/keep-owner.ts'
import { openKeyring } from '#server/collection/keyring.ts'
import { dropUnusedKeys, rekeyAll, rotateKeys } from '#server/collection/rekey-sealed.ts'
import { makeVault } from '#server/collection/vault.ts'
import { useHouse } from '../../support/context.ts'
import { must } from '../../support/desk.ts'
import { canaries, draftItem } from './support.ts'

const house = useHouse()
const { fullName, address, phone } = canaries

beforeEach(async () => {
	await sql`delete from sealed_record`.execute(house.current.services.db)
})

async function operator() {
	const keyring = (await openKeyring(house.current.services.env))!
	return { ring: keyring, context: { ...house.current.as(system), vault: makeVault(keyring) } }
}
const keysInUse = async () =>
	(await house.current.services.db.selectFrom('sealed_record').select('key_id').distinct().execute()).map((row) => row.key_id)

test('puts every record under the new key; the old one can then go; a lost one is named', async () => {
	const collector = await house.current.member('collector')
	await draftItem(collector)
	const { ring, context } = await operator()
	const [before] = await ring.keys()
	const rotated = must(await rotateKeys(context))
	expect(rotated).toMatchObject({ records: 2, unopened: [], isResumed: false })
	expect(rotated.keyId).not.toBe(before.id)
	expect(await keysInUse()).toEqual([rotated.keyId])
	expect(must(await dropUnusedKeys(context))).toContain(before.id)
	expect(must(await seeOwner(collector))).toMatchObject({ fullName })
	await sql`update sealed_record set key_id = ${before.id}`.execute(collector.db)
	const lost = { refusal: { code: 'sealing-key-lost', keyId: before.id } }
	expect(must(await rekeyAll(context))).toMatchObject({ records: 0, unopened: [lost, lost] })
})

test('cut off, it goes on where it was when it is run again: no further key, and nothing done twice', async () => {
	const collector = await house.current.member('collector')
	await draftItem(collector)
	const { ring, context } = await operator()
	const cut = await ring.addKey!()
	await draftItem(await house.current.member('collector'))
	const held = (await ring.keys()).length
	expect(must(await rotateKeys(context))).toMatchObject({ keyId: cut.id, records: 2, isResumed: true })
	expect(await ring.keys()).toHaveLength(held)
	expect(await keysInUse()).toEqual([cut.id])
	expect(must(await rotateKeys(context)).isResumed).toBe(false)
	expect(await ring.keys()).toHaveLength(held + 1)
})

test('one record that does not open keeps no other under the old key, and is named', async () => {
	const [one, other] = [await house.current.member('collector'), await house.current.member('collector')]
	for (const each of [one, other]) must(await keepOwner(each, { fullName, address, phone }))
	const { db } = house.current.services
	const [first] = await db.selectFrom('sealed_record').selectAll().orderBy('id').execute()
	await sql`update sealed_record set wrapped_key = '\\x00' where id = ${first?.id}`.execute(db)
	const { context } = await operator()
	const done = must(await rotateKeys(context))
	expect(done).toMatchObject({ records: 1, unopened: [{ id: first?.id, refusal: { code: 'seal-broken' } }] })
	expect((await keysInUse()).sort()).toEqual([first?.key_id, done.keyId].sort())
	expect(must(await dropUnusedKeys(context))).not.toContain(first?.key_id)
})

test('two at once lose no key: every record opens after both', async () => {
	const collector = await house.current.member('collector')
	await draftItem(collector)
	const [one, other] = [await operator(), await operator()]
	await Promise.all([rotateKeys(one.context), rotateKeys(other.context)])
	const held = (await one.ring.keys()).map(({ id }) => id)
	for (const keyId of await keysInUse()) expect(held).toContain(keyId)
	expect(must(await seeOwner(collector))).toMatchObject({ fullName })
})

test('no key is dropped while records are being put under another', async () => {
	must(await keepOwner(await house.current.member('collector'), { fullName, address, phone }))
	const { ring, context } = await operator()
	const free: unknown[] = []
	const rewrap: typeof context.vault.rewrap = async (record) => {
		const asked = sql<{ free: boolean }>`select pg_try_advisory_xact_lock(hashtext('sealing key')) as free`
		free.push(...(await asked.execute(house.current.services.db)).rows)
		return context.vault.rewrap(record)
	}
	await ring.addKey!()
	expect(must(await rekeyAll({ ...context, vault: { ...context.vault, rewrap } })).records).toBe(1)
	expect(free).toEqual([{ free: false }])
})

test('a key is not dropped while something is being sealed under it', async () => {
	const { ring, context } = await operator()
	const [inForce] = await ring.keys()
	const collector = await house.current.member('collector')
	const place = { id: crypto.randomUUID(), kind: 'owner', subject_id: collector.memberId } as const
	let dropped: Promise<unknown> = Promise.resolve()
	await collector.db.transaction().execute(async (trx) => {
		await shareSealingKey(trx)
		const sealed = await context.vault.seal(place, Buffer.from(JSON.stringify({ fullName, address, phone })))
		dropped = ring.addKey!().then(() => dropUnusedKeys(context))
		const waits = async () =>
			(await sql`select from pg_locks where locktype = 'advisory' and not granted`.execute(house.current.services.db)).rows.length > 0
		await expect.poll(waits).toBe(true)
		await trx
			.insertInto('sealed_record')
			.values({ ...place, ...sealed, created_at: collector.now() })
			.execute()
	})
	expect(await dropped).not.toMatchObject({ value: expect.arrayContaining([inForce.id]) })
	expect(must(await seeOwner(collector))).toMatchObject({ fullName })
})
