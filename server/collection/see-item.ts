import { canEditItem, canErasePaper, canSeeItem, itemActsFor } from '#moderation/collection/act.ts'
import type { SealedFields } from '#moderation/collection/item.ts'
import type { ItemAct } from '#moderation/collection/lifecycle.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { findItem, listDisputes, type ItemDetail, type ItemDispute } from '#db/read/find-item.ts'
import { isOwnClaim } from '#db/read/is-own-claim.ts'
import { hasSealed, listSealedPapers } from '#db/read/find-sealed.ts'
import { listOwnPhotos, type OwnPhoto } from '#db/read/list-items.ts'
import { isNamedOpener, listOpenings, type Opening } from '#db/read/list-openings.ts'
import { findPlace, type PlaceView } from '#db/read/list-places.ts'
import type { Context } from '../context.ts'
import { nothingSealed } from './open-sealed.ts'
import { unsealValue } from './sealed-records.ts'

export interface OwnItem {
	readonly item: ItemDetail
	readonly place: PlaceView | null
	readonly sealed: SealedFields
	readonly papers: readonly { readonly id: string; readonly at: string }[]
	/** Photographs to choose from; none once it was sent. */
	readonly ownPhotos: readonly OwnPhoto[]
	readonly disputes: readonly Omit<ItemDispute, 'otherId' | 'otherCode'>[]
	readonly openings: readonly Opening[]
	readonly acts: readonly ItemAct[]
	readonly isEditable: boolean
	readonly mayErasePapers: boolean
	readonly hasOwner: boolean
	readonly maySeal: boolean
}

/** An object as its owner sees it: with what is sealed, and without whose the other claim is. */
export async function seeOwnItem(context: Context, itemId: string): Promise<Result<OwnItem>> {
	const { actor, db } = context
	if (actor.memberId === null) return refuse({ code: 'sign-in-needed' })
	const item = await findItem(db, itemId)
	if (!item || item.ownerId !== actor.memberId) return refuse({ code: 'not-found' })
	const sealed = context.vault ? await unsealValue(db, context, 'item', itemId) : accept(null)
	if (!sealed.ok) return sealed
	const isEditable = canEditItem(actor, item)
	const disputes = await listDisputes(db, itemId)
	return accept({
		item,
		place: item.placeId === null ? null : ((await findPlace(db, item.placeId)) ?? null),
		sealed: sealed.value ?? nothingSealed,
		papers: await listSealedPapers(db, itemId),
		ownPhotos: isEditable ? await listOwnPhotos(db, actor.memberId, 60) : [],
		disputes: disputes.map(({ otherId: _otherId, otherCode: _otherCode, ...told }) => told),
		openings: await listOpenings(db, actor.memberId, itemId),
		acts: itemActsFor(actor, item),
		isEditable,
		mayErasePapers: canErasePaper(actor, item),
		hasOwner: await hasSealed(db, 'owner', actor.memberId),
		maySeal: context.vault !== undefined,
	})
}

/** A file may bear the owner's name or where it was taken: at the desk photographs have numbers alone. */
function withoutFileNames(item: ItemDetail): ItemDetail {
	return { ...item, photos: item.photos.map((photo) => ({ ...photo, fileName: '', sha256: '' })) }
}

export interface DeskItem {
	readonly item: Omit<ItemDetail, 'ownerId'>
	readonly place: PlaceView | null
	readonly papers: readonly { readonly id: string; readonly at: string }[]
	readonly disputes: readonly ItemDispute[]
	readonly acts: readonly ItemAct[]
	readonly hasOwner: boolean
	readonly isNamed: boolean
	/** Reports that may speak of it. */
	readonly suspicions: readonly { readonly id: string; readonly reference: string }[]
}

/** An object as an officer sees it who has no claim to it: nothing of whose it is. */
export async function seeDeskItem(context: Context, itemId: string): Promise<Result<DeskItem>> {
	const { actor, db } = context
	if (actor.memberId === null) return refuse({ code: 'sign-in-needed' })
	const found = await findItem(db, itemId)
	if (!found || found.ownerId === actor.memberId || !canSeeItem(actor, found)) return refuse({ code: 'not-found' })
	if (await isOwnClaim(db, itemId, actor.memberId)) return refuse({ code: 'not-found' })
	const { ownerId, ...item } = withoutFileNames(found)
	const suspicions = await db
		.selectFrom('suspicion_item as s')
		.innerJoin('suspicion as r', 'r.id', 's.suspicion_id')
		.select(['r.id', 'r.reference'])
		.where('s.item_id', '=', itemId)
		.orderBy('r.at', 'desc')
		.limit(20)
		.execute()
	return accept({
		item,
		place: item.placeId === null ? null : ((await findPlace(db, item.placeId)) ?? null),
		papers: await listSealedPapers(db, itemId),
		disputes: await listDisputes(db, itemId),
		acts: itemActsFor(actor, found),
		hasOwner: await hasSealed(db, 'owner', ownerId),
		isNamed: await isNamedOpener(db, actor.memberId),
		suspicions,
	})
}
