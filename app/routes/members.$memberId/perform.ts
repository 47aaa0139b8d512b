import type { MemberAct } from '#app/forms/members.ts'
import type { Result } from '#moderation/refusal.ts'
import type { Context } from '#server/context.ts'
import { disableMember } from '#server/members/disable-member.ts'
import { enableMember } from '#server/members/enable-member.ts'
import { grantRole } from '#server/members/grant-role.ts'
import { revokeRole } from '#server/members/revoke-role.ts'

/** One deed for each button of the page. */
export function perform(context: Context, memberId: string, { act, role }: MemberAct): Promise<Result<null>> {
	if (act === 'grant') return grantRole(context, { memberId, role })
	if (act === 'revoke') return revokeRole(context, { memberId, role })
	return act === 'disable' ? disableMember(context, memberId) : enableMember(context, memberId)
}
