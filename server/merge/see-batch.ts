import { needsAct } from '#moderation/merge/act.ts'
import { proposedFields, type MergeField } from '#moderation/merge/proposal.ts'
import { safeDecision } from '#moderation/merge/safe-decision.ts'
import { can, canHouse } from '#moderation/permissions.ts'
import { accept, refuse, type Refusal, type Result } from '#moderation/refusal.ts'
import { isUuid } from '#db/is-uuid.ts'
import { listBatch, type BatchGroup } from '#db/read/list-batch.ts'
import type { Context } from '../context.ts'
import { findBatchFacts } from './batch-facts.ts'
import { loadMergeGround } from './merge-ground.ts'
import { offerAct, type OfferedAct } from './offer-act.ts'
import { workOutMerge } from './work-out-merge.ts'

/** A page of a batch shows at most this many; the rest come when these are done. */
const mostInBatch = 50

/** One contribution of the batch: where it goes, what would be taken of it, or why nothing can be here. */
export interface BatchRow {
	readonly contributionId: string
	readonly code: string
	readonly title: string
	readonly version: number
	/** Null: it opens a new entry. */
	readonly entry: { readonly identifier: string; readonly title: string } | null
	readonly entryVersion: number
	readonly fields: readonly MergeField[]
	readonly files: number
	/** Fields it has something to say in that are left for the single desk. */
	readonly left: readonly MergeField[]
	readonly refusal: Refusal | null
}

export interface SeenBatch {
	readonly giver: string
	readonly group: BatchGroup
	/** ISO time this one was sent. */
	readonly sentAt: string | null
	readonly rows: readonly BatchRow[]
	readonly hasMore: boolean
	readonly act: OfferedAct
}

/** The verified contributions of whoever gave this one, or those sent together with it, for an officer who would merge them together. */
export async function seeBatch(context: Context, contributionId: string, group: BatchGroup = 'giver'): Promise<Result<SeenBatch>> {
	if (!canHouse(context.actor, 'see-merge-queue'))
		return refuse(context.actor.memberId === null ? { code: 'sign-in-needed' } : { code: 'forbidden', action: 'merge' })
	if (!isUuid(contributionId)) return refuse({ code: 'not-found' })
	const giver = await context.db
		.selectFrom('contribution')
		.innerJoin('member', 'member.id', 'contribution.member_id')
		.select(['contribution.submitted_at', 'member.display_name'])
		.where('contribution.id', '=', contributionId)
		.executeTakeFirst()
	if (!giver) return refuse({ code: 'not-found' })
	const found = await listBatch(context.db, contributionId, group, mostInBatch + 1)
	const rows: BatchRow[] = []
	let isActNeeded = false
	for (const id of found.slice(0, mostInBatch)) {
		const seen = await seeRow(context, id)
		if (!seen) continue
		rows.push(seen.row)
		isActNeeded ||= seen.isActNeeded
	}
	return accept({
		giver: giver.display_name,
		group,
		sentAt: giver.submitted_at?.toISOString() ?? null,
		rows,
		hasMore: found.length > mostInBatch,
		act: await offerAct(context, isActNeeded),
	})
}

async function seeRow(context: Context, contributionId: string): Promise<{ row: BatchRow; isActNeeded: boolean } | undefined> {
	const found = await findBatchFacts(context, contributionId)
	if (!found || !can(context.actor, 'merge', found.owned)) return undefined
	const { row } = found
	const ground = await loadMergeGround(context.db, row, { lock: false })
	const decision = safeDecision(ground)
	const worked = workOutMerge(ground, row.licence, { ...decision, note: '' }, { at: context.now(), mergedBy: null })
	const taken = Object.keys(decision.choices)
	return {
		row: {
			contributionId,
			code: row.code,
			title: row.title,
			version: row.version,
			entry: ground.entry && { identifier: ground.entry.identifier, title: ground.record.names[0]?.text ?? ground.entry.identifier },
			entryVersion: ground.entryVersion,
			fields: worked.ok ? worked.value.plan.fields : [],
			files: decision.takenFiles.length,
			left: proposedFields(ground.words).filter((field) => !taken.includes(field)),
			refusal: worked.ok ? null : worked.refusal,
		},
		isActNeeded: needsAct([ground.record], context.env.isActRequired),
	}
}
