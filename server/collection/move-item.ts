import { randomUUID } from 'node:crypto'
import { decideItem, type ActCommand, type Item, type ItemOutcome } from '#moderation/collection/act.ts'
import { sameObject, tellingMarks, type SameGround } from '#moderation/collection/same-object.ts'
import { nextItemState, type ItemState } from '#moderation/collection/lifecycle.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { itemFieldsOf, listItemPhotos } from '#db/read/find-item.ts'
import { isOwnClaim } from '#db/read/is-own-claim.ts'
import { hasSealed } from '#db/read/find-sealed.ts'
import { listOtherClaims } from '#db/read/list-items.ts'
import type { Transaction } from '#db/schema.ts'
import { insertDispute, lockClaims, lockItem, settleDisputes, updateItem } from '#db/write/collection.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

export interface MoveItemCommand extends ActCommand {
	readonly itemId: string
	/** Code of another application for the same object, when an officer stops one for that. */
	readonly otherCode?: string
	/** A report casts suspicion on it. */
	readonly isSuspected?: boolean
}

/**
 * Sends, takes back, stops, assesses… one object. When it is sent and somebody else's application is for the very same object, both stand in dispute and both
 * owners are told, neither of the other's name; nothing of either is changed. An officer with a claim to it is no officer in it.
 */
export async function moveItem(context: Context, command: MoveItemCommand): Promise<Result<ItemState>> {
	const { memberId } = context.actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	return context.db.transaction().execute(async (trx) => {
		if (command.act === 'send' || command.act === 'dispute') await lockClaims(trx)
		const loaded = await loadItem(trx, command.itemId)
		if (!loaded) return refuse({ code: 'not-found' })
		const decided = decideItem(loaded.item, command, context.actor)
		if (!decided.ok) return decided
		if (loaded.item.ownerId !== memberId && (await isOwnClaim(trx, command.itemId, memberId))) return refuse({ code: 'not-found' })
		const other = command.act === 'dispute' && command.otherCode ? await otherItem(trx, loaded.item, command.otherCode, memberId) : null
		if (command.act === 'dispute' && command.otherCode && !other)
			return refuse({ code: 'invalid', faults: [{ field: 'otherCode', code: 'unknown' }] })
		await applyItem(trx, context, loaded.item, decided.value)
		if (command.act === 'settle') await settleDisputes(trx, command.itemId, memberId, decided.value.words, context.now())
		if (command.act === 'dispute')
			await openDispute(
				trx,
				context,
				loaded.item.id,
				other?.id ?? null,
				command.isSuspected ? 'suspected' : 'named-by-officer',
				decided.value.words,
			)
		if (other) await stop(trx, context, other.id, loaded.item.id, 'named-by-officer', decided.value.words)
		if (command.act !== 'send') return accept(decided.value.next)
		return accept((await disputeOtherClaims(trx, context, loaded)) ? 'in-dispute' : decided.value.next)
	})
}

interface Loaded {
	readonly item: Item
	readonly photos: readonly string[]
}

async function loadItem(trx: Transaction, id: string): Promise<Loaded | undefined> {
	const row = await lockItem(trx, id)
	if (!row) return undefined
	const photos = await listItemPhotos(trx, id)
	const facts = { photos: photos.length, hasOwner: await hasSealed(trx, 'owner', row.owner_id) }
	const item = { ...itemFieldsOf(row), id, ownerId: row.owner_id, state: row.state, version: row.version, ...facts }
	return { item, photos: photos.map(({ sha256 }) => sha256) }
}

async function applyItem(
	trx: Transaction,
	context: Context,
	item: Pick<Item, 'id' | 'ownerId' | 'version'>,
	outcome: ItemOutcome,
): Promise<void> {
	const at = context.now()
	const certified = outcome.certificateNumber === null ? {} : { certificate_number: outcome.certificateNumber, certified_at: at }
	const isHidden = outcome.next === 'withdrawn' ? { is_shown: false } : {}
	await updateItem(trx, item.id, item.version, { state: outcome.next, state_since: at, updated_at: at, ...certified, ...isHidden })
	await record(trx, context, { memberId: item.ownerId }, outcome.events)
}

async function disputeOtherClaims(trx: Transaction, context: Context, { item, photos }: Loaded): Promise<boolean> {
	const claims = await listOtherClaims(trx, item, photos, tellingMarks(item.marks) === '' ? '' : item.marks)
	let isDisputed = false
	for (const other of claims) {
		const ground = sameObject({ ...item, photos }, other)
		if (ground === null) continue
		isDisputed = true
		await stop(trx, context, other.id, item.id, ground, '')
		await stop(trx, context, item.id, other.id, ground, '')
	}
	return isDisputed
}

/** Puts an object in dispute, or, where it stands in one already, notes a further ground. */
async function stop(
	trx: Transaction,
	context: Context,
	id: string,
	otherId: string | null,
	ground: SameGround,
	words: string,
): Promise<void> {
	const row = await lockItem(trx, id)
	if (!row) return
	await openDispute(trx, context, id, otherId, ground, words)
	const next = nextItemState(row.state, 'dispute')
	if (next === null) return
	await applyItem(
		trx,
		context,
		{ id, ownerId: row.owner_id, version: row.version },
		{
			next,
			words,
			certificateNumber: null,
			events: [{ kind: 'item-moved', itemId: id, from: row.state, to: next }],
		},
	)
}

async function openDispute(
	trx: Transaction,
	{ actor, now }: Context,
	itemId: string,
	otherId: string | null,
	ground: SameGround,
	words: string,
): Promise<void> {
	const openedBy = ground === 'named-by-officer' || ground === 'suspected' ? actor.memberId : null
	await insertDispute(trx, { id: randomUUID(), item_id: itemId, other_id: otherId, ground, words, opened_at: now(), opened_by: openedBy })
}

async function otherItem(trx: Transaction, item: Item, code: string, officerId: string): Promise<{ readonly id: string } | undefined> {
	return trx
		.selectFrom('collection_item')
		.select('id')
		.where('code', '=', code.trim().toUpperCase())
		.where('id', '<>', item.id)
		.where('owner_id', '<>', officerId)
		.where('state', 'not in', ['draft', 'withdrawn'])
		.executeTakeFirst()
}
