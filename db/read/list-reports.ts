import { sql } from 'kysely'
import type { ReportKind, ReportOutcome, ReportState } from '#moderation/review/report.ts'
import type { Db } from '../schema.ts'

export interface ReportLine {
	readonly id: string
	readonly reference: string
	readonly identifier: string
	readonly title: string
	readonly kind: ReportKind
	readonly state: ReportState
	/** ISO times. */
	readonly at: string
	readonly seenBy: string
	readonly answeredBy: string
	readonly isOverdue: boolean
}

export interface ReportDetail extends ReportLine {
	readonly words: string
	readonly mediaId: string | null
	readonly contact: string | null
	readonly outcome: ReportOutcome | null
	readonly answer: string
	readonly acknowledgedAt: string | null
	readonly closedAt: string | null
	/** Who saw and who answered it. */
	readonly acknowledgedBy: string | null
	readonly closedBy: string | null
}

/** What whoever has the number may know: nothing of the house's people, nor of how to reach the reporter. */
export type PublicReport = Pick<
	ReportDetail,
	| 'reference'
	| 'identifier'
	| 'kind'
	| 'state'
	| 'at'
	| 'seenBy'
	| 'answeredBy'
	| 'isOverdue'
	| 'outcome'
	| 'answer'
	| 'acknowledgedAt'
	| 'closedAt'
>

const line = sql`
	r.id, r.reference, e.identifier, e.title, r.kind, r.state, to_jsonb(r.at) #>> '{}' as at, to_jsonb(r.seen_by) #>> '{}' as "seenBy",
	to_jsonb(r.answered_by) #>> '{}' as "answeredBy"`
const overdue = (now: Date) => sql`
	((r.state = 'open' and r.seen_by < ${now}) or (r.state <> 'closed' and r.answered_by < ${now})) as "isOverdue"`

export interface ReportFilter {
	readonly state: 'waiting' | 'closed'
	readonly kind: ReportKind | null
}

/** Reports: those that wait with the next deadline first, or those answered, latest first. At most 200. */
export async function listReports(db: Db, { state, kind }: ReportFilter, now: Date): Promise<ReportLine[]> {
	const isClosed = state === 'closed'
	const { rows } = await sql<ReportLine>`
		select ${line}, ${overdue(now)} from report r join entry e on e.id = r.entry_id
		where (r.state = 'closed') = ${isClosed} and (${kind}::text is null or r.kind = ${kind})
		order by ${isClosed ? sql`r.closed_at desc` : sql`case r.state when 'open' then r.seen_by else r.answered_by end, r.id`} limit 200`.execute(
		db,
	)
	return rows
}

const detail = sql`
	r.words, r.media_id as "mediaId", k.contact, r.outcome, r.answer, to_jsonb(r.acknowledged_at) #>> '{}' as "acknowledgedAt",
	to_jsonb(r.closed_at) #>> '{}' as "closedAt", seer.display_name as "acknowledgedBy", closer.display_name as "closedBy"
	from report r join entry e on e.id = r.entry_id left join report_contact k on k.report_id = r.id
	left join member seer on seer.id = r.acknowledged_by left join member closer on closer.id = r.closed_by`

export async function findReport(db: Db, id: string, now: Date): Promise<ReportDetail | undefined> {
	const { rows } = await sql<ReportDetail>`select ${line}, ${overdue(now)}, ${detail} where r.id = ${id}`.execute(db)
	return rows[0]
}

export async function findReportByReference(db: Db, reference: string, now: Date): Promise<PublicReport | undefined> {
	const { rows } = await sql<ReportDetail>`select ${line}, ${overdue(now)}, ${detail} where r.reference = ${reference}`.execute(db)
	const found = rows[0]
	if (!found) return undefined
	const { identifier, kind, state, at, seenBy, answeredBy, isOverdue, outcome, answer, acknowledgedAt, closedAt } = found
	return { reference, identifier, kind, state, at, seenBy, answeredBy, isOverdue, outcome, answer, acknowledgedAt, closedAt }
}

export interface AfterCounts {
	readonly appeals: number
	readonly appealsOverdue: number
	readonly reports: number
	readonly reportsOverdue: number
}

/** How much waits after the decision, and how much of it is late. */
export async function countAfter(db: Db, now: Date): Promise<AfterCounts> {
	const { rows } = await sql<AfterCounts>`
		select a.appeals::int, a."appealsOverdue"::int, r.reports::int, r."reportsOverdue"::int from
			(select count(*) as appeals, count(*) filter (where due_at < ${now}) as "appealsOverdue" from appeal where outcome is null) a,
			(select count(*) as reports, count(*) filter (where (state = 'open' and seen_by < ${now}) or answered_by < ${now}) as "reportsOverdue"
				from report where state <> 'closed') r`.execute(db)
	return rows[0] ?? { appeals: 0, appealsOverdue: 0, reports: 0, reportsOverdue: 0 }
}

/** Reports answered before a moment whose reporter can still be reached. */
export async function listOldContacts(
	db: Db,
	before: Date,
	most: number,
): Promise<readonly { readonly reportId: string; readonly entryId: string }[]> {
	return db
		.selectFrom('report_contact')
		.innerJoin('report', 'report.id', 'report_contact.report_id')
		.select(['report.id as reportId', 'report.entry_id as entryId'])
		.where('report.state', '=', 'closed')
		.where('report.closed_at', '<', before)
		.orderBy('report.closed_at')
		.limit(most)
		.execute()
}
