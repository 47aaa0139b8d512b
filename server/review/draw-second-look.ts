import { createHash, randomUUID } from 'node:crypto'
import type { ReviewDecision } from '#moderation/review/decision.ts'
import { isDrawn } from '#moderation/review/second-look.ts'
import type { Transaction } from '#db/schema.ts'
import { findSecondLookRule, insertSecondLook } from '#db/write/second-look.ts'

export interface DrawnReview {
	readonly id: string
	readonly contributionId: string
	readonly version: number
	readonly reviewerId: string
	readonly decision: ReviewDecision
	readonly at: Date
}

/**
 * Draws a decision for a second look, or not. Whether it is drawn follows from the house's seed, who decided, on what and on which version: nobody who decides can know
 * it beforehand, and anyone with the seed can reckon afterwards that no decision was picked or passed over by hand.
 */
export async function drawSecondLook(trx: Transaction, review: DrawnReview): Promise<void> {
	const rule = await findSecondLookRule(trx)
	if (!rule || !isDrawn(review.decision, drawOf(rule.seed, review), rule.sharePerMille)) return
	const { id, contributionId, reviewerId, at } = review
	await insertSecondLook(trx, { id: randomUUID(), review_id: id, contribution_id: contributionId, first_id: reviewerId, drawn_at: at })
}

/** From 0 up to 1. */
export function drawOf(seed: string, { reviewerId, contributionId, version }: Omit<DrawnReview, 'id' | 'decision' | 'at'>): number {
	return createHash('sha256').update(`${seed}:${reviewerId}:${contributionId}:${version}`).digest().readUInt32BE(0) / 2 ** 32
}
