import { randomUUID } from 'node:crypto'
import { canHouse } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { insertItems } from '#db/write/collection.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { freshItemCode } from './item-code.ts'

/** Opens an empty application for one object and returns its id; one that is still empty is taken up again. */
export async function startItem(context: Context): Promise<Result<string>> {
	const { memberId } = context.actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	if (!canHouse(context.actor, 'keep-collection')) return refuse({ code: 'forbidden', action: 'keep-collection' })
	return context.db.transaction().execute(async (trx) => {
		const blank = await trx
			.selectFrom('collection_item')
			.select('id')
			.where('owner_id', '=', memberId)
			.where('state', '=', 'draft')
			.where('version', '=', 1)
			.where('name', '=', '')
			.executeTakeFirst()
		if (blank) return accept(blank.id)
		const id = randomUUID()
		const at = context.now()
		const texts = { name: '', other_name: '', material: '', dimensions: '', weight: '', dating: '', marks: '', description: '' }
		const choices = { object_kind: null, origin: null, condition: null, quantity: null, place_id: null }
		const times = { created_at: at, updated_at: at, state_since: at }
		const code = await freshItemCode(trx)
		await insertItems(trx, [{ id, code, owner_id: memberId, state: 'draft', version: 1, ...texts, ...choices, ...times }])
		await record(trx, context, { memberId }, [{ kind: 'item-started', itemId: id }])
		return accept(id)
	})
}
