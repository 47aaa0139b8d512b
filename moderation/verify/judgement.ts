import type { Actor } from '../actor.ts'
import { isPublishable } from '../contribute/licence.ts'
import type { Contribution } from '../contribution.ts'
import type { FieldFault } from '../field-fault.ts'
import { advance } from '../advance.ts'
import type { ContributionAct } from '../lifecycle.ts'
import type { Outcome } from '../outcome.ts'
import { accept, refuse, type Result } from '../refusal.ts'
import { requireAuthority } from '../review/authority.ts'

/** What a reviewer finds a contribution to be (kết luận): an item of the registry, one not there yet, or the same gift twice. */
export const judgements = ['match', 'new', 'duplicate'] as const
export type Judgement = (typeof judgements)[number]

export const confidences = ['certain', 'likely', 'unsure'] as const
export type Confidence = (typeof confidences)[number]

export const judgementReasonMax = 4000

export interface JudgementCommand {
	readonly version: number
	readonly judgement: Judgement
	/** Identifier of the entry matched, as chosen or typed; with `match` only. */
	readonly identifier: string | null
	/** Receipt code of the other contribution; with `duplicate` only. */
	readonly duplicateCode: string | null
	/** Why, with the evidence cited. */
	readonly reason: string
	readonly confidence: Confidence | null
}

/** What the deed found under the identifier and the code given. */
export interface JudgementFacts {
	readonly entryId: string | null
	readonly duplicateOf: string | null
	/** The gift under the code was itself found to be a duplicate: of two alike, one must stay. */
	readonly isDuplicateItself: boolean
}

/** Verification (thẩm định): the verdict with who and why. One given "only to keep and review" ends its way here, kept. */
export function judge(
	contribution: Contribution,
	command: JudgementCommand,
	facts: JudgementFacts,
	actor: Actor,
	now: Date,
): Result<Outcome> {
	const authority = requireAuthority(contribution, actor, 'verify', command.version, now)
	if (!authority.ok) return authority
	const faults = faultsOf(contribution, command, facts)
	if (faults.length > 0) return refuse({ code: 'invalid', faults })
	const next = advance(contribution.state, actOf(contribution, command.judgement))
	if (!next.ok) return next
	return accept({
		next: next.value,
		events: [
			{ kind: 'match-given', verdict: command.judgement, entryId: facts.entryId, duplicateOf: facts.duplicateOf },
			{ kind: 'contribution-moved', from: contribution.state, to: next.value },
		],
		jobs: [],
	})
}

function actOf(contribution: Contribution, judgement: Judgement): ContributionAct {
	if (judgement === 'duplicate') return 'set-aside'
	return isPublishable(contribution.licence) ? 'verify' : 'keep'
}

function faultsOf(contribution: Contribution, command: JudgementCommand, facts: JudgementFacts): FieldFault[] {
	const faults: FieldFault[] = []
	if (command.judgement === 'match' && facts.entryId === null)
		faults.push({ field: 'identifier', code: command.identifier ? 'unknown' : 'missing' })
	const unusable = command.judgement === 'duplicate' && whyUnusable(contribution, command, facts)
	if (unusable) faults.push({ field: 'duplicateCode', code: unusable })
	if (command.reason.trim() === '') faults.push({ field: 'reason', code: 'missing' })
	if (command.reason.length > judgementReasonMax)
		faults.push({ field: 'reason', code: 'too-long', max: judgementReasonMax, length: command.reason.length })
	if (command.confidence === null) faults.push({ field: 'confidence', code: 'missing' })
	return faults
}

function whyUnusable(
	contribution: Contribution,
	{ duplicateCode }: JudgementCommand,
	{ duplicateOf, isDuplicateItself }: JudgementFacts,
): 'missing' | 'unknown' | 'itself' | 'duplicate' | undefined {
	if (duplicateOf === null) return duplicateCode ? 'unknown' : 'missing'
	if (duplicateOf === contribution.id) return 'itself'
	return isDuplicateItself ? 'duplicate' : undefined
}
