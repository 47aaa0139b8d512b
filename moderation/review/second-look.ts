import type { FieldFault } from '../field-fault.ts'
import { accept, refuse, type Result } from '../refusal.ts'
import { messageMax, type RefusalReason, type ReviewDecision } from './decision.ts'

/** A second reviewer says what they would have decided (xem lại lần hai); nothing follows from it for the contribution. */
export const secondDecisions = ['approve', 'return', 'refuse'] as const satisfies readonly ReviewDecision[]
export type SecondDecision = (typeof secondDecisions)[number]

/** Whether a decision is among those drawn. `draw`: a number from 0 up to 1 that follows from the house's seed and the decision alone. */
export function isDrawn(decision: ReviewDecision, draw: number, sharePerMille: number): boolean {
	return secondDecisions.some((one) => one === decision) && draw * 1000 < sharePerMille
}

export interface SecondLookCommand {
	readonly decision: SecondDecision | null
	readonly reason: RefusalReason | null
	/** For those who lead. */
	readonly words: string
}

export interface GoodLook {
	readonly decision: SecondDecision
	readonly reason: RefusalReason | null
	readonly words: string
}

export function checkLook({ decision, reason, words }: SecondLookCommand): Result<GoodLook> {
	const faults: FieldFault[] = []
	if (decision === null) faults.push({ field: 'decision', code: 'missing' })
	if (decision === 'refuse' && reason === null) faults.push({ field: 'reason', code: 'missing' })
	if (words.length > messageMax) faults.push({ field: 'words', code: 'too-long', max: messageMax, length: words.length })
	if (faults.length > 0 || decision === null) return refuse({ code: 'invalid', faults })
	return accept({ decision, reason: decision === 'refuse' ? reason : null, words })
}

export interface Compared {
	readonly first: SecondDecision
	readonly second: SecondDecision
}

/**
 * How far two reviewers agree: the share of equal decisions, and Cohen's kappa (Cohen 1960), which leaves out what chance alone would give. Kappa is null where
 * chance explains everything: all of one kind, or nothing compared.
 */
export function agreementOf(pairs: readonly Compared[]): { readonly looked: number; readonly same: number; readonly kappa: number | null } {
	const looked = pairs.length
	const same = pairs.filter(({ first, second }) => first === second).length
	const share = (of: 'first' | 'second', decision: SecondDecision): number => pairs.filter((pair) => pair[of] === decision).length / looked
	const byChance = secondDecisions.reduce((sum, decision) => sum + share('first', decision) * share('second', decision), 0)
	return { looked, same, kappa: looked === 0 || byChance > 1 - 1e-9 ? null : (same / looked - byChance) / (1 - byChance) }
}
