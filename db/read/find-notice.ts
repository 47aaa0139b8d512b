import { sql, type RawBuilder } from 'kysely'
import type { LetterState, NoticeKind } from '#moderation/notify/notice.ts'
import type { QuestionField } from '#moderation/review/questions.ts'
import type { AppealGround } from '#moderation/review/appeal.ts'
import type { Db } from '../schema.ts'

/** A notice with what it says: the words come from the record of the deed itself. */
export interface Notice {
	readonly id: string
	readonly kind: NoticeKind
	readonly createdAt: Date
	readonly dueAt: Date | null
	readonly readAt: Date | null
	/** What it is about: a contribution, or an object of a collection. */
	readonly contributionId: string | null
	readonly itemId: string | null
	readonly code: string
	readonly title: string
	/** Coded reason of a refusal or of a takedown. */
	readonly reason: string | null
	/** How far something was taken down. */
	readonly degree: string | null
	/** What the desk wrote to the contributor. */
	readonly words: string
	/** What it asked about single fields. */
	readonly questions: readonly { readonly field: QuestionField; readonly words: string }[]
	/** It was found not to be heritage. */
	readonly isNotHeritage: boolean
	readonly ground: AppealGround | null
}

export interface NoticeToSend extends Notice {
	readonly letter: LetterState
	readonly locale: 'vi' | 'en'
	readonly email: string | null
}

const told = sql`
	n.id, n.kind, n.created_at as "createdAt", n.due_at as "dueAt", n.read_at as "readAt", n.contribution_id as "contributionId", n.item_id as "itemId",
	coalesce(c.code, i.code) as code, coalesce(c.title, i.name) as title,
	coalesce(r.reason, t.reason) as reason, t.degree,
	coalesce(nullif(r.message, ''), nullif(m.reason, ''), nullif(a.outcome_words, ''), nullif(t.words, ''), nullif(o.reason, ''), '') as words,
	coalesce((select jsonb_agg(jsonb_build_object('field', q.field, 'words', q.body) order by q.id) from message q
		where n.kind = 'returned' and q.contribution_id = c.id and q.at = e.at and q.side = 'desk' and q.field is not null), '[]') as questions,
	coalesce(m.verdict = 'not-heritage', false) as "isNotHeritage", a.ground`

/** The record of the same deed: what was decided in the same moment, or the appeal and the takedown that the event names. */
const around = sql`
	from notice n join event e on e.id = n.event_id
	left join contribution c on c.id = n.contribution_id left join collection_item i on i.id = n.item_id
	left join lateral (select * from review r where r.contribution_id = c.id and r.at = e.at and n.kind in ('returned', 'approved', 'refused')
		order by r.id limit 1) r on true
	left join lateral (select * from match m where m.contribution_id = c.id and m.at = e.at and n.kind in ('duplicate', 'kept')
		order by m.id limit 1) m on true
	left join appeal a on a.id = (e.payload ->> 'appealId')::uuid
	left join takedown t on t.id = (e.payload ->> 'takedownId')::uuid
	left join sealed_opening o on o.id = (e.payload ->> 'openingId')::uuid`

export async function findNotice(db: Db, id: string): Promise<NoticeToSend | undefined> {
	const { rows } = await sql<NoticeToSend>`
		select ${told}, n.letter, w.locale, k.email ${around}
		join member w on w.id = n.member_id left join member_contact k on k.member_id = n.member_id
		where n.id = ${id} and w.disabled_at is null`.execute(db)
	return rows[0]
}

/** A member's notices, latest first, at most `most`; `before` is the last one of the page before. */
export async function listNotices(
	db: Db,
	memberId: string,
	{ before, most }: { readonly before: { readonly at: string; readonly id: string } | null; readonly most: number },
): Promise<Notice[]> {
	const from: RawBuilder<unknown> = before ? sql`and (n.created_at, n.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``
	const { rows } = await sql<Notice>`
		select ${told} ${around} where n.member_id = ${memberId} ${from} order by n.created_at desc, n.id desc limit ${most}`.execute(db)
	return rows
}

export async function countUnread(db: Db, memberId: string): Promise<number> {
	const { count } = await db
		.selectFrom('notice')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.where('member_id', '=', memberId)
		.where('read_at', 'is', null)
		.executeTakeFirstOrThrow()
	return count
}
