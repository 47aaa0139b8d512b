import type { Actor } from '../actor.ts'
import { isPublishable } from '../contribute/licence.ts'
import type { Contribution } from '../contribution.ts'
import type { FieldFault } from '../field-fault.ts'
import { advance } from '../advance.ts'
import { afterVerdict, type ContributionAct } from '../lifecycle.ts'
import type { Outcome } from '../outcome.ts'
import { accept, refuse, type Result } from '../refusal.ts'
import { requireAuthority } from '../review/authority.ts'
import { citedFaults, type Cited } from './cited.ts'
import type { CareFlag, Confidence, HighValueClass, Judgement, OpinionRound } from './judgements.ts'
import { roundAfter, settle, type Finding, type Opinion, type Standing } from './opinions.ts'

export const judgementTextMax = 4000

/** One side of a disagreement (ý kiến một bên): who holds it, and what they say. */
export interface Position {
	readonly holder: string
	readonly words: string
}

export interface JudgementCommand {
	readonly version: number
	readonly judgement: Judgement
	/** Identifier of the entry: the one matched, the one it is a component of, or the one people disagree about. */
	readonly identifier: string | null
	/** Identifier of the component it extends, where that is an entry already; with `component` only. */
	readonly componentIdentifier: string | null
	/** Receipt code of the other contribution; with `duplicate` only. */
	readonly duplicateCode: string | null
	readonly cited: readonly Cited[]
	readonly confidence: Confidence | null
	/** What would change the verdict; whoever is not certain says it. */
	readonly wouldChange: string
	/** To the contributor, in plain words; needed where the way ends here. */
	readonly reason: string
	/** Both sides; with `disputed` only. */
	readonly positions: readonly Position[]
	readonly flags: readonly CareFlag[]
}

/** What the deed found under the identifiers and the code given, and what others have answered so far. */
export interface JudgementFacts extends Omit<Finding, 'judgement'> {
	/** Whether a component given can lie under the parent given: it lies under no other, and the parent not under it. */
	readonly isComponentOfIt: boolean
	/** The gift under the code was itself found to be a duplicate: of two alike, one must stay. */
	readonly isDuplicateItself: boolean
	readonly classes: readonly HighValueClass[]
	/** Opinions that wait, in the order they were given. */
	readonly opinions: readonly Opinion[]
}

export interface Judged {
	readonly round: OpinionRound
	/** How the verdict stands; null while another reviewer is to answer. */
	readonly standing: Standing | null
	/** All high-value classes that any of the opinions named. */
	readonly classes: readonly HighValueClass[]
	readonly outcome: Outcome
}

/**
 * Verification (thẩm định): one reviewer's verdict, with the evidence cited. In a high-value class it waits for a second reviewer, who knows nothing of it;
 * where the two differ, a third decides. Only a verdict that stands moves the contribution.
 */
export function judge(
	contribution: Contribution,
	command: JudgementCommand,
	facts: JudgementFacts,
	actor: Actor,
	now: Date,
): Result<Judged> {
	const authority = requireAuthority(contribution, actor, 'verify', command.version, now)
	if (!authority.ok) return authority
	const faults = faultsOf(contribution, command, facts)
	if (faults.length > 0) return refuse({ code: 'invalid', faults })
	const { judgement } = command
	const { entryId, parentId, duplicateOf } = facts
	const settled = settle(facts.opinions, { judgement, entryId, parentId, duplicateOf }, facts.classes)
	const { classes, standing } = settled
	const round = roundAfter(facts.opinions.length)
	const given = { kind: 'opinion-given', round } as const
	if (standing === null) return accept({ round, standing, classes, outcome: { next: contribution.state, events: [given], jobs: [] } })
	const next = advance(contribution.state, actOf(contribution, judgement))
	if (!next.ok) return next
	const reason = judgement === 'not-heritage' ? { reason: 'not-heritage' } : {}
	const moved = { kind: 'contribution-moved', from: contribution.state, to: next.value, ...reason } as const
	const verdict = { kind: 'match-given', verdict: judgement, entryId: entryId ?? parentId, duplicateOf } as const
	return accept({
		round,
		standing,
		classes,
		outcome: { next: next.value, events: [...(facts.opinions.length > 0 ? [given] : []), verdict, moved], jobs: [] },
	})
}

function actOf(contribution: Contribution, judgement: Judgement): ContributionAct {
	const act = afterVerdict[judgement]
	return act === 'verify' && !isPublishable(contribution.licence) ? 'keep' : act
}

const needsEntry: readonly Judgement[] = ['match', 'component', 'disputed']
const endsTheWay: readonly Judgement[] = ['duplicate', 'not-heritage']

function faultsOf(contribution: Contribution, command: JudgementCommand, facts: JudgementFacts): FieldFault[] {
	const { judgement, confidence } = command
	const faults: FieldFault[] = []
	const cites = judgement === 'component' ? facts.parentId : facts.entryId
	if (needsEntry.includes(judgement) && cites === null)
		faults.push({ field: 'identifier', code: command.identifier ? 'unknown' : 'missing' })
	if (judgement === 'component' && command.componentIdentifier && cites !== null) {
		if (facts.entryId === null) faults.push({ field: 'componentIdentifier', code: 'unknown' })
		else if (!facts.isComponentOfIt) faults.push({ field: 'componentIdentifier', code: 'not-allowed' })
	}
	const unusable = judgement === 'duplicate' && whyUnusable(contribution, command, facts)
	if (unusable) faults.push({ field: 'duplicateCode', code: unusable })
	if (judgement === 'disputed') faults.push(...positionFaults(command.positions))
	faults.push(...citedFaults(command.cited))
	if (confidence === null) faults.push({ field: 'confidence', code: 'missing' })
	faults.push(...textFaults('wouldChange', command.wouldChange, confidence !== null && confidence !== 'certain'))
	faults.push(...textFaults('reason', command.reason, endsTheWay.includes(judgement)))
	return faults
}

function positionFaults(positions: readonly Position[]): FieldFault[] {
	return [0, 1].flatMap((index) => {
		const { holder, words } = positions[index] ?? { holder: '', words: '' }
		return [...textFaults(`position-${index}-holder`, holder, true), ...textFaults(`position-${index}-words`, words, true)]
	})
}

function textFaults(field: string, text: string, isNeeded: boolean): FieldFault[] {
	if (isNeeded && text.trim() === '') return [{ field, code: 'missing' }]
	return text.length > judgementTextMax ? [{ field, code: 'too-long', max: judgementTextMax, length: text.length }] : []
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
