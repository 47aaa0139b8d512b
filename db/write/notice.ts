import { sql } from 'kysely'
import type { LetterState, NoticeKind } from '#moderation/notify/notice.ts'
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

/** Moves a letter on from a state that it must be in; false when it is in another. */
export async function moveLetter(
	trx: Transaction,
	id: string,
	from: LetterState,
	to: LetterState,
	{ at, answer = '' }: { readonly at: Date; readonly answer?: string },
): Promise<boolean> {
	const moved = await trx
		.updateTable('notice')
		.set({ letter: to, letter_since: at, letter_answer: answer })
		.where('id', '=', id)
		.where('letter', '=', from)
		.executeTakeFirst()
	return moved.numUpdatedRows === 1n
}

/** Letters cut off while they were being sent, of notices and to reporters: whether the other side took them, nobody knows. Returns how many. */
export async function markCutLetters(trx: Transaction, since: Date, at: Date): Promise<number> {
	let count = 0
	for (const table of ['notice', 'report_letter'] as const) {
		const marked = await trx
			.updateTable(table)
			.set({ letter: 'unclear', letter_since: at, letter_answer: 'cut-off' })
			.where('letter', '=', 'sending')
			.where('letter_since', '<', since)
			.executeTakeFirst()
		count += Number(marked.numUpdatedRows)
	}
	return count
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
