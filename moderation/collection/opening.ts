import type { Actor } from '../actor.ts'
import { tidyText, tooLong } from '../contribute/typed-text.ts'
import { canHouse } from '../permissions.ts'
import { accept, refuse, type Result } from '../refusal.ts'
import { itemLimits } from './item.ts'

/** What of a sealed record was opened: who owns it and where it is, one paper, or the whole application. */
export const openedParts = ['identity', 'paper', 'application'] as const
export type OpenedPart = (typeof openedParts)[number]

const shortestReason = 10

/** An officer named for it by an administrator, for a reason they say; never about what is their own. */
export function decideOpening(
	actor: Actor,
	facts: { readonly isNamed: boolean; readonly ownerId: string },
	typedReason: string,
): Result<{ readonly reason: string }> {
	if (!canHouse(actor, 'see-collection-desk') || !facts.isNamed) return refuse({ code: 'forbidden', action: 'open-sealed' })
	if (actor.memberId === facts.ownerId) return refuse({ code: 'conflict-of-interest' })
	const reason = tidyText(typedReason, 'several')
	if (reason.length < shortestReason)
		return refuse({
			code: 'invalid',
			faults: [reason === '' ? { field: 'reason', code: 'missing' } : { field: 'reason', code: 'too-short', min: shortestReason }],
		})
	const long = tooLong('reason', reason, itemLimits.reason)
	return long ? refuse({ code: 'invalid', faults: [long] }) : accept({ reason })
}
