import { afterAll, beforeAll, expect, test } from 'vitest'
import { PostgresLocker } from '#server/upload/postgres-locker.ts'
import { useDatabase } from '../../support/database.ts'

const database = useDatabase()
let here: PostgresLocker
let elsewhere: PostgresLocker
beforeAll(() => {
	here = new PostgresLocker(database.current.url)
	elsewhere = new PostgresLocker(database.current.url)
})
afterAll(() => Promise.all([here.close(), elsewhere.close()]))
const never = () => new AbortController().signal

test.each([
	{ where: 'in the same process', other: () => here },
	{ where: 'in another process', other: () => elsewhere },
])('a second writer $where waits, the holder is asked to let go, and then it is its turn', async ({ other }) => {
	const first = here.newLock('a')
	let asked = 0
	await first.lock(never(), () => {
		asked++
	})
	const patience = new AbortController()
	const waiting = other()
		.newLock('a')
		.lock(patience.signal, () => undefined)
	const refused = expect(waiting).rejects.toMatchObject({ status_code: 500 })
	await expect.poll(() => asked).toBeGreaterThan(0)
	patience.abort()
	await refused
	await first.unlock()
	const second = other().newLock('a')
	await second.lock(never(), () => undefined)
	await second.unlock()
})

test('the holder lets go when asked', async () => {
	const first = here.newLock('b')
	await first.lock(never(), () => first.unlock())
	const second = elsewhere.newLock('b')
	await second.lock(never(), () => undefined)
	await second.unlock()
})

test('different uploads do not wait for each other', async () => {
	const locks = Array.from({ length: 30 }, (_, index) => (index % 2 ? here : elsewhere).newLock(`many-${index}`))
	await Promise.all(locks.map((lock) => lock.lock(never(), () => undefined)))
	await Promise.all(locks.map((lock) => lock.unlock()))
})

test('of many who want one at once, one at a time has it', async () => {
	let holding = 0
	let most = 0
	await Promise.all(
		Array.from({ length: 8 }, async (_, index) => {
			const lock = (index % 2 ? here : elsewhere).newLock('one')
			await lock.lock(never(), () => undefined)
			most = Math.max(most, ++holding)
			await new Promise((resolve) => setTimeout(resolve, 10))
			holding--
			await lock.unlock()
		}),
	)
	expect(most).toBe(1)
})

async function loseConnections(): Promise<void> {
	await database.current.pool.query(
		`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'ben-nuoc uploads' and datname = current_database()`,
	)
}

test('a lost connection tells the holders to let go, and the next lock works again', async () => {
	const lock = here.newLock('c')
	let asked = 0
	await lock.lock(never(), () => {
		asked++
	})
	await loseConnections()
	await expect.poll(() => asked).toBeGreaterThan(0)
	await lock.unlock()
	const next = here.newLock('c')
	await next.lock(never(), () => undefined)
	await next.unlock()
})

test('a lock that went with the connection is not kept for the next piece: another process may have it by now', async () => {
	const lock = here.newLock('d')
	let asked = 0
	await lock.lock(never(), () => {
		asked++
	})
	await loseConnections()
	await expect.poll(() => asked).toBeGreaterThan(0)
	const other = elsewhere.newLock('d')
	await other.lock(never(), () => undefined)
	await lock.unlock()
	const impatient = new AbortController()
	let isTaken = false
	const again = here
		.newLock('d')
		.lock(impatient.signal, () => undefined)
		.then(
			() => (isTaken = true),
			() => undefined,
		)
	impatient.abort()
	await again
	expect(isTaken, 'while the other writes').toBe(false)
	await other.unlock()
})
