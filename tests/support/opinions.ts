import type { Context } from '#server/context.ts'
import type { Result } from '#moderation/refusal.ts'
import { claimContribution } from '#server/review/claim-contribution.ts'
import { confirmMatch, type ConfirmMatchCommand, type VerdictGiven } from '#server/verify/confirm-match.ts'
import type { TestHouse } from './context.ts'
import { approved, claimed, judgement, must, versionOf } from './desk.ts'

type Who = Context & { memberId: string }

/** A contribution marked sacred by the first reviewer, who found it new; approved at review by someone else. */
export async function oneOpinion(house: TestHouse, change: Partial<ConfirmMatchCommand> = {}, words = {}) {
	const [giver, approver] = [await house.member('contributor'), await house.member('reviewer')]
	const [first, second, third] = [await house.member('reviewer'), await house.member('reviewer'), await house.member('reviewer', 'officer')]
	const contributionId = await approved(house, giver, approver, words)
	must(await answer(first, contributionId, { flags: ['sacred'], ...change }))
	return { giver, approver, first, second, third, contributionId }
}

/** Takes the work and answers. */
export async function answer(who: Who, contributionId: string, change: Partial<ConfirmMatchCommand> = {}): Promise<Result<VerdictGiven>> {
	const version = await claimed(who, contributionId, 'verify')
	return confirmMatch(who, { contributionId, version, ...judgement, ...change })
}

/** Tries to take the work, and answers whether or not it could. */
export async function answerAnyhow(who: Who, contributionId: string, change: Partial<ConfirmMatchCommand> = {}) {
	const version = await versionOf(who, contributionId)
	await claimContribution(who, { contributionId, step: 'verify' })
	return confirmMatch(who, { contributionId, version, ...judgement, ...change })
}

export async function opinionsOf(context: Context, contributionId: string) {
	return context.db.selectFrom('opinion').selectAll().where('contribution_id', '=', contributionId).orderBy('at').orderBy('round').execute()
}
