import { randomUUID } from 'node:crypto'
import { decideTakeOver, type TakeOverChoice } from '#moderation/contribute/take-over.ts'
import { refuse, type Result } from '#moderation/refusal.ts'
import { findMemberName } from '#db/read/find-member.ts'
import { hasPart } from '#db/read/has-part.ts'
import { listContributionPeople } from '#db/read/list-contribution-people.ts'
import type { Transaction } from '#db/schema.ts'
import { addContributionPerson, updateContributionPerson } from '#db/write/contribution-person.ts'
import { lockContribution, type LockedContribution } from '#db/write/contribution.ts'
import { lockSlipOf, markTakenOver } from '#db/write/slip.ts'
import { applyOutcome, type Applied } from '../apply.ts'
import type { Context } from '../context.ts'
import type { OpenSlip } from './slip-session.ts'

/**
 * Makes a contribution the signed-in member's own, by the slip they hold; whoever entered it for them stays named as that, if they wished to be named.
 * What is published keeps the credit it was published with.
 */
export async function takeOverContribution(context: Context, slip: OpenSlip, choice: TakeOverChoice): Promise<Result<Applied>> {
	const { memberId } = context.actor
	const by = { ...context, actor: { ...context.actor, slip } }
	return context.db.transaction().execute(async (trx): Promise<Result<Applied>> => {
		const locked = await lockContribution(trx, slip.contributionId)
		const held = locked && (await lockSlipOf(trx, slip.contributionId))
		if (!locked || held?.id !== slip.id) return refuse({ code: 'not-found' })
		const hadPart = memberId !== null && (await hasPart(trx, locked.row.id, memberId))
		const decided = decideTakeOver(by.actor, locked.facts, { isTakenOver: held.taken_over_at !== null, hadPart }, choice)
		if (!decided.ok) return decided
		if (memberId === null) return refuse({ code: 'sign-in-needed' })
		await nameHelper(trx, locked)
		await markTakenOver(trx, slip.id, memberId, context.now())
		return applyOutcome(trx, by, locked.facts, decided.value, {
			member_id: memberId,
			entered_by: locked.row.member_id,
			credit_choice: choice.creditChoice,
			credit_name: choice.creditChoice === 'other-name' ? choice.creditName : '',
		})
	})
}

/** Who gave it until now is named as having entered it, as they wished to be named; unless somebody is named so already. */
async function nameHelper(trx: Transaction, { row }: LockedContribution): Promise<void> {
	const people = await listContributionPeople(trx, row.id)
	if (people.some((person) => person.role === 'helper' && person.mediaId === null)) return
	const name = await findMemberName(trx, row.member_id)
	const id = randomUUID()
	await addContributionPerson(trx, row.id, id)
	await updateContributionPerson(trx, row.id, {
		...{ id, role: 'helper', name, mediaId: null },
		creditChoice: row.credit_choice,
		otherName: row.credit_name,
	})
}
