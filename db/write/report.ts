import type { Insertable, Updateable } from 'kysely'
import type { ReportRow, ReportTable } from '../tables/after.ts'
import type { Transaction } from '../schema.ts'

/** The report, and apart from it how to reach who made it. */
export async function insertReport(trx: Transaction, report: Insertable<ReportTable>, contact: string): Promise<void> {
	await trx.insertInto('report').values(report).execute()
	if (contact !== '') await trx.insertInto('report_contact').values({ report_id: report.id, contact }).execute()
}

export async function lockReport(trx: Transaction, id: string): Promise<ReportRow | undefined> {
	return trx.selectFrom('report').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function updateReport(trx: Transaction, id: string, patch: Updateable<ReportTable>): Promise<void> {
	await trx.updateTable('report').set(patch).where('id', '=', id).execute()
}

/** False when there was none. */
export async function deleteReportContact(trx: Transaction, id: string): Promise<boolean> {
	const { numDeletedRows } = await trx.deleteFrom('report_contact').where('report_id', '=', id).executeTakeFirst()
	return numDeletedRows === 1n
}
