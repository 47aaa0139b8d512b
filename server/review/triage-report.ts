import { canHouse } from '#moderation/permissions.ts'
import { checkAnswer, type ReportAnswer } from '#moderation/review/report.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { findReportContact } from '#db/read/find-report-letter.ts'
import type { Transaction } from '#db/schema.ts'
import type { ReportRow } from '#db/tables/after.ts'
import { deleteReportContact, lockReport, updateReport } from '#db/write/report.ts'
import { record } from '../apply.ts'
import { tellReporter } from '../notify/tell-reporter.ts'
import type { Context } from '../context.ts'

/** Somebody of the house has seen it: the first of the two clocks stops. */
export async function acknowledgeReport(context: Context, command: { readonly reportId: string }): Promise<Result<null>> {
	return triage(context, command.reportId, async (trx, report, memberId) => {
		if (report.state !== 'open') return refuse({ code: 'nothing-changed' })
		await updateReport(trx, report.id, { state: 'acknowledged', acknowledged_at: context.now(), acknowledged_by: memberId })
		await record(trx, context, { entryId: report.entry_id }, [{ kind: 'report-acknowledged', reportId: report.id }])
		return accept(null)
	})
}

/** Answers a report: what was done about it, in words that whoever has its number reads. */
export async function closeReport(context: Context, command: ReportAnswer & { readonly reportId: string }): Promise<Result<null>> {
	return triage(context, command.reportId, async (trx, report, memberId) => {
		if (report.state === 'closed') return refuse({ code: 'nothing-changed' })
		const checked = checkAnswer(command)
		if (!checked.ok) return checked
		const { outcome, answer } = checked.value
		const at = context.now()
		const seen = report.state === 'open' ? { acknowledged_at: at, acknowledged_by: memberId } : {}
		await updateReport(trx, report.id, { ...seen, state: 'closed', closed_at: at, closed_by: memberId, outcome, answer })
		const contact = (await findReportContact(trx, report.id)) ?? ''
		const letters = await tellReporter(trx, { about: { reportId: report.id }, kind: 'answered', contact, at })
		const event = { kind: 'report-closed', reportId: report.id, outcome, words: { plain: answer } } as const
		await record(trx, context, { entryId: report.entry_id }, [event], letters)
		return accept(null)
	})
}

/** Erases how to reach who reported; the report stays. */
export async function eraseReportContact(context: Context, command: { readonly reportId: string }): Promise<Result<null>> {
	return triage(context, command.reportId, async (trx, report) => {
		if (!(await deleteReportContact(trx, report.id))) return refuse({ code: 'nothing-changed' })
		await record(trx, context, { entryId: report.entry_id }, [{ kind: 'report-contact-erased', reportId: report.id }])
		return accept(null)
	})
}

async function triage<Value>(
	context: Context,
	reportId: string,
	act: (trx: Transaction, report: ReportRow, memberId: string) => Promise<Result<Value>>,
): Promise<Result<Value>> {
	const { memberId } = context.actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	if (!canHouse(context.actor, 'triage-reports')) return refuse({ code: 'forbidden', action: 'triage-reports' })
	return context.db.transaction().execute(async (trx) => {
		const report = await lockReport(trx, reportId)
		return report ? act(trx, report, memberId) : refuse({ code: 'not-found' })
	})
}
