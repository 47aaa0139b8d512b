import type { ReportLetterKind } from '#moderation/review/report.ts'
import type { Transaction } from '../schema.ts'

/** What a letter to a reporter is about: a report about an entry, or of a suspected object. */
export type ReportLetterAbout = { readonly reportId: string } | { readonly suspicionId: string }

/** A letter to write to a reporter; false when they are written this already. */
export async function insertReportLetter(
	trx: Transaction,
	letter: { readonly id: string; readonly about: ReportLetterAbout; readonly kind: ReportLetterKind; readonly at: Date },
): Promise<boolean> {
	const { id, about, kind, at } = letter
	const which = { report_id: 'reportId' in about ? about.reportId : null, suspicion_id: 'suspicionId' in about ? about.suspicionId : null }
	const { numInsertedOrUpdatedRows } = await trx
		.insertInto('report_letter')
		.values({ id, ...which, kind, created_at: at, letter: 'waiting', letter_since: at })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst()
	return numInsertedOrUpdatedRows === 1n
}
