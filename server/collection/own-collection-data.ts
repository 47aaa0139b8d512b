import { listOwnBatches } from '#db/read/find-batch.ts'
import { findItem, listDisputes } from '#db/read/find-item.ts'
import { listSealedPapers } from '#db/read/find-sealed.ts'
import { listOwnItems } from '#db/read/list-items.ts'
import { listOpenings } from '#db/read/list-openings.ts'
import type { Context } from '../context.ts'
import { unsealValue } from './sealed-records.ts'

const most = 10_000

/**
 * All that is kept of one's collection, with what is sealed in it opened: for the member alone who asks for all their data. Papers of origin are named by the
 * page each is had from. What cannot be opened is null.
 */
export async function ownCollectionData(context: Context, memberId: string) {
	const { db } = context
	const owner = await unsealValue(db, context, 'owner', memberId)
	const items = []
	for (const { id } of await listOwnItems(db, memberId, 0, most)) {
		const item = await findItem(db, id)
		if (!item) continue
		const { ownerId: _ownerId, photos, ...kept } = item
		const sealed = await unsealValue(db, context, 'item', id)
		const papers = (await listSealedPapers(db, id)).map((paper) => ({ at: paper.at, page: `/collection/${id}/papers/${paper.id}` }))
		const disputes = (await listDisputes(db, id)).map(({ otherId: _otherId, otherCode: _otherCode, ...told }) => told)
		items.push({ ...kept, photos: photos.map((photo) => photo.id), sealed: sealed.ok ? sealed.value : null, papers, disputes })
	}
	const lists = []
	for (const { id } of await listOwnBatches(db, memberId)) {
		const list = await unsealValue(db, context, 'batch', id)
		lists.push({ id, content: list.ok ? list.value : null })
	}
	return { owner: owner.ok ? owner.value : null, items, lists, openings: await listOpenings(db, memberId) }
}
