import { officeOrigin } from '#moderation/merge/office-origin.ts'
import { advance } from '#moderation/advance.ts'
import { revisedWithout } from '#moderation/merge/without-contribution.ts'
import { planUndo, type UndonePlan } from '#moderation/merge/undo.ts'
import { can, canHouse } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { whyNot } from '#moderation/review/authority.ts'
import type { Transaction } from '#db/schema.ts'
import type { EntryRow } from '#db/tables/entry.ts'
import { lockContribution } from '#db/write/contribution.ts'
import { insertRevision, lockEntryOf, updateEntryFromRecord } from '#db/write/entry.ts'
import { hideEntryMedia } from '#db/write/entry-media.ts'
import { applyOutcome, record } from '../apply.ts'
import type { Context } from '../context.ts'
import { checkReason } from './undo-reason.ts'
import { whyJoined } from './why-joined.ts'
import { isWayTold } from './is-way-told.ts'
import { listPast } from './list-past.ts'

export interface UndoCommand {
	readonly identifier: string
	/** Version of the entry the officer had before them. */
	readonly entryVersion: number
	/** Number of the revision that merged. */
	readonly revision: number
	readonly reason: string
}

/**
 * Undoes one merge in one act: the entry's values and the sight of its files as they were before, as a new revision; the contribution waits at the merge desk
 * again. Refused, with the revisions named, where later ones built on it.
 */
export async function undoMerge(context: Context, command: UndoCommand): Promise<Result<{ readonly version: number }>> {
	if (!canHouse(context.actor, 'edit-entry'))
		return refuse(context.actor.memberId === null ? { code: 'sign-in-needed' } : { code: 'forbidden', action: 'undo' })
	const reason = checkReason(command.reason)
	if (!reason.ok) return reason
	return context.db.transaction().execute(async (trx) => {
		const merge = await findMerge(trx, command)
		const contribution = merge && (await lockContribution(trx, merge))
		const entry = await lockEntryOf(trx, command.identifier)
		if (!entry || !contribution) return refuse({ code: 'not-found' })
		if (entry.version !== command.entryVersion)
			return refuse({ code: 'stale-version', expected: command.entryVersion, actual: entry.version })
		const joined = await whyJoined(trx, entry)
		if (joined) return refuse(joined)
		const plan = planUndo(await listPast(trx, entry.id), command.revision)
		if (!plan.ok) return plan
		const standing = plan.value.hides ? await listStandingOn(trx, entry.id) : []
		if (standing.length > 0) return refuse({ code: 'depended-on', by: standing })
		const next = advance(contribution.facts.state, 'undo')
		if (!next.ok) return next
		if (!can(context.actor, 'undo', contribution.facts)) return refuse(whyNot(contribution.facts, context.actor, 'merge'))
		const version = await writeUndo(trx, context, entry, plan.value, reason.value)
		const events = [{ kind: 'contribution-moved', from: contribution.facts.state, to: next.value }] as const
		const applied = await applyOutcome(trx, context, contribution.facts, { next: next.value, events, jobs: [] })
		return applied.ok ? accept({ version }) : applied
	})
}

/** The contribution is locked before the entry, as every deed does, so that two deeds never wait for each other. */
async function findMerge(trx: Transaction, { identifier, revision }: UndoCommand): Promise<string | null> {
	const row = await trx
		.selectFrom('entry_revision')
		.innerJoin('entry', 'entry.id', 'entry_revision.entry_id')
		.select('entry_revision.contribution_id')
		.where('entry.identifier', '=', identifier)
		.where('entry_revision.number', '=', revision)
		.where('entry_revision.kind', '=', 'merge')
		.executeTakeFirst()
	return row?.contribution_id ?? null
}

/** Entries that are part of this one, or have been joined into it. */
async function listStandingOn(trx: Transaction, entryId: string): Promise<string[]> {
	const rows = await trx
		.selectFrom('entry')
		.select('identifier')
		.where((eb) => eb.or([eb('joined_into', '=', entryId), eb.and([eb('parent_id', '=', entryId), eb('visibility', '=', 'public')])]))
		.orderBy('identifier')
		.limit(20)
		.execute()
	return rows.map((row) => row.identifier)
}

async function writeUndo(trx: Transaction, context: Context, entry: EntryRow, plan: UndonePlan, reason: string): Promise<number> {
	const at = context.now()
	const number = entry.version + 1
	const { contributionId } = plan
	const media = await hideEntryMedia(trx, contributionId, at)
	const nobody = officeOrigin('undo', number, at)
	const revised = revisedWithout(entry, plan.taken, nobody)
	const sight = plan.hides && entry.visibility !== 'removed' ? ({ visibility: 'hidden' } as const) : {}
	const isWritten = await updateEntryFromRecord(trx, entry.id, entry.version, {
		...revised,
		at,
		isWayTold: await isWayTold(trx, entry.id, revised.record),
		...sight,
	})
	if (!isWritten) throw new Error(`entry ${entry.identifier} moved on while it was locked`)
	await insertRevision(trx, {
		...revised,
		...sight,
		entryId: entry.id,
		number,
		kind: 'undo',
		undoes: plan.revision,
		reason,
		authorId: context.actor.memberId,
		contributionId,
		at,
	})
	const hidden = media > 0 ? [{ kind: 'media-unpublished' as const, media }] : []
	await record(trx, context, { contributionId, entryId: entry.id }, [
		...hidden,
		{ kind: 'entry-revised', revision: number, change: 'undo', fields: revised.fields },
	])
	return number
}
