import { parseReportAnswer } from '#app/forms/after.ts'
import type { Result } from '#moderation/refusal.ts'
import type { Context } from '#server/context.ts'
import { acknowledgeReport, closeReport, eraseReportContact } from '#server/review/triage-report.ts'

/** The deed of the pressed button. */
export function triage(context: Context, reportId: string, form: FormData): Promise<Result<null>> {
	const intent = form.get('intent')
	if (intent === 'acknowledge') return acknowledgeReport(context, { reportId })
	if (intent === 'erase') return eraseReportContact(context, { reportId })
	return closeReport(context, { ...parseReportAnswer(form), reportId })
}
