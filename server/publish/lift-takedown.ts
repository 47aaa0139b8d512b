import { mayTakeDown, takedownWordsMax } from '#moderation/publish/takedown.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { isUuid } from '#db/is-uuid.ts'
import { isRuled } from '#db/read/list-rules.ts'
import { listConcerned } from '#db/read/list-concerned.ts'
import type { Transaction } from '#db/schema.ts'
import { lockEntry } from '#db/write/entry.ts'
import { restoreMedia } from '#db/write/entry-media.ts'
import { liftTakedowns, lockTakedown } from '#db/write/takedown.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { changeSightIn } from './change-visibility.ts'
import { endTakedowns, lockConcerned } from './concerned.ts'

/** An officer brings back what was taken down, with the reason; what was removed for good, nobody brings back. */
export async function liftTakedown(
	context: Context,
	command: { readonly takedownId: string; readonly words: string },
): Promise<Result<null>> {
	const may = mayTakeDown(context.actor)
	if (!may.ok) return may
	if (!isUuid(command.takedownId)) return refuse({ code: 'not-found' })
	return context.db.transaction().execute(async (trx) => {
		await holdForLift(trx, command.takedownId)
		return liftIn(trx, context, command.takedownId, command.words)
	})
}

/** Holds the contributions a lift concerns, with others the deed needs, all in one order. */
export async function holdForLift(trx: Transaction, takedownId: string, also: readonly string[] = []): Promise<void> {
	const found = await trx
		.selectFrom('takedown')
		.innerJoin('entry', 'entry.id', 'takedown.entry_id')
		.select('entry.identifier')
		.where('takedown.id', '=', takedownId)
		.executeTakeFirst()
	if (found) await lockConcerned(trx, found.identifier, also)
}

/** The same within a deed that has asked already who may. */
export async function liftIn(trx: Transaction, context: Context, takedownId: string, said: string): Promise<Result<null>> {
	const words = said.normalize('NFC').trim()
	if (words === '') return refuse({ code: 'invalid', faults: [{ field: 'liftWords', code: 'missing' }] })
	if (words.length > takedownWordsMax)
		return refuse({ code: 'invalid', faults: [{ field: 'liftWords', code: 'too-long', max: takedownWordsMax, length: words.length }] })
	const known = await trx.selectFrom('takedown').select('entry_id').where('id', '=', takedownId).executeTakeFirst()
	const entry = known && (await lockEntry(trx, known.entry_id))
	const takedown = await lockTakedown(trx, takedownId)
	if (!entry || !takedown) return refuse({ code: 'not-found' })
	if (takedown.degree === 'remove') return refuse({ code: 'removed' })
	if (takedown.lifted_at !== null) return refuse({ code: 'nothing-changed' })
	if (takedown.media_id === null) {
		const to = (await isRuled(trx, entry.id)) ? 'community' : 'public'
		const shown =
			entry.visibility === to ? accept(null) : await changeSightIn(trx, context, entry, { version: entry.version, to, reason: words })
		if (!shown.ok) return shown
		await endTakedowns(trx, context, entry.id, { isShown: true, words })
		return accept(null)
	}
	await liftTakedowns(trx, [takedownId], { at: context.now(), by: context.actor.memberId, words })
	await restoreMedia(trx, takedown.media_id)
	await record(trx, context, { entryId: entry.id }, [{ kind: 'entry-restored', takedownId, words: { plain: words } }])
	for (const contributionId of await listConcerned(trx, entry.id, takedown.media_id))
		await record(
			trx,
			context,
			{ contributionId, entryId: entry.id },
			[{ kind: 'gift-restored', takedownId }],
			[{ name: 'publish-entry', payload: { contributionId } }],
		)
	return accept(null)
}
