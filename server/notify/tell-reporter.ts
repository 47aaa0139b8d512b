import { randomUUID } from 'node:crypto'
import { emailIn } from '#moderation/contact.ts'
import type { Job } from '#moderation/job.ts'
import type { ReportLetterKind } from '#moderation/review/report.ts'
import type { Transaction } from '#db/schema.ts'
import { insertReportLetter, type ReportLetterAbout } from '#db/write/report-letter.ts'

export interface ReporterTold {
	readonly about: ReportLetterAbout
	readonly kind: ReportLetterKind
	/** What they left to be reached by, as they typed it. */
	readonly contact: string
	readonly at: Date
}

/** Notes the letter to a reporter in the deed's own transaction, where what they left is an e-mail address; returns the job that sends it. */
export async function tellReporter(trx: Transaction, { contact, ...letter }: ReporterTold): Promise<Job[]> {
	const id = randomUUID()
	if (emailIn(contact) === undefined || !(await insertReportLetter(trx, { id, ...letter }))) return []
	return [{ name: 'send-report-letter', payload: { letterId: id } }]
}
