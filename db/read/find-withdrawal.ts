import { sql } from 'kysely'
import type { Db } from '../schema.ts'

/** A withdrawal as an act that can be followed (việc rút lại): when it was asked, and that each thing it ends has ended. Times are ISO. */
export interface Withdrawal {
	readonly askedAt: string
	readonly consents: number
	readonly consentsEndedAt: string | null
	/** Consents that still stand: none, once it is complete. */
	readonly consentsLeft: number
	readonly filesHidden: number
	/** Files still before the public: none, once it is complete. */
	readonly filesShown: number
	/** Entries that had something of it, and when the last of them gave it up. */
	readonly entries: number
	readonly entriesFreedAt: string | null
}

export async function findWithdrawal(db: Db, contributionId: string): Promise<Withdrawal | undefined> {
	const { rows } = await sql<Withdrawal>`
		select to_jsonb(c.state_since) #>> '{}' as "askedAt",
			(select count(*)::int from consent s where s.contribution_id = c.id) as consents,
			(select to_jsonb(max(s.revoked_at)) #>> '{}' from consent s where s.contribution_id = c.id) as "consentsEndedAt",
			(select count(*)::int from consent s where s.contribution_id = c.id and s.revoked_at is null) as "consentsLeft",
			(select count(*)::int from entry_media m where m.contribution_id = c.id and m.hidden_at is not null) as "filesHidden",
			(select count(*)::int from entry_media m where m.contribution_id = c.id and m.hidden_at is null) as "filesShown",
			(select count(distinct r.entry_id)::int from entry_revision r where r.contribution_id = c.id) as entries,
			(select to_jsonb(max(v.at)) #>> '{}' from event v where v.contribution_id = c.id and v.kind = 'entry-revised'
				and v.payload ->> 'change' = 'withdrawal') as "entriesFreedAt"
		from contribution c where c.id = ${contributionId} and c.state = 'withdrawn'`.execute(db)
	return rows[0]
}
