import { findContact } from '#db/read/find-contact.ts'
import { listNotices } from '#db/read/find-notice.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { markNoticesRead } from '#db/write/notice.ts'
import type { Context } from '../context.ts'
import { noticePath, noticeText, type NoticeText } from './letter.ts'

export interface ShownNotice extends NoticeText {
	readonly id: string
	/** The page of what it is about. */
	readonly path: string
	/** ISO time. */
	readonly at: string
	readonly isUnread: boolean
}

export interface NoticePage {
	readonly notices: readonly ShownNotice[]
	readonly older: { readonly at: string; readonly id: string } | null
	/** Where letters go too; null: nowhere. */
	readonly email: string | null
}

const most = 20

/** A member's notices in their page's language, latest first. */
export async function readNotices(
	context: Context,
	memberId: string,
	locale: 'vi' | 'en',
	before: { readonly at: string; readonly id: string } | null,
): Promise<NoticePage> {
	const found = await listNotices(context.db, memberId, { before, most: most + 1 })
	const notices = found.slice(0, most).map((notice) => ({
		...noticeText(notice, locale),
		id: notice.id,
		path: noticePath(notice),
		at: notice.createdAt.toISOString(),
		isUnread: notice.readAt === null,
	}))
	const last = notices.at(-1)
	const contact = context.mailer === undefined ? undefined : await findContact(context.db, memberId)
	return {
		notices,
		older: found.length > most && last ? { at: last.at, id: last.id } : null,
		email: contact?.email || null,
	}
}

/** All that were there at `at` are read. */
export async function markRead(context: Context, at: Date): Promise<Result<number>> {
	const { memberId } = context.actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	const until = at > context.now() ? context.now() : at
	return accept(await context.db.transaction().execute((trx) => markNoticesRead(trx, memberId, until)))
}
