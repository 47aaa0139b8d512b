import { randomUUID } from 'node:crypto'
import type { ItemDraft } from '#moderation/collection/item.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import type { Transaction } from '#db/schema.ts'
import { insertItems, replacePhotos } from '#db/write/collection.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { checkOwnBatch } from './check-own-batch.ts'
import { rowOf } from './edit-item.ts'
import { freshItemCode } from './item-code.ts'
import { keepBatch, lockBatch, type BatchRef } from './mend-batch.ts'
import { sealValue } from './sealed-records.ts'

/**
 * Brings the rows of a list in that are in order, in one transaction: all of them or none. Rows with faults stay in the list to be mended. Returns how many were
 * brought in; they are drafts, and each is sent by its owner.
 */
export async function importBatch(context: Context, ref: BatchRef): Promise<Result<number>> {
	const { memberId } = context.actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	const checked = await checkOwnBatch(context, ref.batchId)
	if (!checked.ok) return checked
	const good = checked.value.rows.flatMap(({ number, draft }) => (draft ? [{ number, draft }] : []))
	if (good.length === 0) return refuse({ code: 'nothing-chosen' })
	return context.db.transaction().execute(async (trx) => {
		const locked = await lockBatch(trx, context, ref)
		if (!locked.ok) return locked
		for (const { draft } of good) {
			const brought = await bringIn(trx, context, memberId, draft)
			if (!brought.ok) throw new Error('the vault was there and is gone: nothing is brought in')
		}
		const taken = new Set(good.map(({ number }) => number))
		const rows = locked.value.rows.filter(({ number }) => !taken.has(number))
		const kept = await keepBatch(trx, context, ref, { ...locked.value, rows }, good.length)
		if (!kept.ok) throw new Error('the vault was there and is gone: nothing is brought in')
		await record(trx, context, { memberId }, [{ kind: 'items-imported', batchId: ref.batchId, items: good.length }])
		return accept(good.length)
	})
}

async function bringIn(trx: Transaction, context: Context, ownerId: string, draft: ItemDraft): Promise<Result<null>> {
	const id = randomUUID()
	const at = context.now()
	const code = await freshItemCode(trx)
	const times = { created_at: at, updated_at: at, state_since: at }
	await insertItems(trx, [{ id, code, owner_id: ownerId, state: 'draft', version: 1, ...rowOf(draft), ...times }])
	await replacePhotos(trx, id, draft.mediaIds)
	return draft.sealed.storagePlace === '' && draft.sealed.acquisition === ''
		? accept(null)
		: sealValue(trx, context, 'item', id, draft.sealed)
}
