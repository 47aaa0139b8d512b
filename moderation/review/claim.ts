import type { Actor } from '../actor.ts'
import type { Claim, ClaimStep } from '../contribution.ts'
import { accept, refuse, type Result } from '../refusal.ts'

/** A claim is a lease: it lapses by itself, so a reviewer who falls ill holds nobody up. */
export const leaseMinutes = 30

export function isLive(claim: Claim | null, now: Date): claim is Claim {
	return claim !== null && claim.expiresAt > now
}

/** The lease this member gets on the work at `step` (a renewal, if they hold it already); refused while another holds a live one. */
export function takeClaim(current: Claim | null, memberId: string, step: ClaimStep, now: Date): Result<Claim> {
	if (isLive(current, now) && current.memberId !== memberId)
		return refuse({ code: 'claimed-by-other', until: current.expiresAt.toISOString() })
	return accept({ memberId, step, expiresAt: new Date(now.getTime() + leaseMinutes * 60_000) })
}

/** A decision is taken by whoever holds a live claim at this step, and by nobody else. */
export function requireClaim(current: Claim | null, actor: Actor, step: ClaimStep, now: Date): Result<Claim> {
	if (isLive(current, now) && current.memberId !== actor.memberId)
		return refuse({ code: 'claimed-by-other', until: current.expiresAt.toISOString() })
	if (!isLive(current, now) || current.step !== step) return refuse({ code: 'claim-lapsed' })
	return accept(current)
}
