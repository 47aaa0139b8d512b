import { randomUUID } from 'node:crypto'
import { decideTakedown, visibilityAfter, type TakedownDraft } from '#moderation/publish/takedown.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { listConcerned } from '#db/read/list-concerned.ts'
import { lockEntryOf } from '#db/write/entry.ts'
import { takeDownMedia } from '#db/write/entry-media.ts'
import { insertTakedown } from '#db/write/takedown.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { changeSightIn } from './change-visibility.ts'
import { endTakedowns, lockConcerned } from './concerned.ts'

export interface TakeDownCommand extends TakedownDraft {
	readonly identifier: string
	/** Version of the entry the officer had before them. */
	readonly version: number
	/** The report that led to it. */
	readonly reportId: string | null
}

/**
 * An officer takes something down: one file, the entry, the entry for all but its community, or for good. Everything public changes in this transaction, the
 * stamp of kept pages with it; whoever gave what is concerned is told, with the reason and how to appeal.
 */
export async function takeDown(context: Context, command: TakeDownCommand): Promise<Result<{ readonly takedownId: string }>> {
	return context.db.transaction().execute(async (trx) => {
		await lockConcerned(trx, command.identifier)
		const entry = await lockEntryOf(trx, command.identifier)
		if (!entry) return refuse({ code: 'not-found' })
		const decided = decideTakedown(context.actor, entry, command)
		if (!decided.ok) return decided
		if (entry.version !== command.version) return refuse({ code: 'stale-version', expected: command.version, actual: entry.version })
		const { degree, reason, words } = decided.value
		const mediaId = degree === 'hide-file' ? command.mediaId : null
		const at = context.now()
		const still = { ...context, now: () => at }
		if (degree === 'hide-file') {
			if (mediaId === null || !(await takeDownMedia(trx, entry.id, mediaId, at))) return refuse({ code: 'nothing-changed' })
		} else {
			const changed = await changeSightIn(trx, still, entry, { version: entry.version, to: visibilityAfter[degree], reason: words })
			if (!changed.ok) return changed
			await endTakedowns(trx, still, entry.id, { isShown: false, words: '' })
		}
		const takedownId = randomUUID()
		const officer = context.actor.memberId ?? ''
		const report = { report_id: command.reportId, officer_id: officer }
		await insertTakedown(trx, { id: takedownId, entry_id: entry.id, media_id: mediaId, degree, reason, words, at, ...report })
		await record(trx, still, { entryId: entry.id }, [{ kind: 'entry-taken-down', takedownId, degree, reason, words: { plain: words } }])
		for (const contributionId of await listConcerned(trx, entry.id, mediaId))
			await record(trx, still, { contributionId, entryId: entry.id }, [{ kind: 'gift-taken-down', takedownId, degree, reason }])
		return accept({ takedownId })
	})
}
