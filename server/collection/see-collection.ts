import { canHouse } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { hasSealed } from '#db/read/find-sealed.ts'
import { listOwnBatches, type BatchLine } from '#db/read/find-batch.ts'
import { listOwnItems, type ItemLine } from '#db/read/list-items.ts'
import { listOpenings } from '#db/read/list-openings.ts'
import type { Context } from '../context.ts'

export interface OwnCollection {
	readonly items: readonly ItemLine[]
	readonly hasMore: boolean
	readonly hasOwner: boolean
	readonly maySeal: boolean
	readonly openings: number
	readonly batches: readonly BatchLine[]
}

const pageSize = 30

export async function seeCollection(context: Context, page: number): Promise<Result<OwnCollection>> {
	const { memberId } = context.actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	if (!canHouse(context.actor, 'keep-collection')) return refuse({ code: 'forbidden', action: 'keep-collection' })
	const found = await listOwnItems(context.db, memberId, page * pageSize, pageSize + 1)
	return accept({
		items: found.slice(0, pageSize),
		hasMore: found.length > pageSize,
		hasOwner: await hasSealed(context.db, 'owner', memberId),
		maySeal: context.vault !== undefined,
		openings: (await listOpenings(context.db, memberId)).length,
		batches: await listOwnBatches(context.db, memberId),
	})
}
