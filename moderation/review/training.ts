import type { FieldFault } from '../field-fault.ts'
import { accept, refuse, type Result } from '../refusal.ts'
import type { RefusalReason, ReviewDecision } from './decision.ts'

/** Raised when cases are added or their answers change; who did an earlier set is not asked again. */
export const trainingVersion = '1'

/** Sample cases of our own making (ca mẫu): nobody gave them. Their words are in app/i18n. */
export const trainingCases = [
	{ id: 'clear-photo', fitting: ['approve'], reasons: [] },
	{ id: 'old-quotation', fitting: ['approve'], reasons: [] },
	{ id: 'nothing-said', fitting: ['return'], reasons: [] },
	{ id: 'phone-number', fitting: ['return', 'escalate'], reasons: [] },
	{ id: 'land-for-sale', fitting: ['refuse'], reasons: ['advertising'] },
	{ id: 'book-picture', fitting: ['refuse', 'return'], reasons: ['rights-unclear', 'already-there'] },
	{ id: 'sacred-prayer', fitting: ['hold', 'escalate', 'return'], reasons: [] },
	{ id: 'own-sister', fitting: ['escalate'], reasons: [] },
] as const satisfies readonly {
	readonly id: string
	/** Decisions that would do right by it. */
	readonly fitting: readonly ReviewDecision[]
	/** Of a refusal. */
	readonly reasons: readonly RefusalReason[]
}[]
export type TrainingCase = (typeof trainingCases)[number]
export type TrainingCaseId = TrainingCase['id']

export interface TrainingAnswer {
	readonly decision: ReviewDecision | null
	readonly reason: RefusalReason | null
}

/** Whether an answer does right by a case. */
export function judgeAnswer(sample: TrainingCase, { decision, reason }: TrainingAnswer): Result<{ readonly isFitting: boolean }> {
	const faults: FieldFault[] = []
	if (decision === null) faults.push({ field: 'decision', code: 'missing' })
	if (decision === 'refuse' && reason === null) faults.push({ field: 'reason', code: 'missing' })
	if (faults.length > 0) return refuse({ code: 'invalid', faults })
	const fits = sample.fitting.some((one) => one === decision)
	const isReasonRight = decision !== 'refuse' || sample.reasons.some((one) => one === reason)
	return accept({ isFitting: fits && isReasonRight })
}

/** The exercise is done when each case has been answered rightly, however many tries it took. */
export function isTrainingDone(answers: readonly { readonly caseId: string; readonly isFitting: boolean }[]): boolean {
	return trainingCases.every(({ id }) => answers.some((answer) => answer.caseId === id && answer.isFitting))
}
