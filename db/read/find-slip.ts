import type { Db } from '../schema.ts'
import type { SlipRow } from '../tables/slip.ts'

/** The slip in force that bears this code. */
export async function findSlip(db: Db, code: string): Promise<SlipRow | undefined> {
	return db.selectFrom('slip').selectAll().where('code', '=', code).where('revoked_at', 'is', null).executeTakeFirst()
}

/** The slip a session of some minutes was opened with, while both last. */
export async function findSlipSession(db: Db, sessionId: string, now: Date): Promise<SlipRow | undefined> {
	return db
		.selectFrom('slip_session')
		.innerJoin('slip', 'slip.id', 'slip_session.slip_id')
		.selectAll('slip')
		.where('slip_session.id', '=', sessionId)
		.where('slip_session.expires_at', '>', now)
		.where('slip.revoked_at', 'is', null)
		.executeTakeFirst()
}

/** What the giver is shown of the slip in force. Times are ISO. */
export interface OwnSlip {
	readonly id: string
	readonly code: string
	readonly isForAnother: boolean
	readonly issuedAt: string
	readonly pinChangedAt: string | null
	readonly takenOverAt: string | null
}

export async function findOwnSlip(db: Db, contributionId: string): Promise<OwnSlip | null> {
	const row = await db
		.selectFrom('slip')
		.selectAll()
		.where('contribution_id', '=', contributionId)
		.where('revoked_at', 'is', null)
		.executeTakeFirst()
	if (!row) return null
	return {
		id: row.id,
		code: row.code,
		isForAnother: row.is_for_another,
		issuedAt: row.issued_at.toISOString(),
		pinChangedAt: row.pin_changed_at?.toISOString() ?? null,
		takenOverAt: row.taken_over_at?.toISOString() ?? null,
	}
}
