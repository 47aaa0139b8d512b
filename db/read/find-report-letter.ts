import type { LetterState } from '#moderation/notify/notice.ts'
import type { ReportKind, ReportLetterKind, ReportOutcome } from '#moderation/review/report.ts'
import type { Db, Transaction } from '../schema.ts'

/** A letter to a reporter with what it says. */
export interface ReportLetterToSend {
	readonly id: string
	readonly kind: ReportLetterKind
	readonly createdAt: Date
	readonly letter: LetterState
	readonly reference: string
	readonly identifier: string
	readonly what: ReportKind
	readonly seenBy: Date
	readonly answeredBy: Date
	readonly outcome: ReportOutcome | null
	readonly answer: string
	/** As they typed it; null once it is erased. */
	readonly contact: string | null
	readonly locale: 'vi' | 'en' | null
}

export async function findReportLetter(db: Db, id: string): Promise<ReportLetterToSend | undefined> {
	return db
		.selectFrom('report_letter as l')
		.innerJoin('report as r', 'r.id', 'l.report_id')
		.innerJoin('entry as e', 'e.id', 'r.entry_id')
		.leftJoin('report_contact as k', 'k.report_id', 'r.id')
		.select([
			'l.id',
			'l.kind',
			'l.created_at as createdAt',
			'l.letter',
			'r.reference',
			'e.identifier',
			'r.kind as what',
			'r.seen_by as seenBy',
			'r.answered_by as answeredBy',
			'r.outcome',
			'r.answer',
			'k.contact',
			'k.locale',
		])
		.where('l.id', '=', id)
		.executeTakeFirst()
}

/** A letter to who reported a suspected object; how to reach them is sealed. */
export interface SuspicionLetterToSend {
	readonly id: string
	readonly kind: ReportLetterKind
	readonly createdAt: Date
	readonly letter: LetterState
	readonly suspicionId: string
	readonly reference: string
	readonly seenBy: Date
	readonly answeredBy: Date
}

export async function findSuspicionLetter(db: Db, id: string): Promise<SuspicionLetterToSend | undefined> {
	return db
		.selectFrom('report_letter as l')
		.innerJoin('suspicion as s', 's.id', 'l.suspicion_id')
		.select(['l.id', 'l.kind', 'l.created_at as createdAt', 'l.letter', 's.id as suspicionId'])
		.select(['s.reference', 's.seen_by as seenBy', 's.answered_by as answeredBy'])
		.where('l.id', '=', id)
		.executeTakeFirst()
}

/** How to reach who reported; undefined when they left nothing, or it is erased. */
export async function findReportContact(db: Db | Transaction, reportId: string): Promise<string | undefined> {
	const row = await db.selectFrom('report_contact').select('contact').where('report_id', '=', reportId).executeTakeFirst()
	return row?.contact
}
