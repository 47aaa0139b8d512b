import { canEditItem } from '#moderation/collection/act.ts'
import { checkItem, type ItemDraft, type ItemFields } from '#moderation/collection/item.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { itemFieldsOf, listItemPhotos } from '#db/read/find-item.ts'
import { isPlace } from '#db/read/is-place.ts'
import { listOwnPhotos } from '#db/read/list-items.ts'
import type { Transaction } from '#db/schema.ts'
import type { NewCollectionItem } from '#db/tables/collection.ts'
import { lockItem, replacePhotos, updateItem } from '#db/write/collection.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { sealValue, unsealValue } from './sealed-records.ts'

export interface EditItemCommand {
	readonly itemId: string
	readonly version: number
	readonly draft: ItemDraft
}

/** Saves what its owner typed about an object; returns the version it now has. The same words again make no version. */
export async function editItem(context: Context, { itemId, version, draft }: EditItemCommand): Promise<Result<number>> {
	const checked = checkItem(draft)
	return context.db.transaction().execute(async (trx) => {
		const item = await lockItem(trx, itemId)
		if (!item || item.owner_id !== context.actor.memberId) return refuse({ code: 'not-found' })
		if (!canEditItem(context.actor, { ownerId: item.owner_id, state: item.state }))
			return refuse({ code: 'item-state', state: item.state, act: 'send' })
		if (item.version !== version) return refuse({ code: 'stale-version', expected: version, actual: item.version })
		if (!checked.ok) return checked
		const { sealed, mediaIds, ...fields } = await known(trx, item.owner_id, checked.value)
		const before = await unsealValue(trx, context, 'item', itemId)
		if (!before.ok) return before
		const isSealedNew = JSON.stringify(before.value ?? nothingSealed) !== JSON.stringify(sealed)
		const photosBefore = (await listItemPhotos(trx, itemId)).map(({ id }) => id)
		const changed = [
			...changedFields(itemFieldsOf(item), fields),
			...(isSealedNew ? ['sealed'] : []),
			...(photosBefore.join() === mediaIds.join() ? [] : ['photos']),
		]
		if (changed.length === 0) return accept(version)
		if (isSealedNew) {
			const kept = await sealValue(trx, context, 'item', itemId, sealed)
			if (!kept.ok) return kept
		}
		await replacePhotos(trx, itemId, mediaIds)
		await updateItem(trx, itemId, version, { ...rowOf(fields), updated_at: context.now() })
		await record(trx, context, { memberId: item.owner_id }, [{ kind: 'item-edited', itemId, fields: changed }])
		return accept(version + 1)
	})
}

const nothingSealed = { storagePlace: '', acquisition: '' }

/** Places that are, and photographs that are one's own; anything else is passed over. */
async function known(trx: Transaction, ownerId: string, draft: ItemDraft): Promise<ItemDraft> {
	const placeId = draft.placeId !== null && (await isPlace(trx, draft.placeId)) ? draft.placeId : null
	const own = await listOwnPhotos(trx, ownerId, draft.mediaIds.length, draft.mediaIds)
	return { ...draft, placeId, mediaIds: draft.mediaIds.filter((id) => own.some((photo) => photo.id === id)) }
}

function changedFields(before: ItemFields, after: ItemFields): string[] {
	const names = ['name', 'otherName', 'objectKind', 'material', 'dimensions', 'weight', 'dating', 'origin', 'condition'] as const
	const more = ['marks', 'description', 'quantity', 'placeId'] as const
	return [...names, ...more].filter((name) => before[name] !== after[name])
}

export function rowOf(fields: ItemFields): Pick<NewCollectionItem, FieldColumn> {
	return {
		name: fields.name,
		other_name: fields.otherName,
		object_kind: fields.objectKind,
		material: fields.material,
		dimensions: fields.dimensions,
		weight: fields.weight,
		dating: fields.dating,
		origin: fields.origin,
		condition: fields.condition,
		marks: fields.marks,
		description: fields.description,
		quantity: fields.quantity,
		place_id: fields.placeId,
	}
}
type FieldColumn =
	| 'name'
	| 'other_name'
	| 'object_kind'
	| 'material'
	| 'dimensions'
	| 'weight'
	| 'dating'
	| 'origin'
	| 'condition'
	| 'marks'
	| 'description'
	| 'quantity'
	| 'place_id'
