import { dayHere } from '#moderation/day-here.ts'
import type { LicenceChoice } from '#moderation/contribute/licence.ts'
import type { FieldSource } from '#moderation/entry.ts'
import { originOf } from '#moderation/merge/field-attribution.ts'
import type { MergeChoices } from '#moderation/merge/merge-input.ts'
import { planMerge, type MergePlan } from '#moderation/merge/plan.ts'
import type { FieldEdits } from '#moderation/merge/proposal.ts'
import { reviseEntry, type RevisedEntry } from '#moderation/merge/revise-entry.ts'
import { accept, type Result } from '#moderation/refusal.ts'
import type { MergeGround } from './merge-ground.ts'

/** What an officer decides about one contribution. */
export interface MergeDecision {
	readonly choices: MergeChoices
	/** The officer's own wordings, by field. */
	readonly edits?: FieldEdits
	/** In the order they are to stand. */
	readonly takenFiles: readonly string[]
	/** The officer's captions, by file. */
	readonly captions?: Readonly<Record<string, string>>
	/** The picture to lead the entry's page. */
	readonly lead?: string | null
	/** Unit of today for a place that was split, or `unknown`. */
	readonly placeNow?: string | null
	/** Open a new entry where the one matched has been hidden since. */
	readonly opensNew?: boolean
	/** The decisions the contribution names are named in passing, or cover this item too. */
	readonly sharesDecision?: boolean
	/** For the entry's history. */
	readonly note: string
}

export interface WorkedOut {
	readonly plan: MergePlan
	readonly revised: RevisedEntry
	/** Number of the revision it makes. */
	readonly revision: number
}

/** The revision a merge would make of the ground as it stands; what is written and what is previewed are worked out here alike. */
export function workOutMerge(
	ground: MergeGround,
	licence: LicenceChoice | null,
	decision: MergeDecision,
	act: { readonly at: Date; readonly mergedBy: string | null },
): Result<WorkedOut> {
	const plan = planMerge({ ...ground, ...decision, note: decision.note.normalize('NFC'), licence, today: dayHere(act.at) })
	if (!plan.ok) return plan
	const revision = ground.entryVersion + 1
	const source: FieldSource = {
		contributionId: ground.words.contributionId,
		credit: ground.words.credit,
		people: ground.words.people ?? [],
		licence: plan.value.licence,
		verifiedBy: ground.verifiedByName,
		mergedBy: act.mergedBy,
		revision,
		at: act.at.toISOString(),
	}
	const { attributions, record } = plan.value
	const revised = reviseEntry(ground.isNew ? null : ground.held, record, (field) => originOf(field, source, attributions))
	return accept({ plan: plan.value, revised, revision })
}
