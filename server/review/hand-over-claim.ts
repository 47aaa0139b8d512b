import { randomUUID } from 'node:crypto'
import type { Claim } from '#moderation/contribution.ts'
import { canHouse } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { handOver } from '#moderation/review/hand-over.ts'
import { findActiveActor } from '#db/read/find-active-actor.ts'
import { upsertClaim } from '#db/write/claim.ts'
import { lockContribution } from '#db/write/contribution.ts'
import { insertHandOver } from '#db/write/hand-over.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

export interface HandOverCommand {
	readonly contributionId: string
	readonly toMemberId: string
	/** Told to both. */
	readonly reason: string
}

/** Moves work that somebody holds to somebody else, by an officer or administrator; both read who did it and why at their queue. */
export async function handOverClaim(context: Context, command: HandOverCommand): Promise<Result<Claim>> {
	const { actor } = context
	const leadId = actor.memberId
	if (leadId === null) return refuse({ code: 'sign-in-needed' })
	if (!canHouse(actor, 'see-claims')) return refuse({ code: 'forbidden', action: 'hand-over' })
	return context.db.transaction().execute(async (trx) => {
		const locked = await lockContribution(trx, command.contributionId)
		if (!locked) return refuse({ code: 'not-found' })
		const now = context.now()
		const reason = command.reason.normalize('NFC').trim()
		const to = await findActiveActor(trx, command.toMemberId)
		const moved = handOver(locked.facts, actor, to, reason, now)
		if (!moved.ok) return moved
		const { from, to: claim } = moved.value
		await upsertClaim(trx, command.contributionId, claim, now)
		await insertHandOver(trx, {
			id: randomUUID(),
			contribution_id: command.contributionId,
			step: claim.step,
			from_member_id: from.memberId,
			to_member_id: claim.memberId,
			by_member_id: leadId,
			reason,
			at: now,
		})
		const until = claim.expiresAt.toISOString()
		const event = { kind: 'claim-handed-over', step: claim.step, fromId: from.memberId, toId: claim.memberId, until } as const
		await record(trx, context, { contributionId: command.contributionId }, [{ ...event, words: { plain: reason } }])
		return accept(claim)
	})
}
