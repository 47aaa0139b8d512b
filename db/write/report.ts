import type { Insertable, Updateable } from 'kysely'
import type { ReportRow, ReportTable } from '../tables/after.ts'
import type { Transaction } from '../schema.ts'
import { isUuid } from '../is-uuid.ts'

/** The report, and apart from it how to reach who made it, in which language. */
export async function insertReport(
	trx: Transaction,
	report: Insertable<ReportTable>,
	{ contact, locale }: { readonly contact: string; readonly locale: 'vi' | 'en' },
): Promise<void> {
	await trx.insertInto('report').values(report).execute()
	if (contact !== '') await trx.insertInto('report_contact').values({ report_id: report.id, contact, locale }).execute()
}

export async function lockReport(trx: Transaction, id: string): Promise<ReportRow | undefined> {
	if (!isUuid(id)) return undefined
	return trx.selectFrom('report').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function updateReport(trx: Transaction, id: string, patch: Updateable<ReportTable>): Promise<void> {
	await trx.updateTable('report').set(patch).where('id', '=', id).execute()
}

/** With what other sides answered to letters, which may name them. False when there was none. */
export async function deleteReportContact(trx: Transaction, id: string): Promise<boolean> {
	const { numDeletedRows } = await trx.deleteFrom('report_contact').where('report_id', '=', id).executeTakeFirst()
	await trx.updateTable('report_letter').set({ letter_answer: '' }).where('report_id', '=', id).execute()
	return numDeletedRows === 1n
}
