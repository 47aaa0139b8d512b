import type { Actor } from '../actor.ts'
import type { Contribution, CreditChoice } from '../contribution.ts'
import type { FieldFault } from '../field-fault.ts'
import type { Outcome } from '../outcome.ts'
import { can, holdsSlip } from '../permissions.ts'
import { accept, refuse, type Result } from '../refusal.ts'
import { draftLimits } from './draft.ts'
import { tooLong } from './typed-text.ts'

/** How the new giver wishes to be named: theirs to say, whatever was said for them before. */
export interface TakeOverChoice {
	readonly creditChoice: CreditChoice | null
	readonly creditName: string
	/** Of what is published: credited as they wish from now on, or left as it was published. Asked only where something is. */
	readonly published?: 'follow' | 'keep' | null
	/** Whether who entered it for them is named as that, if they wished to be named; not said: yes. */
	readonly namesHelper?: boolean
}

/** What is known beside the contribution. */
export interface TakeOverFacts {
	readonly isTakenOver: boolean
	/** They did something about this contribution before: held, reviewed, judged or merged it. */
	readonly hadPart: boolean
	/** It stands in the registry. */
	readonly isPublished?: boolean
}

/**
 * Whether a member who holds the slip may make a contribution their own that another entered for them (nhận lại đóng góp). The other is then who entered it,
 * and neither may judge it; so who has had a part in judging it cannot become its giver.
 */
export function decideTakeOver(actor: Actor, contribution: Contribution, facts: TakeOverFacts, choice: TakeOverChoice): Result<Outcome> {
	if (!holdsSlip(actor, contribution)) return refuse({ code: 'not-found' })
	if (actor.memberId === null) return refuse({ code: 'sign-in-needed' })
	if (actor.memberId === contribution.memberId) return refuse({ code: 'nothing-changed' })
	if (!actor.slip?.isForAnother || facts.isTakenOver || !can(actor, 'take-over', contribution))
		return refuse({ code: 'forbidden', action: 'take-over' })
	if (facts.hadPart || hasJudged(contribution, actor.memberId)) return refuse({ code: 'judged-it' })
	const faults = [...faultsOf(choice), ...publishedFaults(choice, facts)]
	if (faults.length > 0) return refuse({ code: 'invalid', faults })
	return accept({ next: contribution.state, events: [{ kind: 'contribution-taken-over', fromId: contribution.memberId }], jobs: [] })
}

function hasJudged({ reviewedBy, verifiedBy, judgedBy, claim }: Contribution, memberId: string): boolean {
	return [reviewedBy, verifiedBy, claim?.memberId, ...judgedBy].includes(memberId)
}

function faultsOf({ creditChoice, creditName }: TakeOverChoice): FieldFault[] {
	if (creditChoice === null) return [{ field: 'creditChoice', code: 'missing' }]
	if (creditChoice !== 'other-name') return []
	if (creditName === '') return [{ field: 'creditName', code: 'missing' }]
	const long = tooLong('creditName', creditName, draftLimits.creditName)
	return long ? [long] : []
}

function publishedFaults({ published = null }: TakeOverChoice, { isPublished = false }: TakeOverFacts): FieldFault[] {
	return isPublished && published === null ? [{ field: 'published', code: 'missing' }] : []
}
