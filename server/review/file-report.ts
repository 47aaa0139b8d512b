import { randomInt, randomUUID } from 'node:crypto'
import { listEntryRules } from '#db/read/list-rules.ts'
import { canSeeEntry } from '#moderation/publish/visibility.ts'
import { checkReport, reportClock, type ReportDraft } from '#moderation/review/report.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { insertReport } from '#db/write/report.ts'
import { record } from '../apply.ts'
import { tellReporter } from '../notify/tell-reporter.ts'
import { todayHere } from '../publish/today-here.ts'
import type { Context } from '../context.ts'

export interface FileReportCommand extends ReportDraft {
	readonly identifier: string
	/** The language of the page they report on. */
	readonly locale: 'vi' | 'en'
	/** The caller's address: counted, never kept. */
	readonly address: string
	/** Something was typed where people see no field: a machine. It is thanked, and nothing is written. */
	readonly isTrapped: boolean
}

/** Letters and digits that are not taken for each other on paper. */
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Anyone reports something about a published entry; returns the number under which it can be followed. */
export async function fileReport(context: Context, command: FileReportCommand): Promise<Result<{ readonly reference: string }>> {
	const checked = checkReport(command)
	if (!checked.ok) return checked
	const allowed = await context.limits.attempt('report', context.actor.memberId ?? command.address, command.address)
	if (!allowed.ok) return allowed
	const reference = newReference()
	if (command.isTrapped) return accept({ reference })
	const { kind, words, contact } = checked.value
	return context.db.transaction().execute(async (trx) => {
		const entry = await trx
			.selectFrom('entry')
			.select(['id', 'visibility', 'communities'])
			.where('identifier', '=', command.identifier)
			.executeTakeFirst()
		const ruled = { rules: await listEntryRules(trx, command.identifier), isTakenDown: false, today: todayHere(context.now()) }
		if (!entry || !canSeeEntry(context.actor, entry.visibility, entry.communities, ruled)) return refuse({ code: 'not-found' })
		const isItsFile =
			command.mediaId !== null &&
			(await trx
				.selectFrom('entry_media')
				.select('media_id')
				.where('entry_id', '=', entry.id)
				.where('media_id', '=', command.mediaId)
				.where('published_at', 'is not', null)
				.executeTakeFirst()) !== undefined
		const at = context.now()
		const { seenBy, answeredBy } = reportClock(kind, at)
		const id = randomUUID()
		const about = { entry_id: entry.id, media_id: isItsFile ? command.mediaId : null, kind, words }
		await insertReport(
			trx,
			{ id, reference, ...about, at, seen_by: seenBy, answered_by: answeredBy, state: 'open' },
			{ contact, locale: command.locale },
		)
		const letters = await tellReporter(trx, { about: { reportId: id }, kind: 'received', contact, at })
		await record(trx, context, { entryId: entry.id }, [{ kind: 'report-received', reportId: id, what: kind }], letters)
		return accept({ reference })
	})
}

function newReference(): string {
	const four = (): string => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')
	return `BS-${four()}-${four()}`
}
