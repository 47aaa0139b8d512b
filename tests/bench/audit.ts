import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { anonymous } from '#moderation/actor.ts'
import type { Db } from '#db/schema.ts'
import { record } from '#server/apply.ts'
import { openBenchHouse } from './bench-house.ts'
import { row, type BenchOptions, type BenchRow } from './bench.ts'

export const name = 'audit'

const writers = 4

/** Events recorded in transactions of their own while the house links them, beside a bare insert of the same columns with the same indexes. */
export async function run({ quick, say }: BenchOptions): Promise<BenchRow[]> {
	const house = await openBenchHouse('audit', async ({ db }) => {
		await sql`create table bare_event (like event including defaults including identity including indexes)`.execute(db)
	})
	try {
		const { db } = house.client
		const seconds = quick ? 1 : 5
		const rates = { bare: 0, recorded: 0 }
		const turns = quick ? 1 : 3
		for (let turn = 0; turn < turns; turn++) {
			rates.bare += (await ratePerSecond(seconds, () => insertBare(db))) / turns
			rates.recorded += (await ratePerSecond(seconds, () => recordOne(db))) / turns
			say(`turn ${turn + 1}: ${Math.round(rates.recorded)} beside ${Math.round(rates.bare)} a second so far`)
		}
		const begun = performance.now()
		while ((await sql`select from audit_tail limit 1`.execute(db)).rows.length > 0) await wait(20)
		const bound = { of: 'ratio', is: '≥', than: 0.5 } as const
		return [
			row({ what: 'events recorded, beside a bare insert', value: rates.recorded, reference: rates.bare, unit: '/s', bound }),
			row({
				what: 'until the last of them was linked',
				value: performance.now() - begun,
				unit: 'ms',
				bound: { of: 'value', is: '<', than: 5000 },
			}),
		]
	} finally {
		await house.stop()
	}
}

async function ratePerSecond(seconds: number, once: () => Promise<unknown>): Promise<number> {
	const begun = performance.now()
	let done = 0
	const write = async (): Promise<void> => {
		for (; performance.now() - begun < seconds * 1000; done++) await once()
	}
	await Promise.all(Array.from({ length: writers }, write))
	return (done * 1000) / (performance.now() - begun)
}

function recordOne(db: Db): Promise<void> {
	return db.transaction().execute((trx) => record(trx, { actor: anonymous, now: () => new Date() }, {}, [{ kind: 'signed-in' }]))
}

function insertBare(db: Db): Promise<void> {
	return db
		.transaction()
		.execute(
			async (trx) =>
				void (await sql`insert into bare_event (at, kind, payload) values (${new Date()}, 'signed-in', '{"kind":"signed-in"}')`.execute(
					trx,
				)),
		)
}
