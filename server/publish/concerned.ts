import { listConcerned } from '#db/read/list-concerned.ts'
import type { Transaction } from '#db/schema.ts'
import { lockStanding } from '#db/write/contribution.ts'
import { findActiveTakedowns, liftTakedowns } from '#db/write/takedown.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

/** Holds the contributions that stand in an entry, before the entry itself: the order in which every deed does. */
export async function lockConcerned(trx: Transaction, identifier: string, also: readonly string[] = []): Promise<void> {
	await lockStanding(trx, [identifier], also)
}

/**
 * Ends what took down a whole entry. `isShown`: because it is shown again, and those it concerns are told; otherwise because another degree takes its place.
 */
export async function endTakedowns(
	trx: Transaction,
	context: Context,
	entryId: string,
	{ isShown, words }: { readonly isShown: boolean; readonly words: string },
): Promise<void> {
	const ended = await findActiveTakedowns(trx, entryId)
	if (ended.length === 0) return
	const said = words.normalize('NFC').trim()
	await liftTakedowns(trx, ended, { at: context.now(), by: context.actor.memberId, words: said })
	if (!isShown) return
	const takedownId = ended[0] ?? ''
	await record(trx, context, { entryId }, [{ kind: 'entry-restored', takedownId, words: { plain: said } }])
	for (const contributionId of await listConcerned(trx, entryId, null))
		await record(trx, context, { contributionId, entryId }, [{ kind: 'gift-restored', takedownId }])
}
