import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { linkEvents } from '#server/audit/link-events.ts'
import { verifyChain } from '#server/audit/verify-chain.ts'
import type { Witnessed } from '#server/audit/witness.ts'
import { findLinkHashes } from '#db/read/find-link-hashes.ts'
import { useHouse } from '../../support/context.ts'
import { forgetAudit, say, tamper, threeDays } from './support.ts'

const house = useHouse()
const now = new Date('2026-03-03T17:00:00Z')
let memberId = ''
const db = () => house.current.client.db
const found = async (witnessed: readonly Witnessed[] = []) => (await verifyChain(db(), now, witnessed)).fault

beforeEach(async () => {
	memberId ||= (await house.current.member('officer')).memberId
	await forgetAudit(house.current)
	await threeDays(house.current, memberId)
})
afterEach(async () => {
	await forgetAudit(house.current)
})

test('a chain nobody touched is whole, and its tail is empty', async () => {
	expect(await verifyChain(db(), now)).toMatchObject({
		fault: null,
		waiting: 0,
		head: { position: 12, day: '2026-03-03', seals: 2, count: 4 },
	})
})

const swap = (one: number, other: number) =>
	`update audit_link set position = -1 where position = ${one}; update audit_link set position = ${one} where position = ${other};
	update audit_link set position = ${other} where position = -1`
const copy = (id: number, as: number) =>
	`insert into event overriding system value select ${as}, at, kind, actor_id, contribution_id, entry_id, member_id, payload from event where id = ${id}`
/** Takes a link away and closes the gap, so that no position lacks. */
const closeGap = (position: number) => `delete from audit_link where position = ${position};
	update audit_link set position = -position where position > ${position}; update audit_link set position = -position - 1 where position < 0;
	update audit_head set position = position - 1`
const forget = (from: number) => `delete from audit_link where position >= ${from}; delete from event where id >= ${from}`

describe('altered', () => {
	test.each([
		{ column: 'at', change: "at = at + interval '1 microsecond'" },
		{ column: 'kind', change: "kind = 'upload-deleted'" },
		{ column: 'actor_id', change: 'actor_id = null' },
		{ column: 'contribution_id', change: 'contribution_id = gen_random_uuid()' },
		{ column: 'entry_id', change: 'entry_id = gen_random_uuid()' },
		{ column: 'member_id', change: 'member_id = null' },
		{ column: 'payload', change: `payload = jsonb_set(payload, '{bytes}', '6')` },
		{ column: 'a new fact in payload', change: `payload = payload || '{"more": true}'` },
	])('an event: $column', async ({ change }) => {
		for (const id of [1, 6, 12]) {
			await forgetAudit(house.current)
			await threeDays(house.current, memberId)
			await tamper(house.current, `update event set ${change} where id = ${id}`)
			expect(await found()).toMatchObject({ kind: 'altered', eventId: id, position: id })
		}
	})

	test.each([
		{ why: 'the hash of a link', sql: `update audit_link set hash = sha256('x') where position = 6`, is: { kind: 'altered', eventId: 6 } },
		{
			why: 'what a link follows',
			sql: `update audit_link set previous = sha256('x') where position = 6`,
			is: { kind: 'altered', eventId: 6 },
		},
		{ why: 'the day of a link', sql: `update audit_link set day = '2026-03-03' where position = 6`, is: { kind: 'altered', eventId: 6 } },
		{ why: 'whose link it is', sql: `update audit_link set event_id = 99 where position = 6`, is: { kind: 'missing', eventId: 99 } },
		{
			why: 'the number of the last link',
			sql: `update audit_link set position = 50 where position = 12`,
			is: { kind: 'missing', eventId: 12 },
		},
		{ why: 'the id of an event', sql: `${copy(6, 99)}; delete from event where id = 6`, is: { kind: 'missing', eventId: 6 } },
		{ why: 'the end: position', sql: 'update audit_head set position = 13', is: { kind: 'missing', position: 13 } },
		{ why: 'the end: hash', sql: `update audit_head set hash = sha256('x')`, is: { kind: 'altered', position: 12 } },
		{ why: 'the end: event', sql: 'update audit_head set event_id = 3', is: { kind: 'altered', position: 12 } },
		{ why: 'the end: day', sql: `update audit_head set day = '2026-03-04'`, is: { kind: 'altered', position: 12 } },
		{ why: 'the end: how many that day', sql: 'update audit_head set count = 9', is: { kind: 'altered', position: 12 } },
		{ why: 'the end: how many seals', sql: 'update audit_head set seals = 3', is: { kind: 'seal' } },
		{ why: 'the end: the last seal', sql: `update audit_head set seal_hash = sha256('x')`, is: { kind: 'seal' } },
		{ why: 'the end taken away', sql: 'delete from audit_head', is: { kind: 'missing' } },
	])('$why', async ({ sql, is }) => {
		await tamper(house.current, sql)
		expect(await found()).toMatchObject(is)
	})
})

describe('seals', () => {
	test.each([
		{ column: 'day', change: "day = '2026-02-28'" },
		{ column: 'position', change: 'position = 3' },
		{ column: 'event_id', change: 'event_id = 3' },
		{ column: 'count', change: 'count = 3' },
		{ column: 'head', change: `head = sha256('x')` },
		{ column: 'sealed_at', change: "sealed_at = sealed_at + interval '1 hour'" },
		{ column: 'previous', change: `previous = sha256('x')` },
		{ column: 'hash', change: `hash = sha256('x')` },
	])('$column changed', async ({ change }) => {
		await tamper(house.current, `update audit_seal set ${change} where day = '2026-03-01'`)
		expect(await found()).toMatchObject({ kind: 'seal' })
	})

	test.each([
		{ why: 'one taken away', sql: `delete from audit_seal where day = '2026-03-01'`, day: '2026-03-01' },
		{ why: 'the last taken away', sql: `delete from audit_seal where day = '2026-03-02'`, day: '2026-03-02' },
		{ why: 'all taken away', sql: 'truncate audit_seal', day: '2026-03-01' },
		{
			why: 'one put in',
			sql: `insert into audit_seal select '2026-03-03', 12, 12, 4, head, sealed_at, previous, hash from audit_seal where day = '2026-03-02'`,
			day: '2026-03-03',
		},
	])('$why', async ({ sql, day }) => {
		await tamper(house.current, sql)
		expect(await found()).toMatchObject({ kind: 'seal', day })
	})
})

describe('deleted', () => {
	test.each([
		{ why: 'the first event', sql: 'delete from event where id = 1', is: { kind: 'missing', eventId: 1, position: 1, day: '2026-03-01' } },
		{ why: 'one in the middle', sql: 'delete from event where id = 7', is: { kind: 'missing', eventId: 7, day: '2026-03-02' } },
		{
			why: 'one with its link',
			sql: 'delete from audit_link where position = 7; delete from event where id = 7',
			is: { kind: 'missing', eventId: 8 },
		},
		{
			why: 'one with its link, the gap closed',
			sql: `${closeGap(7)}; delete from event where id = 7`,
			is: { kind: 'missing', eventId: 8 },
		},
		{ why: 'a link alone', sql: 'delete from audit_link where position = 7', is: { kind: 'missing', eventId: 8 } },
		{ why: 'the last event', sql: 'delete from event where id = 12', is: { kind: 'missing', eventId: 12 } },
		{ why: 'the last event and its link', sql: forget(12), is: { kind: 'missing', position: 12 } },
		{ why: 'the whole last day', sql: forget(9), is: { kind: 'missing', position: 12 } },
		{ why: 'everything', sql: 'truncate event, audit_link', is: { kind: 'seal', day: '2026-03-01' } },
		{ why: 'everything, the seals too', sql: 'truncate event, audit_link, audit_seal', is: { kind: 'missing', position: 12 } },
	])('$why', async ({ sql, is }) => {
		await tamper(house.current, sql)
		expect(await found()).toMatchObject(is)
	})

	test('a whole day after it was sealed, with its seal', async () => {
		await linkEvents(db(), new Date('2026-03-03T17:10:00Z'))
		await tamper(house.current, `${forget(9)}; delete from audit_seal where day = '2026-03-03'`)
		expect(await found()).toMatchObject({ kind: 'missing', position: 12 })
	})

	test('while it waits: an event that was to be linked is missed too', async () => {
		await say(house.current, '2026-03-03T16:59:59Z', memberId, { kind: 'signed-in' })
		await tamper(house.current, 'delete from event where id = 13')
		expect(await found()).toMatchObject({ kind: 'missing', eventId: 13 })
	})
})

describe('reordered', () => {
	test.each([
		{ why: 'two neighbours', sql: swap(6, 7), is: { kind: 'reordered', eventId: 7, position: 6 } },
		{ why: 'the first two', sql: swap(1, 2), is: { kind: 'reordered', eventId: 2, position: 1 } },
		{ why: 'the last two', sql: swap(11, 12), is: { kind: 'reordered', eventId: 12, position: 11 } },
		{ why: 'two far apart', sql: swap(2, 11), is: { kind: 'reordered', eventId: 11, position: 2 } },
		{
			why: 'the events under two links',
			sql: `${copy(6, -1)}; delete from event where id = 6; ${copy(7, 6)}; delete from event where id = 7; ${copy(-1, 7)}; delete from event where id = -1`,
			is: { kind: 'altered', eventId: 6 },
		},
		{
			why: 'the links of two events',
			sql: 'update audit_link set event_id = -1 where position = 6; update audit_link set event_id = 6 where position = 7; update audit_link set event_id = 7 where position = 6',
			is: { kind: 'altered', eventId: 7, position: 6 },
		},
	])('$why', async ({ sql, is }) => {
		await tamper(house.current, sql)
		expect(await found()).toMatchObject(is)
	})
})

const shift = (
	from: number,
) => `update audit_link set position = -position - 1 where position >= ${from}; update audit_link set position = -position where position < 0;
	update audit_seal set position = position + 1 where position >= ${from}; update audit_head set position = position + 1`

describe('inserted', () => {
	test.each([
		{ why: 'an event that was never linked', sql: copy(3, 100), is: { kind: 'inserted', eventId: 100 } },
		{ why: 'an event between two others, by its id', sql: copy(3, -5), is: { kind: 'inserted', eventId: -5 } },
		{
			why: 'a link made up in the middle',
			sql: `${copy(3, 100)}; ${shift(7)}; insert into audit_link select 7, 100, day, previous, hash from audit_link where position = 8`,
			is: { kind: 'altered', eventId: 100, position: 7 },
		},
		{
			why: 'a link after the end',
			sql: `${copy(3, 100)}; insert into audit_link select 13, 100, day, hash, sha256('x') from audit_link where position = 12`,
			is: { kind: 'inserted', eventId: 100 },
		},
		{
			why: 'a link before the first',
			sql: `${copy(3, 100)}; insert into audit_link select 0, 100, day, hash, sha256('x') from audit_link where position = 12`,
			is: { kind: 'inserted' },
		},
	])('$why', async ({ sql, is }) => {
		await tamper(house.current, sql)
		expect(await found()).toMatchObject(is)
	})
})

describe('seen from outside the database', () => {
	test('a chain rewritten from its beginning, hashes, seals, end and all, is not the one that was witnessed', async () => {
		const witnessed = await findLinkHashes(db(), [4, 8])
		await forgetAudit(house.current)
		await threeDays(house.current, memberId)
		expect(await found()).toBeNull()
		expect(await found(witnessed)).toMatchObject({ kind: 'altered', position: 4 })
	})

	test('nor is one cut off after the point that was witnessed', async () => {
		const witnessed = await findLinkHashes(db(), [12])
		await tamper(
			house.current,
			`${forget(9)}; update audit_head set (position, event_id, hash, day, count) = (select position, event_id, hash, day, 4 from audit_link where position = 8)`,
		)
		expect(await found()).toBeNull()
		expect(await found(witnessed)).toMatchObject({ kind: 'missing', position: 9 })
	})
})

test.each([
	{ minutes: 9, is: null },
	{ minutes: 11, is: { kind: 'unlinked', eventId: 13 } },
])('an event that waits $minutes minutes to be linked: $is.kind', async ({ minutes, is }) => {
	await say(house.current, new Date(now.getTime() - minutes * 60_000).toISOString(), memberId, { kind: 'signed-in' })
	const verified = await verifyChain(db(), now)
	expect(verified.waiting).toBe(1)
	if (is === null) expect(verified.fault).toBeNull()
	else expect(verified.fault).toMatchObject(is)
})

test.each([
	'update event set kind = kind',
	'delete from event',
	'truncate event cascade',
	'delete from audit_link',
	'update audit_seal set count = 1',
	'delete from event where false',
])('the database itself refuses: %s', async (statement) => {
	await expect(house.current.client.pool.query(statement)).rejects.toThrow(/append-only/)
})
