import type { Services } from '../context.ts'
import { system } from '#moderation/actor.ts'
import { listOldContacts } from '#db/read/list-reports.ts'
import { listOldSuspicionContacts } from '#db/read/list-suspicions.ts'
import { deleteReportContact } from '#db/write/report.ts'
import { record } from '../apply.ts'
import { forgetSuspicionContact } from '../collection/forget-suspicion-contact.ts'

const dayMs = 86_400_000
const mostAtOnce = 500

/**
 * Forgets how to reach those whose reports, of entries or of suspected objects, were answered so many days ago (REPORT_CONTACT_DAYS); the reports stay. Returns how
 * many were forgotten.
 */
export async function eraseOldContacts(services: Services): Promise<number> {
	const { db, env, now } = services
	const before = new Date(now().getTime() - env.reportContactDays * dayMs)
	const old = await listOldContacts(db, before, mostAtOnce)
	let erased = 0
	for (const { reportId, entryId } of old)
		await db.transaction().execute(async (trx) => {
			if (!(await deleteReportContact(trx, reportId))) return
			await record(trx, { actor: system, now }, { entryId }, [{ kind: 'report-contact-erased', reportId }])
			erased++
		})
	for (const id of await listOldSuspicionContacts(db, before, mostAtOnce))
		if (await db.transaction().execute((trx) => forgetSuspicionContact(trx, { actor: system, now }, id))) erased++
	return erased
}
