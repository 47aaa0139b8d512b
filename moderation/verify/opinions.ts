import type { Actor } from '../actor.ts'
import { canHouse } from '../permissions.ts'
import { highValueClasses, type HighValueClass, type Judgement, type OpinionRound } from './judgements.ts'

/** What a verdict says the contribution is (điều kết luận): two agree when all of it is the same. */
export interface Finding {
	readonly judgement: Judgement
	/** The entry matched or disputed, or the component extended. */
	readonly entryId: string | null
	/** The entry it is a component of. */
	readonly parentId: string | null
	readonly duplicateOf: string | null
}

/** One reviewer's answer while it waits for another's (ý kiến thẩm định). */
export interface Opinion extends Finding {
	readonly memberId: string
	readonly classes: readonly HighValueClass[]
}

/** How a verdict came to stand: one was enough, two agreed, or the third decided between them. */
export type Standing = 'alone' | 'agreed' | 'decided'

export function agree(one: Finding, other: Finding): boolean {
	return (
		one.judgement === other.judgement &&
		one.entryId === other.entryId &&
		one.parentId === other.parentId &&
		one.duplicateOf === other.duplicateOf
	)
}

/** Which answer comes when so many wait. */
export function roundAfter(waiting: number): OpinionRound {
	return waiting === 0 ? 1 : waiting === 1 ? 2 : 3
}

/** Whether a verdict stands with this answer, and in which high-value classes any of the reviewers saw it. */
export function settle(
	waiting: readonly Opinion[],
	answer: Finding,
	classes: readonly HighValueClass[],
): { readonly standing: Standing | null; readonly classes: readonly HighValueClass[] } {
	const named = new Set([...classes, ...waiting.flatMap((opinion) => opinion.classes)])
	return { standing: standingOf(waiting, answer, classes), classes: highValueClasses.filter((one) => named.has(one)) }
}

function standingOf(waiting: readonly Opinion[], answer: Finding, classes: readonly HighValueClass[]): Standing | null {
	const [first, second] = waiting
	if (!first) return classes.length === 0 ? 'alone' : null
	if (second) return 'decided'
	return agree(first, answer) ? 'agreed' : null
}

/**
 * Of the opinions that wait, those this viewer may know of (ý kiến kín): their own; once two have answered, reviewers know both. Nobody else knows any, since an
 * opinion passed on is no longer a blind one.
 */
export function opinionsFor<One extends { readonly memberId: string }>(waiting: readonly One[], viewer: Actor, ownerId: string): One[] {
	if (viewer.memberId === null || viewer.memberId === ownerId) return []
	const haveAnswered = waiting.length >= 2 && canHouse(viewer, 'see-verify-queue')
	return waiting.filter((opinion) => haveAnswered || opinion.memberId === viewer.memberId)
}

/** Who has given an opinion on a contribution that verification has not settled; `isWaiting` false: taken back. */
export interface Judge {
	readonly memberId: string
	readonly isWaiting: boolean
}

/**
 * Whose part in verification this viewer is not to know of yet: neither that they answered, nor what they wrote on the way (notes, claims). Those who took their opinion back
 * stay unnamed, too, until a verdict stands.
 */
export function hiddenJudges(judges: readonly Judge[], viewer: Actor, ownerId: string): string[] {
	const known = opinionsFor(
		judges.filter((judge) => judge.isWaiting),
		viewer,
		ownerId,
	)
	return judges.map((judge) => judge.memberId).filter((id) => id !== viewer.memberId && !known.some((judge) => judge.memberId === id))
}
