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
import { loadPeople } from '../merge/merge-ground.ts'
import { retellContribution } from '../merge/retell-contribution.ts'
import type { OpenSlip } from './slip-session.ts'

/**
 * Makes a contribution the signed-in member's own, by the slip they hold; whoever entered it for them stays named as that, if they wished to be named.
 * What is published is credited as its new giver wishes, or as it was published, in the same transaction.
 */
export async function takeOverContribution(context: Context, slip: OpenSlip, choice: TakeOverChoice): Promise<Result<Applied>> {
	const { memberId } = context.actor
	const by = { ...context, actor: { ...context.actor, slip } }
	return context.db.transaction().execute(async (trx): Promise<Result<Applied>> => {
		const locked = await lockContribution(trx, slip.contributionId)
		const held = locked && (await lockSlipOf(trx, slip.contributionId))
		if (!locked || held?.id !== slip.id) return refuse({ code: 'not-found' })
		const hadPart = memberId !== null && (await hasPart(trx, locked.row.id, memberId))
		const isPublished = locked.row.state === 'merged' || locked.row.state === 'published'
		const decided = decideTakeOver(by.actor, locked.facts, { isTakenOver: held.taken_over_at !== null, hadPart, isPublished }, choice)
		if (!decided.ok) return decided
		if (memberId === null) return refuse({ code: 'sign-in-needed' })
		await nameHelper(trx, locked, choice.namesHelper !== false)
		await markTakenOver(trx, slip.id, memberId, context.now())
		const applied = await applyOutcome(trx, by, locked.facts, decided.value, {
			member_id: memberId,
			entered_by: locked.row.member_id,
			credit_choice: choice.creditChoice,
			credit_name: choice.creditChoice === 'other-name' ? choice.creditName : '',
		})
		if (applied.ok && isPublished && choice.published === 'follow') {
			const row = await trx.selectFrom('contribution').selectAll().where('id', '=', locked.row.id).executeTakeFirstOrThrow()
			await retellContribution(trx, by, row.id, { people: await loadPeople(trx, row), terms: null })
		}
		return applied
	})
}

/** Who gave it until now is named as having entered it, as they wished to be named, if its new giver wishes so too; unless somebody is named so already. */
async function nameHelper(trx: Transaction, { row }: LockedContribution, isNamed: boolean): Promise<void> {
	const people = await listContributionPeople(trx, row.id)
	const named = people.filter((person) => person.role === 'helper' && person.mediaId === null)
	if (!isNamed) for (const person of named) await updateContributionPerson(trx, row.id, { ...person, creditChoice: 'anonymous' })
	if (named.length > 0) return
	const name = await findMemberName(trx, row.member_id)
	const id = randomUUID()
	await addContributionPerson(trx, row.id, id)
	await updateContributionPerson(trx, row.id, {
		...{ id, role: 'helper', name, mediaId: null },
		creditChoice: isNamed ? row.credit_choice : 'anonymous',
		otherName: row.credit_name,
	})
}
