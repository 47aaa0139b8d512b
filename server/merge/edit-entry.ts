import type { EntryStanding } from '#moderation/entry.ts'
import { editOrigin } from '#moderation/merge/edit-origin.ts'
import { draftToRecord, type EntryDraft } from '#moderation/merge/entry-draft.ts'
import { reviseEntry } from '#moderation/merge/revise-entry.ts'
import { canHouse } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { holdParents, insertRevision, lockEntryOf, updateEntryFromRecord } from '#db/write/entry.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { checkDecisions } from './check-decisions.ts'
import { loadDraftGround } from './draft-ground.ts'
import { isWayTold } from './is-way-told.ts'
import { whyJoined } from './why-joined.ts'

export interface EditEntryCommand {
	readonly identifier: string
	/** Version the officer had before them. */
	readonly version: number
	readonly draft: EntryDraft
	readonly standing: EntryStanding
	readonly reason: string
	/** One decision covers several entries: a number another entry has is right. */
	readonly sharesDecision?: boolean
}

/** Changes an entry by hand: one revision with its reason, only onto the version the officer saw. */
export async function editEntry(context: Context, command: EditEntryCommand): Promise<Result<{ version: number }>> {
	return context.db.transaction().execute(async (trx) => {
		if (!canHouse(context.actor, 'edit-entry')) return refuse({ code: 'forbidden', action: 'edit-entry' })
		if (command.draft.parent !== null) await holdParents(trx)
		const entry = await lockEntryOf(trx, command.identifier)
		if (!entry) return refuse({ code: 'not-found' })
		if (entry.version !== command.version) return refuse({ code: 'stale-version', expected: command.version, actual: entry.version })
		const joined = await whyJoined(trx, entry)
		if (joined) return refuse(joined)
		const drafted = draftToRecord(command.draft, entry.record, await loadDraftGround(trx, entry.identifier, command.draft))
		if (!drafted.ok) return drafted
		const at = context.now()
		const against = await checkDecisions(trx, entry.identifier, {
			next: drafted.value,
			held: entry.record,
			isShared: command.sharesDecision === true,
			at,
		})
		if (against) return refuse(against)
		const version = entry.version + 1
		const origin = editOrigin({ revision: version, at: at.toISOString() }, drafted.value, entry.provenance)
		const revised = reviseEntry(entry, drafted.value, origin)
		const isMoved = command.standing !== entry.standing
		if (revised.fields.length === 0 && !isMoved) return refuse({ code: 'nothing-changed' })
		const written = await updateEntryFromRecord(trx, entry.id, entry.version, {
			...revised,
			standing: command.standing,
			isWayTold: await isWayTold(trx, entry.id, revised.record),
			at,
		})
		if (!written) throw new Error(`entry ${entry.identifier} moved on while it was locked`)
		const history = { reason: command.reason, authorId: context.actor.memberId, contributionId: null, at }
		await insertRevision(trx, { entryId: entry.id, number: version, kind: 'edit', ...revised, ...history })
		const fields = isMoved ? [...revised.fields, 'standing'] : revised.fields
		await record(trx, context, { entryId: entry.id }, [{ kind: 'entry-revised', revision: version, change: 'edit', fields }])
		return accept({ version })
	})
}
