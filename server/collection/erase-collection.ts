import type { Transaction } from '#db/schema.ts'
import { emptyItem, listItemsToErase } from '#db/write/collection.ts'
import { deleteSealed } from '#db/write/sealed.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

/**
 * Erases what a member sealed and prepared, for whoever erases their account: name, address, storage places, papers and lists are gone for good; applications that
 * went to no office are emptied and taken back. Of those that did, the description of the object stays, without its owner.
 */
export async function eraseCollection(trx: Transaction, context: Pick<Context, 'actor' | 'now'>, memberId: string): Promise<void> {
	const { items, batches } = await listItemsToErase(trx, memberId)
	let erased = await deleteSealed(trx, 'owner', memberId)
	for (const { id } of items) for (const kind of ['item', 'paper'] as const) erased += await deleteSealed(trx, kind, id)
	for (const id of batches) erased += await deleteSealed(trx, 'batch', id)
	for (const { id, state, wentOut } of items) await emptyItem(trx, id, { keepsObject: wentOut && state !== 'withdrawn', at: context.now() })
	if (erased > 0) await record(trx, context, { memberId }, [{ kind: 'sealed-erased', what: 'owner' }])
}
