import { randomUUID } from 'node:crypto'
import type { AuditEvent } from '#moderation/event.ts'
import { record } from '#server/apply.ts'
import { linkEvents } from '#server/audit/link-events.ts'
import type { TestHouse } from '../../support/context.ts'

const lookOver = "set ben_nuoc.rebuild_audit = 'on'; set session_replication_role = replica;"
const lookAgain = 'reset ben_nuoc.rebuild_audit; reset session_replication_role;'

/** Changes the audit as one who is master of the database would: past every trigger and foreign key. */
export async function tamper(house: TestHouse, statements: string): Promise<void> {
	const connection = await house.client.pool.connect()
	try {
		await connection.query(`${lookOver} ${statements}`)
	} finally {
		await connection.query(lookAgain)
		connection.release()
	}
}

export async function forgetAudit(house: TestHouse): Promise<void> {
	await tamper(
		house,
		`truncate event, audit_link, audit_seal, audit_tail, audit_head restart identity;
		insert into audit_head (position, event_id, hash, count, seals, seal_hash)
		values (0, 0, decode(repeat('00', 32), 'hex'), 0, 0, decode(repeat('00', 32), 'hex'))`,
	)
}

export async function say(house: TestHouse, at: string, memberId: string | null, ...events: AuditEvent[]): Promise<void> {
	const context = { actor: { memberId, roles: [] }, now: () => new Date(at) }
	await house.client.db.transaction().execute((trx) => record(trx, context, memberId === null ? {} : { memberId }, events))
}

/** Twelve events of three days: 1 to 4 on the first, 5 to 8 on the second, 9 to 12 on the third; linked, the first two days sealed. */
export async function threeDays(house: TestHouse, memberId: string): Promise<void> {
	for (const day of ['2026-03-01', '2026-03-02', '2026-03-03'])
		for (const hour of ['01', '05', '09', '16']) {
			const at = `${day}T${hour}:59:59.999Z`
			await say(house, at, memberId, { kind: 'upload-started', uploadId: randomUUID(), bytes: 5 })
			await linkEvents(house.client.db, new Date(at))
		}
}
