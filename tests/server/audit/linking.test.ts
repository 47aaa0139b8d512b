import { randomUUID } from 'node:crypto'
import { appendFile, readFile } from 'node:fs/promises'
import { afterEach, expect, test } from 'vitest'
import { record } from '#server/apply.ts'
import { linkEvents } from '#server/audit/link-events.ts'
import { linkWaiting } from '#server/audit/keep-audit.ts'
import { verifyChain } from '#server/audit/verify-chain.ts'
import { minutesOf } from '#server/audit/witness.ts'
import { useHouse } from '../../support/context.ts'
import { forgetAudit, say, tamper } from './support.ts'

const house = useHouse()
const db = () => house.current.client.db
const verified = (at: string) => verifyChain(db(), new Date(at))
const days = async () => (await db().selectFrom('audit_link').select('day').orderBy('position').execute()).map(({ day }) => day)
const seals = async () => (await db().selectFrom('audit_seal').select(['day', 'count']).orderBy('day').execute()).map((row) => ({ ...row }))

afterEach(async () => {
	await forgetAudit(house.current)
})

test('a deed that is undone leaves nothing in the chain, and its number is no gap', async () => {
	await say(house.current, '2026-03-01T01:00:00Z', null, { kind: 'signed-in' })
	const undone = db()
		.transaction()
		.execute(async (trx) => {
			await record(trx, { actor: { memberId: null, roles: [] }, now: () => new Date() }, {}, [{ kind: 'signed-in' }])
			throw new Error('undone')
		})
	await expect(undone).rejects.toThrow('undone')
	await say(house.current, '2026-03-01T01:00:01Z', null, { kind: 'signed-in' })
	expect(await linkEvents(db(), new Date('2026-03-01T01:00:02Z'))).toMatchObject({ links: 2, head: { position: 2, eventId: 3 } })
	expect(await verified('2026-03-01T02:00:00Z')).toMatchObject({ fault: null, head: { position: 2 } })
})

test('an event committed late is linked after those with higher numbers', async () => {
	const { pool } = house.current.client
	const slow = await pool.connect()
	await slow.query(`begin; insert into event (at, kind, payload) values ('2026-03-01T01:00:00Z', 'signed-in', '{"kind":"signed-in"}')`)
	await say(house.current, '2026-03-01T01:00:01Z', null, { kind: 'signed-in' })
	expect(await linkEvents(db(), new Date('2026-03-01T01:00:02Z'))).toMatchObject({ links: 1, head: { eventId: 2 } })
	await slow.query('commit')
	slow.release()
	expect(await linkEvents(db(), new Date('2026-03-01T01:00:03Z'))).toMatchObject({ links: 1, head: { position: 2, eventId: 1 } })
	expect((await verified('2026-03-01T02:00:00Z')).fault).toBeNull()
})

test('many deeds and several linkers at once: each event is linked once, none is lost, no linker waits for another', async () => {
	let isOver = false
	const linker = async () => {
		while (!isOver) await linkEvents(db(), new Date('2026-03-01T01:00:02Z'))
	}
	const linkers = [linker(), linker(), linker()]
	const deeds = Array.from({ length: 6 }, async () => {
		for (let count = 0; count < 40; count++)
			await say(house.current, '2026-03-01T01:00:00Z', null, { kind: 'signed-in' }, { kind: 'signed-in' })
	})
	await Promise.all(deeds)
	isOver = true
	await Promise.all(linkers)
	await linkEvents(db(), new Date('2026-03-01T01:00:02Z'))
	expect(await verified('2026-03-01T01:00:03Z')).toMatchObject({ fault: null, waiting: 0, head: { position: 480, count: 480 } })
})

test('an event that waits and is gone keeps nobody busy', async () => {
	await say(house.current, '2026-03-01T01:00:00Z', null, { kind: 'signed-in' })
	await tamper(house.current, 'delete from event')
	await linkWaiting({ ...house.current.services, now: () => new Date('2026-03-01T01:00:01Z') })
	expect(await verified('2026-03-01T01:00:01Z')).toMatchObject({ waiting: 1, fault: { kind: 'missing', eventId: 1 } })
})

test('whoever finds the end of the chain taken leaves it to the other', async () => {
	await say(house.current, '2026-03-01T01:00:00Z', null, { kind: 'signed-in' })
	const other = await house.current.client.pool.connect()
	await other.query('begin; select * from audit_head for update')
	expect(await linkEvents(db(), new Date('2026-03-01T01:00:02Z'))).toBeNull()
	await say(house.current, '2026-03-01T01:00:01Z', null, { kind: 'signed-in' })
	await other.query('rollback')
	other.release()
	expect(await linkEvents(db(), new Date('2026-03-01T01:00:02Z'))).toMatchObject({ links: 2 })
})

test.each([
	{
		why: 'days end at midnight in Việt Nam',
		at: ['01T16:59:59Z', '01T17:00:00Z', '02T16:59:59Z'],
		now: '02T16:59:59Z',
		days: ['01', '02', '02'],
		seals: ['01'],
	},
	{
		why: 'days without events are not sealed',
		at: ['01T01:00:00Z', '05T01:00:00Z', '09T01:00:00Z'],
		now: '09T01:00:00Z',
		days: ['01', '05', '09'],
		seals: ['01', '05'],
	},
	{ why: 'a day that is over is sealed although nothing follows', at: ['01T01:00:00Z'], now: '01T17:10:00Z', days: ['01'], seals: ['01'] },
	{
		why: 'not at once: what was under way at midnight still finds it open',
		at: ['01T01:00:00Z'],
		now: '01T17:09:59Z',
		days: ['01'],
		seals: [],
	},
	{
		why: 'a clock put back does not put the chain back',
		at: ['03T01:00:00Z', '02T01:00:00Z'],
		now: '03T01:00:00Z',
		days: ['03', '03'],
		seals: [],
	},
])('$why', async ({ at, now, days: expectedDays, seals: expectedSeals }) => {
	for (const moment of at) await say(house.current, `2026-03-${moment}`, null, { kind: 'signed-in' })
	await linkEvents(db(), new Date(`2026-03-${now}`))
	expect(await days()).toEqual(expectedDays.map((day) => `2026-03-${day}`))
	expect((await seals()).map(({ day }) => day)).toEqual(expectedSeals.map((day) => `2026-03-${day}`))
	expect((await verified(`2026-03-${now}`)).fault).toBeNull()
})

test('an event committed after its day was sealed belongs to the next', async () => {
	await say(house.current, '2026-03-01T01:00:00Z', null, { kind: 'signed-in' })
	await linkEvents(db(), new Date('2026-03-01T18:00:00Z'))
	await say(house.current, '2026-03-01T16:59:59Z', null, { kind: 'signed-in' })
	await linkEvents(db(), new Date('2026-03-01T18:00:01Z'))
	expect([await days(), await seals()]).toEqual([['2026-03-01', '2026-03-02'], [{ day: '2026-03-01', count: 1 }]])
	expect((await verified('2026-03-01T18:00:01Z')).fault).toBeNull()
})

test('more than fits one turn is linked in several', async () => {
	await db()
		.transaction()
		.execute(async (trx) => {
			const context = { actor: { memberId: null, roles: [] }, now: () => new Date('2026-03-01T01:00:00Z') }
			await record(
				trx,
				context,
				{},
				Array.from({ length: 2500 }, () => ({ kind: 'signed-in' as const })),
			)
		})
	await linkWaiting({ ...house.current.services, now: () => new Date('2026-03-01T01:00:01Z') })
	expect(await verified('2026-03-01T01:00:01Z')).toMatchObject({ fault: null, waiting: 0, head: { position: 2500 } })
})

test('each end is noted outside the database; one that no longer agrees is not overwritten', async () => {
	const { services } = house.current
	const folder = `${services.env.dataDir}/${randomUUID()}`
	const turn = () => linkWaiting({ ...services, env: { ...services.env, dataDir: folder }, now: () => new Date('2026-03-02T01:00:00Z') })
	await say(house.current, '2026-03-01T01:00:00Z', null, { kind: 'signed-in' })
	await say(house.current, '2026-03-02T00:00:00Z', null, { kind: 'signed-in' })
	await turn()
	const noted = await minutesOf(folder).read()
	expect(noted).toMatchObject([{ position: 1, day: '2026-03-01' }, { position: 2 }])
	expect((await verifyChain(db(), new Date('2026-03-02T01:00:00Z'), noted)).fault).toBeNull()
	await tamper(
		house.current,
		`delete from audit_link where position = 2; delete from event where id = 2;
		update audit_head set (position, event_id, hash) = (select position, event_id, hash from audit_link where position = 1)`,
	)
	await say(house.current, '2026-03-02T00:30:00Z', null, { kind: 'signed-in' })
	await turn()
	expect(await minutesOf(folder).read()).toEqual(noted)
	expect((await verifyChain(db(), new Date('2026-03-02T01:00:00Z'), noted)).fault).toMatchObject({ kind: 'altered', position: 2 })
})

test('a day’s line broken off as power was lost is named with its remedy, and the next day’s stands apart from it', async () => {
	const { services } = house.current
	const folder = `${services.env.dataDir}/${randomUUID()}`
	const turn = (at: string) => linkWaiting({ ...services, env: { ...services.env, dataDir: folder }, now: () => new Date(at) })
	await say(house.current, '2026-03-01T01:00:00Z', null, { kind: 'signed-in' })
	await turn('2026-03-02T01:00:00Z')
	await appendFile(`${folder}/audit/heads.jsonl`, '{"position":2,"ha')
	await say(house.current, '2026-03-02T02:00:00Z', null, { kind: 'signed-in' })
	await turn('2026-03-03T01:00:00Z')
	await expect(minutesOf(folder).read()).rejects.toThrow(
		/heads\.jsonl, line \d+: not a line of the audit's minutes: \{"position":2,"ha \(put the line back/,
	)
	const text = await readFile(`${folder}/audit/heads.jsonl`, 'utf8')
	expect(text.split('\n').filter((line) => line.includes('"day"'))).toHaveLength(2)
})
