import type { Act } from '#moderation/merge/act.ts'
import { safeDecision } from '#moderation/merge/safe-decision.ts'
import type { Refusal, Result } from '#moderation/refusal.ts'
import type { Context } from '../context.ts'
import { claimContribution } from '../review/claim-contribution.ts'
import { releaseClaim } from '../review/release-claim.ts'
import { findBatchFacts } from './batch-facts.ts'
import { mergeContribution, type Merged } from './merge-contribution.ts'
import { loadMergeGround } from './merge-ground.ts'

/** A contribution ticked on the page of a batch, with the versions the officer saw. */
export interface BatchItem {
	readonly contributionId: string
	readonly version: number
	readonly entryVersion: number
}

/** What became of one contribution of a batch. `already`: this same officer merged it before, when the form was first sent. */
export interface BatchOutcome {
	readonly contributionId: string
	readonly title: string
	readonly done: 'merged' | 'already' | null
	readonly merged: Merged | null
	readonly refusal: Refusal | null
}

/**
 * Merges several contributions one after the other (nhập cả loạt), each checked and written by itself as at the merge desk, taking only what the registry is
 * silent on. Sent again after a break it goes on where it was: what was merged is told and not done twice.
 */
export async function mergeBatch(
	context: Context,
	command: { readonly items: readonly BatchItem[]; readonly note: string; readonly act: Act | null },
): Promise<BatchOutcome[]> {
	const outcomes: BatchOutcome[] = []
	/** Versions this batch itself brought entries to: they are no one else's doing. */
	const reached = new Map<string, number>()
	for (const item of command.items) {
		const outcome = await mergeOne(context, item, command, reached)
		if (outcome.merged) reached.set(outcome.merged.identifier, outcome.merged.revision)
		outcomes.push(outcome)
	}
	return outcomes
}

async function mergeOne(
	context: Context,
	item: BatchItem,
	{ note, act }: { readonly note: string; readonly act: Act | null },
	reached: ReadonlyMap<string, number>,
): Promise<BatchOutcome> {
	const { contributionId, version } = item
	const found = await findBatchFacts(context, contributionId)
	const title = found?.row.title || found?.row.code || ''
	const told = (done: BatchOutcome['done'], merged: Merged | null, refusal: Refusal | null): BatchOutcome => ({
		contributionId,
		title,
		done,
		merged,
		refusal,
	})
	if (!found) return told(null, null, { code: 'not-found' })
	const before = await findOwnMerge(context, item)
	if (before) return told('already', before, null)
	const claim = await takeUnlessHeld(context, contributionId)
	if (!claim.ok) return told(null, null, claim.refusal)
	const ground = await loadMergeGround(context.db, found.row, { lock: false })
	const entryVersion = (ground.entry && reached.get(ground.entry.identifier)) ?? item.entryVersion
	const merged = await mergeContribution(context, { contributionId, version, entryVersion, note, act, ...safeDecision(ground) })
	if (merged.ok) return told('merged', merged.value, null)
	if (claim.value.isNew) await releaseClaim(context, { contributionId })
	return told(null, null, merged.refusal)
}

/** The merge this officer made of the version they saw, if it stands. */
async function findOwnMerge(context: Context, { contributionId, version }: BatchItem): Promise<Merged | undefined> {
	const row = await context.db
		.selectFrom('contribution')
		.innerJoin('entry_revision', 'entry_revision.contribution_id', 'contribution.id')
		.innerJoin('entry', 'entry.id', 'entry_revision.entry_id')
		.select(['entry.identifier', 'entry_revision.number as revision'])
		.where('contribution.id', '=', contributionId)
		.where('contribution.state', 'in', ['merged', 'published'])
		.where('contribution.version', '>', version)
		.where('entry_revision.kind', '=', 'merge')
		.where('entry_revision.author_id', '=', context.actor.memberId)
		.orderBy('entry_revision.at', 'desc')
		.orderBy('entry_revision.number', 'desc')
		.limit(1)
		.executeTakeFirst()
	return row
}

async function takeUnlessHeld(context: Context, contributionId: string): Promise<Result<{ readonly isNew: boolean }>> {
	const held = await context.db
		.selectFrom('claim')
		.select('member_id')
		.where('contribution_id', '=', contributionId)
		.where('step', '=', 'merge')
		.where('member_id', '=', context.actor.memberId)
		.executeTakeFirst()
	const taken = await claimContribution(context, { contributionId, step: 'merge' })
	return taken.ok ? { ok: true, value: { isNew: held === undefined } } : taken
}
