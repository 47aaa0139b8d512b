import type { Actor } from '../actor.ts'
import type { Contribution } from '../contribution.ts'
import type { AuditEvent } from '../event.ts'
import { can } from '../permissions.ts'
import { accept, refuse, type Result } from '../refusal.ts'

/** A slip as decisions see it (phiếu biên nhận): paper with a code, to be used with a number only its holder knows. */
export interface Slip {
	readonly id: string
	/** Given for somebody else's gift, who may take it over with the slip. */
	readonly isForAnother: boolean
}

/** Whether the giver may hand out a slip for this contribution now, with a new number when there is one already. */
export function decideIssue(actor: Actor, contribution: Contribution, slip: Slip, isNew: boolean): Result<readonly AuditEvent[]> {
	const own = requireGiver(actor, contribution)
	if (!own.ok) return own
	return accept([
		isNew ? { kind: 'slip-issued', slipId: slip.id, forAnother: slip.isForAnother } : { kind: 'slip-pin-changed', slipId: slip.id },
	])
}

/** Whether the giver may end a slip, which then opens nothing any more. */
export function decideRevocation(actor: Actor, contribution: Contribution, slipId: string): Result<readonly AuditEvent[]> {
	const own = requireGiver(actor, contribution)
	return own.ok ? accept([{ kind: 'slip-revoked', slipId }]) : own
}

function requireGiver(actor: Actor, contribution: Contribution): Result<true> {
	if (actor.memberId === null) return refuse({ code: 'sign-in-needed' })
	if (actor.memberId !== contribution.memberId) return refuse({ code: 'not-found' })
	return can(actor, 'issue-slip', contribution) ? accept(true) : refuse({ code: 'forbidden', action: 'issue-slip' })
}
