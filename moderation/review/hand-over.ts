import type { Actor } from '../actor.ts'
import type { Claim, Contribution } from '../contribution.ts'
import type { FieldFault } from '../field-fault.ts'
import { can } from '../permissions.ts'
import { accept, refuse, type Result } from '../refusal.ts'
import { claimActionOf } from './authority.ts'
import { isLive, takeClaim } from './claim.ts'

const handOverReasonMax = 500

/** A lead moves work from who holds it to another (bàn giao): a live claim, to somebody who may do that work, with words for both. They get a whole lease. */
export function handOver(
	contribution: Contribution,
	lead: Actor,
	to: Actor,
	reason: string,
	now: Date,
): Result<{ from: Claim; to: Claim }> {
	if (!can(lead, 'hand-over', contribution)) return refuse({ code: 'forbidden', action: 'hand-over' })
	const { claim } = contribution
	if (!isLive(claim, now)) return refuse({ code: 'claim-lapsed' })
	const faults: FieldFault[] = []
	if (reason === '') faults.push({ field: 'reason', code: 'missing' })
	if (reason.length > handOverReasonMax) faults.push({ field: 'reason', code: 'too-long', max: handOverReasonMax, length: reason.length })
	if (to.memberId === null || to.memberId === claim.memberId || !can(to, claimActionOf(claim.step), contribution))
		faults.push({ field: 'to', code: 'not-allowed' })
	if (faults.length > 0 || to.memberId === null) return refuse({ code: 'invalid', faults })
	const taken = takeClaim(null, to.memberId, claim.step, now)
	return taken.ok ? accept({ from: claim, to: taken.value }) : taken
}
