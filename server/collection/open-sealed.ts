import { randomUUID } from 'node:crypto'
import { canSeeItem } from '#moderation/collection/act.ts'
import type { OwnerIdentity, SealedFields } from '#moderation/collection/item.ts'
import { decideOpening, type OpenedPart } from '#moderation/collection/opening.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { findItem, type ItemDetail } from '#db/read/find-item.ts'
import { isOwnClaim } from '#db/read/is-own-claim.ts'
import { isNamedOpener } from '#db/read/list-openings.ts'
import type { Transaction } from '#db/schema.ts'
import { insertOpening } from '#db/write/collection.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { unsealValue } from './sealed-records.ts'

export interface OpenedItem {
	readonly owner: OwnerIdentity | null
	readonly sealed: SealedFields
}

export const nothingSealed: SealedFields = { storagePlace: '', acquisition: '' }

/**
 * Opens who owns an object and where it stands, for an officer named for it who says why. The opening is written, audited and told to the owner in the
 * transaction that reads: what could not be recorded is not opened.
 */
export async function openSealed(
	context: Context,
	{ itemId, reason, part = 'identity' }: { readonly itemId: string; readonly reason: string; readonly part?: OpenedPart },
): Promise<Result<OpenedItem & { readonly item: ItemDetail }>> {
	return context.db.transaction().execute(async (trx) => {
		const item = await findItem(trx, itemId)
		if (!item || !canSeeItem(context.actor, item)) return refuse({ code: 'not-found' })
		const opened = await openNoted(trx, context, item, { part, reason }, () => readSealed(trx, context, item))
		return opened.ok ? accept({ ...opened.value, item }) : opened
	})
}

/** Reads something sealed for an officer, and writes down that it was opened; what is refused, or does not open, was not. */
export async function openNoted<Value>(
	trx: Transaction,
	context: Context,
	item: Pick<ItemDetail, 'id' | 'ownerId'>,
	typed: { readonly part: OpenedPart; readonly reason: string },
	read: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
	const { memberId } = context.actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	const decided = decideOpening(context.actor, { isNamed: await isNamedOpener(trx, memberId), ownerId: item.ownerId }, typed.reason)
	if (!decided.ok) return decided
	if (await isOwnClaim(trx, item.id, memberId)) return refuse({ code: 'not-found' })
	const opened = await read()
	if (!opened.ok) return opened
	const openingId = randomUUID()
	const { reason } = decided.value
	const { part } = typed
	await insertOpening(trx, {
		...{ id: openingId, item_id: item.id, owner_id: item.ownerId, officer_id: memberId },
		...{ part, reason, at: context.now() },
	})
	await record(trx, context, { memberId: item.ownerId }, [
		{ kind: 'sealed-opened', openingId, itemId: item.id, what: part, words: { plain: reason } },
	])
	return opened
}

/** What is sealed of an object and its owner; only for the owner, or within `openNoted`. */
export async function readSealed(
	trx: Transaction | Context['db'],
	context: Context,
	item: Pick<ItemDetail, 'id' | 'ownerId'>,
): Promise<Result<OpenedItem>> {
	const owner = await unsealValue(trx, context, 'owner', item.ownerId)
	if (!owner.ok) return owner
	const sealed = await unsealValue(trx, context, 'item', item.id)
	return sealed.ok ? accept({ owner: owner.value, sealed: sealed.value ?? nothingSealed }) : sealed
}
