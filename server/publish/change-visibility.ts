import { officeOrigin } from '#moderation/merge/office-origin.ts'
import { decideVisibility, type VisibilityCommand } from '#moderation/publish/change-visibility.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { isRuled } from '#db/read/list-rules.ts'
import type { Transaction } from '#db/schema.ts'
import type { EntryRow } from '#db/tables/entry.ts'
import { insertRevision, lockEntryOf, updateEntryFromRecord } from '#db/write/entry.ts'
import { whyJoined } from '../merge/why-joined.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { endTakedowns, lockConcerned } from './concerned.ts'
import { isWayTold } from '../merge/is-way-told.ts'
import { listPast } from '../merge/list-past.ts'

/**
 * Hides an entry from the public, or shows it again: a revision with the officer's reason, only onto the version they saw. Showing it ends what took it
 * down.
 */
export async function changeVisibility(
	context: Context,
	identifier: string,
	command: VisibilityCommand,
): Promise<Result<{ readonly version: number }>> {
	return context.db.transaction().execute(async (trx) => {
		await lockConcerned(trx, identifier)
		const entry = await lockEntryOf(trx, identifier)
		if (!entry) return refuse({ code: 'not-found' })
		const changed = await changeSightIn(trx, context, entry, command)
		if (changed.ok && command.to === 'public') await endTakedowns(trx, context, entry.id, { isShown: true, words: command.reason })
		return changed
	})
}

/** The same within a deed that holds the entry already. */
export async function changeSightIn(
	trx: Transaction,
	context: Context,
	entry: EntryRow,
	command: VisibilityCommand,
): Promise<Result<{ readonly version: number }>> {
	const at = context.now()
	const number = entry.version + 1
	const nobody = officeOrigin('withdrawal', number, at)
	if (command.to === 'public' && (await isRuled(trx, entry.id))) return refuse({ code: 'ruled' })
	const decided = decideVisibility(context.actor, entry, await listPast(trx, entry.id), command, nobody)
	if (!decided.ok) return decided
	const joined = await whyJoined(trx, entry)
	if (joined) return refuse(joined)
	const { kind, revised } = decided.value
	const written = await updateEntryFromRecord(trx, entry.id, entry.version, {
		...revised,
		visibility: command.to,
		isWayTold: await isWayTold(trx, entry.id, revised.record),
		at,
	})
	if (!written) throw new Error(`entry ${entry.identifier} moved on while it was locked`)
	await insertRevision(trx, {
		...revised,
		entryId: entry.id,
		number,
		kind,
		visibility: command.to,
		reason: command.reason.normalize('NFC').trim(),
		authorId: context.actor.memberId,
		contributionId: null,
		at,
	})
	const change = changes[command.to]
	await record(trx, context, { entryId: entry.id }, [{ kind: 'entry-revised', revision: number, change, fields: revised.fields }])
	return accept({ version: number })
}

const changes = { hidden: 'hide', public: 'show', community: 'restrict', removed: 'remove' } as const
