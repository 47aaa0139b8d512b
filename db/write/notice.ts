import { sql } from 'kysely'
import type { NoticeKind } from '#moderation/notify/notice.ts'
import type { Transaction } from '../schema.ts'

export interface NoticeToInsert {
	readonly id: string
	readonly eventId: number
	readonly kind: NoticeKind
	readonly about: { readonly contributionId: string } | { readonly itemId: string }
	readonly dueAt: Date | null
	readonly at: Date
}

/** Tells the owner of the contribution or object of an event; false when they were told so already. */
export async function insertNotice(trx: Transaction, notice: NoticeToInsert): Promise<boolean> {
	const { about } = notice
	const owner =
		'itemId' in about
			? sql`i.owner_id, ${notice.kind}, null, i.id from collection_item i where i.id = ${about.itemId}`
			: sql`c.member_id, ${notice.kind}, c.id, null from contribution c where c.id = ${about.contributionId}`
	const { numAffectedRows } = await sql`
		insert into notice (id, event_id, due_at, created_at, letter, letter_since, member_id, kind, contribution_id, item_id)
		select ${notice.id}::uuid, ${notice.eventId}::bigint, ${notice.dueAt}::timestamptz, ${notice.at}::timestamptz, 'waiting', ${notice.at}::timestamptz, ${owner}
		on conflict (event_id, member_id, kind) do nothing`.execute(trx)
	return numAffectedRows === 1n
}

/** All of a member's notices up to this moment are read. */
export async function markNoticesRead(trx: Transaction, memberId: string, at: Date): Promise<number> {
	const read = await trx
		.updateTable('notice')
		.set({ read_at: at })
		.where('member_id', '=', memberId)
		.where('read_at', 'is', null)
		.where('created_at', '<=', at)
		.executeTakeFirst()
	return Number(read.numUpdatedRows)
}
