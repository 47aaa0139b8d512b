import { checkOwner, type OwnerIdentity } from '#moderation/collection/item.ts'
import { canHouse } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { isStillMember } from '#db/write/member.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { sealValue, unsealValue } from './sealed-records.ts'

/** Seals who owns a collection, in the place of what was sealed before. */
export async function keepOwner(context: Context, identity: OwnerIdentity): Promise<Result<null>> {
	const { memberId } = context.actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	if (!canHouse(context.actor, 'keep-collection')) return refuse({ code: 'forbidden', action: 'keep-collection' })
	const checked = checkOwner(identity)
	if (!checked.ok) return checked
	return context.db.transaction().execute(async (trx) => {
		if (!(await isStillMember(trx, memberId))) return refuse({ code: 'sign-in-needed' })
		const kept = await sealValue(trx, context, 'owner', memberId, checked.value)
		if (!kept.ok) return kept
		await record(trx, context, { memberId }, [{ kind: 'sealed-kept', what: 'owner' }])
		return accept(null)
	})
}

/** One's own name and address, as sealed; null when nothing is. Reading what is one's own is no opening. */
export async function seeOwner(context: Context): Promise<Result<OwnerIdentity | null>> {
	const { memberId } = context.actor
	return memberId === null ? refuse({ code: 'sign-in-needed' }) : unsealValue(context.db, context, 'owner', memberId)
}
