import type { Act } from '#moderation/merge/act.ts'
import { needsAct } from '#moderation/merge/act.ts'
import { planJoin, type JoinChoices } from '#moderation/merge/join.ts'
import type { RevisedEntry } from '#moderation/merge/revise-entry.ts'
import { canHouse } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { isUuid } from '#db/is-uuid.ts'
import type { Transaction } from '#db/schema.ts'
import type { EntryRow } from '#db/tables/entry.ts'
import { copyRulesToFiles } from '#db/write/access-rule.ts'
import { lockStanding } from '#db/write/contribution.ts'
import { insertRevision, lockEntriesOf, moveComponents, updateEntryFromRecord } from '#db/write/entry.ts'
import { copyEntryMedia } from '#db/write/entry-media.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { coverWithAct, takeAct } from './cover-with-act.ts'
import { isWayTold } from './is-way-told.ts'
import { joinEntryOf } from './join-ground.ts'
import { checkReason } from './undo-reason.ts'

export interface JoinCommand {
	/** The entry that goes: its address leads to the other henceforth. */
	readonly identifier: string
	readonly version: number
	/** The entry that stays. */
	readonly into: string
	readonly intoVersion: number
	readonly choices: JoinChoices
	/** Ids of the files that move along. */
	readonly files: readonly string[]
	readonly reason: string
	readonly act?: Act | null
}

/** Makes one entry of two: what was chosen moves into the one that stays, as its next revision; the other is hidden and leads there. Can be parted again. */
export async function joinEntries(
	context: Context,
	command: JoinCommand,
): Promise<Result<{ readonly identifier: string; readonly revision: number }>> {
	if (!canHouse(context.actor, 'edit-entry'))
		return refuse(context.actor.memberId === null ? { code: 'sign-in-needed' } : { code: 'forbidden', action: 'edit-entry' })
	const reason = checkReason(command.reason)
	if (!reason.ok) return reason
	return context.db.transaction().execute(async (trx) => {
		await lockStanding(trx, [command.identifier, command.into])
		const rows = await lockEntriesOf(trx, [command.identifier, command.into])
		const [joined, into] = [command.identifier, command.into].map((identifier) => rows.find((row) => row.identifier === identifier))
		if (!joined || !into) return refuse({ code: 'not-found' })
		const at = context.now()
		const revision = into.version + 1
		const plan = planJoin(await joinEntryOf(trx, into), await joinEntryOf(trx, joined), command.choices, { revision, at: at.toISOString() })
		if (!plan.ok) return plan
		for (const [row, seen] of [
			[joined, command.version],
			[into, command.intoVersion],
		] as const)
			if (row.version !== seen) return refuse({ code: 'stale-version', expected: seen, actual: row.version })
		if (!command.act && needsAct([joined.record, into.record], context.env.isActRequired))
			return refuse({ code: 'invalid', faults: [{ field: 'actNumber', code: 'missing' }] })
		const act = await takeAct(trx, context, command.act)
		if (!act.ok) return act
		await writeJoin(trx, context, { joined, into }, plan.value, { files: command.files.filter(isUuid), reason: reason.value, at })
		await coverWithAct(trx, context, act.value, { entryId: into.id, number: revision })
		await coverWithAct(trx, context, act.value, { entryId: joined.id, number: joined.version + 1 })
		return accept({ identifier: into.identifier, revision })
	})
}

async function writeJoin(
	trx: Transaction,
	context: Context,
	{ joined, into }: { joined: EntryRow; into: EntryRow },
	revised: RevisedEntry,
	{ files, reason, at }: { files: readonly string[]; reason: string; at: Date },
): Promise<void> {
	const revision = into.version + 1
	const history = { kind: 'join', reason, authorId: context.actor.memberId, contributionId: null, at } as const
	const isWritten = [
		await updateEntryFromRecord(trx, into.id, into.version, {
			...revised,
			at,
			isWayTold: await isWayTold(trx, into.id, revised.record, { entryId: joined.id }),
		}),
		await updateEntryFromRecord(trx, joined.id, joined.version, {
			record: joined.record,
			provenance: joined.provenance,
			visibility: 'hidden',
			isWayTold: false,
			joined: { into: into.id, revision },
			at,
		}),
	].every(Boolean)
	if (!isWritten) throw new Error(`entries ${into.identifier} and ${joined.identifier} moved on while they were locked`)
	await insertRevision(trx, { ...history, ...revised, entryId: into.id, number: revision })
	const { record: same, provenance } = joined
	await insertRevision(trx, {
		...history,
		record: same,
		provenance,
		fields: [],
		visibility: 'hidden',
		entryId: joined.id,
		number: joined.version + 1,
	})
	await copyRulesToFiles(trx, joined.id, files)
	const moved = await copyEntryMedia(trx, { from: joined.id, to: into.id, revision, mediaIds: files })
	await moveComponents(trx, joined.identifier, into.id)
	const told = { kind: 'entries-joined', into: into.identifier, joined: joined.identifier } as const
	await record(trx, context, { entryId: into.id }, [{ kind: 'entry-revised', revision, change: 'join', fields: revised.fields }, told])
	for (const contributionId of moved) await record(trx, context, { contributionId }, [told])
	await record(trx, context, { entryId: joined.id }, [
		{ kind: 'entry-revised', revision: joined.version + 1, change: 'join', fields: [] },
		told,
	])
}
