import type { EntryRecord } from '#moderation/entry.ts'
import { needsAct } from '#moderation/merge/act.ts'
import { choicesOf, proposedFields, type ContributedWords, type MergeChoice, type MergeField } from '#moderation/merge/proposal.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { findPlaceLabel } from '#db/read/find-place-label.ts'
import type { Context } from '../context.ts'
import { seeContribution, type SeenContribution } from '../review/see-contribution.ts'
import { offerAct, type OfferedAct } from './offer-act.ts'
import { loadMergeGround } from './merge-ground.ts'

/** One field with something to decide: what the registry says, what was contributed, and the choices there are. */
export interface MergeRow {
	readonly field: MergeField
	readonly choices: readonly MergeChoice[]
}

export interface SeenForMerge {
	readonly contribution: SeenContribution
	readonly entry: { readonly id: string; readonly identifier: string } | null
	readonly entryVersion: number
	readonly record: EntryRecord
	/** Name of the unit the record's place is resolved to. */
	readonly recordPlace: string | null
	readonly words: ContributedWords
	readonly rows: readonly MergeRow[]
	readonly act: OfferedAct
}

/** A verified contribution beside the entry it goes into, for whoever may see it. */
export async function seeForMerge(context: Context, contributionId: string): Promise<Result<SeenForMerge>> {
	const seen = await seeContribution(context, contributionId)
	if (!seen.ok) return seen
	const row = await context.db.selectFrom('contribution').selectAll().where('id', '=', contributionId).executeTakeFirst()
	if (!row) return refuse({ code: 'not-found' })
	const ground = await loadMergeGround(context.db, row, { lock: false })
	const { placeId } = ground.record.place
	return accept({
		contribution: seen.value,
		entry: ground.entry,
		entryVersion: ground.entryVersion,
		record: ground.record,
		recordPlace: placeId === null ? null : await findPlaceLabel(context.db, placeId),
		words: ground.words,
		act: await offerAct(context, needsAct([ground.record], context.env.isActRequired)),
		rows: proposedFields(ground.words).map((field) => ({ field, choices: choicesOf[field] })),
	})
}
