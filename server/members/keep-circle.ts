import { randomUUID } from 'node:crypto'
import { isUuid } from '#db/is-uuid.ts'
import { circleKinds, isCustodian, type CircleKind } from '#moderation/publish/access-rule.ts'
import { userNameKey } from '#moderation/members.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { tidyText, tooLong } from '#moderation/contribute/typed-text.ts'
import { findMemberByName } from '#db/read/list-belonging.ts'
import type { Transaction } from '#db/schema.ts'
import { deleteCircleMember, insertCircle, insertCircleMember, lockCircle } from '#db/write/community.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

export type CircleCommand =
	| { readonly act: 'open'; readonly community: string; readonly kind: CircleKind | null; readonly name: string }
	| { readonly act: 'add'; readonly circleId: string; readonly userName: string }
	| { readonly act: 'remove'; readonly circleId: string; readonly memberId: string }

const nameMax = 100

/** Custodians alone keep the circles of their community: who is in one says something of them, and nobody is asked for it. */
export async function keepCircle(context: Context, command: CircleCommand): Promise<Result<null>> {
	if (context.actor.memberId === null) return refuse({ code: 'sign-in-needed' })
	const by = context.actor.memberId
	return context.db.transaction().execute(async (trx) => {
		if (command.act === 'open') return openCircle(trx, context, by, command)
		const circle = isUuid(command.circleId) ? await lockCircle(trx, command.circleId) : undefined
		if (!circle || !isCustodian(context.actor, circle.community)) return refuse({ code: 'not-found' })
		const member = command.act === 'add' ? await findMemberByName(trx, userNameKey(command.userName)) : { id: command.memberId }
		if (!member || !isUuid(member.id)) return refuse({ code: 'invalid', faults: [{ field: 'userName', code: 'not-allowed' }] })
		const changed =
			command.act === 'add'
				? await insertCircleMember(trx, { circle_id: circle.id, member_id: member.id, added_by: by, added_at: context.now() })
				: await deleteCircleMember(trx, circle.id, member.id)
		if (!changed) return refuse({ code: 'nothing-changed' })
		const kind = command.act === 'add' ? 'circle-joined' : 'circle-left'
		await record(trx, context, { memberId: member.id }, [{ kind, circleId: circle.id }])
		return accept(null)
	})
}

async function openCircle(
	trx: Transaction,
	context: Context,
	by: string,
	{ community, kind, name }: Extract<CircleCommand, { act: 'open' }>,
): Promise<Result<null>> {
	if (!isCustodian(context.actor, community)) return refuse({ code: 'forbidden', action: 'keep-circles' })
	const said = tidyText(name, 'one')
	const long = tooLong('name', said, nameMax)
	const known = circleKinds.find((each) => each === kind)
	if (said === '') return refuse({ code: 'invalid', faults: [{ field: 'name', code: 'missing' }] })
	if (!known || long) return refuse({ code: 'invalid', faults: [long ?? { field: 'kind', code: 'missing' }] })
	const id = randomUUID()
	await insertCircle(trx, { id, community, kind: known, name: said, created_by: by, created_at: context.now() })
	await record(trx, context, {}, [{ kind: 'circle-opened', circleId: id }])
	return accept(null)
}
