import { randomUUID } from 'node:crypto'
import { editOrigin } from '#moderation/merge/edit-origin.ts'
import { draftToRecord, type EntryDraft } from '#moderation/merge/entry-draft.ts'
import { reviseEntry } from '#moderation/merge/revise-entry.ts'
import { canHouse } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { holdIdentifiers, insertEntry, insertRevision, lockEntryOf, nextIdentifier } from '#db/write/entry.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { checkDecisions } from './check-decisions.ts'
import { loadDraftGround } from './draft-ground.ts'
import { isWayTold } from './is-way-told.ts'

export interface CreateEntryCommand {
	/** The inventory's own identifier, or null for the next of ours. */
	readonly identifier: string | null
	readonly draft: EntryDraft
	readonly reason: string
	/** One decision covers several entries: a number another entry has is right. */
	readonly sharesDecision?: boolean
}

/** Opens an entry by hand; the officer's act inventories it. */
export async function createEntry(context: Context, command: CreateEntryCommand): Promise<Result<{ identifier: string }>> {
	return context.db.transaction().execute(async (trx) => {
		if (!canHouse(context.actor, 'edit-entry')) return refuse({ code: 'forbidden', action: 'edit-entry' })
		await holdIdentifiers(trx)
		if (command.identifier !== null && (await lockEntryOf(trx, command.identifier)))
			return refuse({ code: 'invalid', faults: [{ field: 'identifier', code: 'taken' }] })
		const identifier = command.identifier ?? (await nextIdentifier(trx))
		const drafted = draftToRecord(command.draft, null, await loadDraftGround(trx, identifier, command.draft))
		if (!drafted.ok) return drafted
		const id = randomUUID()
		const at = context.now()
		const against = await checkDecisions(trx, identifier, {
			next: drafted.value,
			held: null,
			isShared: command.sharesDecision === true,
			at,
		})
		if (against) return refuse(against)
		const revised = reviseEntry(null, drafted.value, editOrigin({ revision: 1, at: at.toISOString() }, drafted.value, {}))
		await insertEntry(trx, {
			id,
			identifier,
			standing: 'inventoried',
			visibility: 'public',
			isSample: false,
			...revised,
			at,
			isWayTold: await isWayTold(trx, id, revised.record),
		})
		const history = { reason: command.reason, authorId: context.actor.memberId, contributionId: null, at }
		await insertRevision(trx, { entryId: id, number: 1, kind: 'edit', ...revised, ...history })
		await record(trx, context, { entryId: id }, [{ kind: 'entry-created', identifier }])
		return accept({ identifier })
	})
}
