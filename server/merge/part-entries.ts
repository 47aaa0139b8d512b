import type { EntryVisibility } from '#moderation/entry.ts'
import { planPart, type PartedEntry } from '#moderation/merge/part.ts'
import { takenBackIn, withoutContribution } from '#moderation/merge/without-contribution.ts'
import { canHouse } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import type { Transaction } from '#db/schema.ts'
import type { EntryRow } from '#db/tables/entry.ts'
import { copyRulesToParted } from '#db/write/access-rule.ts'
import { lockStanding } from '#db/write/contribution.ts'
import { insertRevision, lockEntriesOf, moveComponents, updateEntryFromRecord } from '#db/write/entry.ts'
import { hideEntryMediaOf } from '#db/write/entry-media.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { checkReason } from './undo-reason.ts'
import { isWayTold } from './is-way-told.ts'
import { whyJoined } from './why-joined.ts'
import { listPast } from './list-past.ts'

export interface PartCommand {
	/** The entry that took the other up. */
	readonly identifier: string
	readonly entryVersion: number
	/** Number of its revision that did. */
	readonly revision: number
	readonly reason: string
}

/** Undoes a joining: the one entry is as it was before, the other stands by itself again, each by a new revision; one that only what was withdrawn had named is out of the public's sight. */
export async function partEntries(context: Context, command: PartCommand): Promise<Result<{ readonly version: number }>> {
	if (!canHouse(context.actor, 'edit-entry'))
		return refuse(context.actor.memberId === null ? { code: 'sign-in-needed' } : { code: 'forbidden', action: 'edit-entry' })
	const reason = checkReason(command.reason)
	if (!reason.ok) return reason
	return context.db.transaction().execute(async (trx) => {
		await lockStanding(trx, [command.identifier])
		const joinedIdentifier = await findJoined(trx, command)
		const rows = await lockEntriesOf(trx, [command.identifier, ...(joinedIdentifier ? [joinedIdentifier] : [])])
		const into = rows.find((row) => row.identifier === command.identifier)
		if (!into) return refuse({ code: 'not-found' })
		if (into.version !== command.entryVersion)
			return refuse({ code: 'stale-version', expected: command.entryVersion, actual: into.version })
		const why = await whyJoined(trx, into)
		if (why) return refuse(why)
		const plan = planPart(await listPast(trx, into.id), command.revision)
		if (!plan.ok) return plan
		const joined = rows.find((row) => row.joined_into === into.id && row.joined_revision === command.revision)
		if (!joined) return refuse({ code: 'undone-already' })
		await writePart(trx, context, { into, joined }, plan.value, { revision: command.revision, reason: reason.value })
		return accept({ version: into.version + 1 })
	})
}

/** What closed the one closed the other in it: parting opens nothing. */
const sightOfParted = { public: 'public', community: 'community', hidden: 'hidden', removed: 'hidden' } as const satisfies Record<
	EntryVisibility,
	EntryVisibility
>

async function findJoined(trx: Transaction, { identifier, revision }: PartCommand): Promise<string | null> {
	const row = await trx
		.selectFrom('entry')
		.innerJoin('entry as into', 'into.id', 'entry.joined_into')
		.select('entry.identifier')
		.where('into.identifier', '=', identifier)
		.where('entry.joined_revision', '=', revision)
		.executeTakeFirst()
	return row?.identifier ?? null
}

async function writePart(
	trx: Transaction,
	context: Context,
	{ into, joined }: { into: EntryRow; joined: EntryRow },
	{ isGroundless, ...revised }: PartedEntry,
	{ revision, reason }: { revision: number; reason: string },
): Promise<void> {
	const at = context.now()
	const history = { kind: 'undo', reason, authorId: context.actor.memberId, contributionId: null, at } as const
	await copyRulesToParted(trx, { from: into.id, since: revision, to: joined.id })
	const visibility = (await hasNoGround(trx, joined)) ? 'hidden' : sightOfParted[into.visibility]
	const sight = isGroundless && into.visibility !== 'removed' ? ({ visibility: 'hidden' } as const) : {}
	const { record: same, provenance } = joined
	const isWritten = [
		await updateEntryFromRecord(trx, joined.id, joined.version, {
			...{ record: same, provenance, visibility, joined: null, at },
			isWayTold: await isWayTold(trx, joined.id, same),
		}),
		await updateEntryFromRecord(trx, into.id, into.version, {
			...{ ...revised, ...sight, at },
			isWayTold: await isWayTold(trx, into.id, revised.record),
		}),
	].every(Boolean)
	if (!isWritten) throw new Error(`entries ${into.identifier} and ${joined.identifier} moved on while they were locked`)
	await insertRevision(trx, { ...history, ...revised, ...sight, undoes: revision, entryId: into.id, number: into.version + 1 })
	await insertRevision(trx, {
		...history,
		record: same,
		provenance,
		fields: [],
		visibility,
		entryId: joined.id,
		number: joined.version + 1,
	})
	const moved = await hideEntryMediaOf(trx, into.id, revision, at)
	await moveComponents(trx, joined.identifier, joined.id)
	const told = { kind: 'entries-parted', from: into.identifier, joined: joined.identifier } as const
	await record(trx, context, { entryId: into.id }, [
		{ kind: 'entry-revised', revision: into.version + 1, change: 'undo', fields: revised.fields },
		told,
	])
	for (const contributionId of moved) await record(trx, context, { contributionId }, [told])
	await record(trx, context, { entryId: joined.id }, [
		{ kind: 'entry-revised', revision: joined.version + 1, change: 'undo', fields: [] },
		told,
	])
}

/** Whether the entry stood on contributions alone that were withdrawn while it was joined: it has no place in public then. */
async function hasNoGround(trx: Transaction, joined: EntryRow): Promise<boolean> {
	const revisions = await listPast(trx, joined.id)
	return takenBackIn(revisions).some((contributionId) => withoutContribution(revisions, joined, contributionId).isGroundless)
}
