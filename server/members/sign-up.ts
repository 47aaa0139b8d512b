import { accept, type Result } from '#moderation/refusal.ts'
import type { Context } from '../context.ts'
import { createMember, type NewMemberCommand } from './create-member.ts'
import type { Sessions } from './session.ts'

/** Opens an account as a contributor and signs in; returns the Set-Cookie value. */
export async function signUp(
	context: Context,
	sessions: Sessions,
	command: NewMemberCommand,
	address: string,
): Promise<Result<{ memberId: string; cookie: string }>> {
	const attempt = await context.limits.attempt('sign-up', command.userName.key, address)
	if (!attempt.ok) return attempt
	const created = await createMember(context, command, 'sign-up')
	if (!created.ok) return created
	const cookie = await sessions.begin(created.value.memberId, context.now())
	return accept({ memberId: created.value.memberId, cookie })
}
