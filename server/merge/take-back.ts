import { officeOrigin } from '#moderation/merge/office-origin.ts'
import { sql } from 'kysely'
import { revisedWithout, withoutContribution } from '#moderation/merge/without-contribution.ts'
import type { Transaction } from '#db/schema.ts'
import { insertRevision, lockEntry, updateEntryFromRecord } from '#db/write/entry.ts'
import { hideEntryMedia } from '#db/write/entry-media.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { isWayTold } from './is-way-told.ts'
import { listPast } from './list-past.ts'

/**
 * Takes back what a withdrawn contribution had given to the registry, in the withdrawal's own transaction: its files leave the public's sight at once, its
 * values go as a new revision of each entry; an entry that stood on it alone is hidden.
 */
export async function takeBack(trx: Transaction, context: Context, contributionId: string): Promise<void> {
	const media = await hideEntryMedia(trx, contributionId, context.now())
	if (media > 0) await record(trx, context, { contributionId }, [{ kind: 'media-unpublished', media }])
	const { rows: touched } = await sql<{ id: string }>`
		with recursive touched (id) as (
			select entry_id from entry_revision where contribution_id = ${contributionId}
			union
			select entry.joined_into from touched join entry on entry.id = touched.id where entry.joined_into is not null
		)
		select id from touched order by id`.execute(trx)
	for (const { id } of touched) await takeBackFrom(trx, context, id, contributionId)
}

async function takeBackFrom(trx: Transaction, context: Context, entryId: string, contributionId: string): Promise<void> {
	const entry = await lockEntry(trx, entryId)
	if (!entry) return
	const taken = withoutContribution(await listPast(trx, entryId), entry, contributionId)
	if (taken.fields.length === 0 && Object.keys(taken.origins).length === 0 && !taken.isGroundless) return
	const at = context.now()
	const number = entry.version + 1
	const nobody = officeOrigin('withdrawal', number, at)
	const revised = revisedWithout(entry, taken, nobody)
	const sight = taken.isGroundless && entry.visibility !== 'removed' ? ({ visibility: 'hidden' } as const) : {}
	const isWritten = await updateEntryFromRecord(trx, entryId, entry.version, {
		...revised,
		at,
		isWayTold: await isWayTold(trx, entryId, revised.record),
		...sight,
	})
	if (!isWritten) throw new Error(`entry ${entry.identifier} moved on while it was locked`)
	await insertRevision(trx, {
		...revised,
		...sight,
		entryId,
		number,
		kind: 'withdrawal',
		reason: '',
		authorId: null,
		contributionId: null,
		at,
	})
	await record(trx, context, { contributionId, entryId }, [
		{ kind: 'entry-revised', revision: number, change: 'withdrawal', fields: revised.fields },
	])
}
