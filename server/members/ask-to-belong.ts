import { randomUUID } from 'node:crypto'
import { keepsCommunity } from '#moderation/belonging.ts'
import type { Community } from '#moderation/heritage.ts'
import { userNameKey } from '#moderation/members.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { findMemberByName } from '#db/read/list-belonging.ts'
import { insertAsk } from '#db/write/community.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

export interface AskToBelong {
	readonly community: Community | null
	/** Agrees that the house writes down that they belong to it. */
	readonly consents: boolean
}

/** A member asks to be known as one of a community; it stands once a custodian or an officer confirms it. Asking twice is asking once. */
export async function askToBelong(context: Context, { community, consents }: AskToBelong): Promise<Result<null>> {
	const { memberId } = context.actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	if (community === null) return refuse({ code: 'invalid', faults: [{ field: 'community', code: 'missing' }] })
	if (!consents) return refuse({ code: 'invalid', faults: [{ field: 'consents', code: 'missing' }] })
	return open(context, { memberId, community, isOwn: true })
}

/** A custodian or an officer asks a member to belong; nothing stands until that member agrees. */
export async function inviteToBelong(
	context: Context,
	{ community, userName }: { readonly community: Community; readonly userName: string },
): Promise<Result<null>> {
	if (context.actor.memberId === null) return refuse({ code: 'sign-in-needed' })
	if (!keepsCommunity(context.actor, community)) return refuse({ code: 'forbidden', action: 'keep-communities' })
	const member = await findMemberByName(context.db, userNameKey(userName))
	if (!member) return refuse({ code: 'invalid', faults: [{ field: 'userName', code: 'not-allowed' }] })
	if (member.id === context.actor.memberId) return refuse({ code: 'forbidden', action: 'keep-communities' })
	return open(context, { memberId: member.id, community, isOwn: false })
}

async function open(
	context: Context,
	{ memberId, community, isOwn }: { memberId: string; community: string; isOwn: boolean },
): Promise<Result<null>> {
	const at = context.now()
	const by = context.actor.memberId ?? memberId
	return context.db.transaction().execute(async (trx) => {
		const isNew = await insertAsk(trx, {
			id: randomUUID(),
			member_id: memberId,
			community,
			asked_at: at,
			opened_by: by,
			consented_at: isOwn ? at : null,
			confirmed_at: isOwn ? null : at,
			confirmed_by: isOwn ? null : by,
		})
		if (isNew) await record(trx, context, { memberId }, [{ kind: 'community-asked', community: { plain: community } }])
		return accept(null)
	})
}
