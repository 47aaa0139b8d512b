import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { lockItem, updateItem } from '#db/write/collection.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

/** The owner lets everyone know of an object, or no longer: never preset, at any time taken back. */
export async function showItem(
	context: Context,
	{ itemId, version, isShown }: { readonly itemId: string; readonly version: number; readonly isShown: boolean },
): Promise<Result<null>> {
	return context.db.transaction().execute(async (trx) => {
		const item = await lockItem(trx, itemId)
		if (!item || item.owner_id !== context.actor.memberId) return refuse({ code: 'not-found' })
		if (item.version !== version) return refuse({ code: 'stale-version', expected: version, actual: item.version })
		if (item.state === 'withdrawn') return refuse({ code: 'item-state', state: item.state, act: 'send' })
		if (item.is_shown === isShown) return accept(null)
		await updateItem(trx, itemId, version, { is_shown: isShown, updated_at: context.now() })
		await record(trx, context, { memberId: item.owner_id }, [{ kind: 'item-shown', itemId, shown: isShown }])
		return accept(null)
	})
}
