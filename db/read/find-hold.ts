import type { CustodianAnswer } from '#moderation/review/custodian-answer.ts'
import { isUuid } from '../is-uuid.ts'
import type { Db, Transaction } from '../schema.ts'

export interface Hold {
	readonly id: string
	readonly contributionId: string
	readonly community: string
	/** What the reviewer asks. */
	readonly words: string
	readonly askedAt: Date
	readonly answer: CustodianAnswer | null
	readonly answerWords: string
	readonly answeredAt: Date | null
	/** Title of the contribution. */
	readonly title: string
}

const columns = [
	'custodian_hold.id',
	'contribution_id as contributionId',
	'community',
	'words',
	'asked_at as askedAt',
	'answer',
	'answer_words as answerWords',
	'answered_at as answeredAt',
	'contribution.title',
] as const

export async function findHold(db: Db | Transaction, id: string): Promise<Hold | undefined> {
	if (!isUuid(id)) return undefined
	return db
		.selectFrom('custodian_hold')
		.innerJoin('contribution', 'contribution.id', 'custodian_hold.contribution_id')
		.select(columns)
		.where('custodian_hold.id', '=', id)
		.executeTakeFirst()
}

/** What waits for the custodians of a community, the longest waiting first; at most 200. */
export async function listHolds(db: Db | Transaction, community: string): Promise<Hold[]> {
	return db
		.selectFrom('custodian_hold')
		.innerJoin('contribution', 'contribution.id', 'custodian_hold.contribution_id')
		.select(columns)
		.where('community', '=', community)
		.where('answered_at', 'is', null)
		.where('contribution.state', '=', 'held')
		.orderBy('asked_at')
		.limit(200)
		.execute()
}

/** What decisions need to know of it: for whom it is held, and who said no last. */
export async function findHoldFacts(
	db: Db | Transaction,
	contributionId: string,
): Promise<{ readonly heldFor: string | null; readonly refusedBy: string | null }> {
	const last = await db
		.selectFrom('custodian_hold')
		.select(['community', 'answer'])
		.where('contribution_id', '=', contributionId)
		.orderBy('asked_at', 'desc')
		.limit(1)
		.executeTakeFirst()
	return {
		heldFor: last && last.answer === null ? last.community : null,
		refusedBy: last?.answer === 'no' ? last.community : null,
	}
}
