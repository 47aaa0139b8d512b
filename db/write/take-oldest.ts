import { sql } from 'kysely'
import type { Claim, Contribution } from '#moderation/contribution.ts'
import { hasConflict } from '../read/list-conflicted.ts'
import type { Transaction } from '../schema.ts'

export type Waiting = Pick<Contribution, 'id' | 'memberId' | 'state' | 'verifiedBy'>

/**
 * Locks the contribution that has waited longest for review, leaving out those `memberId` gave, entered or declared to be too near to, those handed on to a
 * lead, those somebody holds and those another transaction has just locked. Undefined when there is none. Both statements are written out: fifty reviewers
 * claim through one process, in which putting the query together anew each time cost as much as its answer.
 */
export async function lockOldestWaiting(trx: Transaction, memberId: string, now: Date): Promise<Waiting | undefined> {
	const { rows } = await sql<Waiting>`
		select c.id, c.member_id as "memberId", c.state, c.verified_by as "verifiedBy" from contribution c
		where c.state = 'screened' and c.escalated_by is null and c.member_id <> ${memberId} and not ${hasConflict(memberId)}
			and not exists (select from claim where claim.contribution_id = c.id and claim.expires_at > ${now})
		order by c.state_since, c.id limit 1 for update of c skip locked`.execute(trx)
	return rows[0]
}

/**
 * Writes the claim unless somebody holds a live one; false then. The look-up before may have been made on an older view of `claim` than the lock on the
 * contribution: another's claim committed in between is seen only here.
 */
export async function insertClaimIfFree(trx: Transaction, contributionId: string, claim: Claim, now: Date): Promise<boolean> {
	const { numAffectedRows } = await sql`
		insert into claim (contribution_id, step, member_id, claimed_at, expires_at)
		values (${contributionId}, ${claim.step}, ${claim.memberId}, ${now}, ${claim.expiresAt})
		on conflict (contribution_id) do update set step = excluded.step, member_id = excluded.member_id, claimed_at = excluded.claimed_at,
			expires_at = excluded.expires_at where claim.expires_at <= ${now}`.execute(trx)
	return numAffectedRows === 1n
}
