import type { DraftGround, EntryDraft } from '#moderation/merge/entry-draft.ts'
import { listAncestors } from '#db/read/list-ancestors.ts'
import { listPlaces } from '#db/read/list-places.ts'
import type { Transaction } from '#db/schema.ts'

/** Loads what a draft written by hand is checked against. */
export async function loadDraftGround(trx: Transaction, identifier: string, draft: EntryDraft): Promise<DraftGround> {
	const ids = [draft.place.placeIdThen, draft.place.placeId].filter((id) => id !== null)
	const places = await listPlaces(
		trx,
		ids.map((placeId) => ({ placeId, name: null })),
	)
	return {
		identifier,
		places: places.map(({ placeId, placeIdToday, today }) => ({
			id: placeId,
			today: [...new Set([...today.map((unit) => unit.placeId), ...(placeIdToday === null ? [] : [placeIdToday])])],
		})),
		ancestors: draft.parent === null ? [] : await listAncestors(trx, draft.parent),
	}
}
