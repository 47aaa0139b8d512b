import { signInKey } from '#moderation/contact.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { findCredentials } from '#db/read/find-credentials.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { verifyPassword } from './password.ts'
import type { Sessions } from './session.ts'

export interface SignInCommand {
	/** User name, telephone number or e-mail address, as typed. */
	readonly who: string
	readonly password: string
	/** The caller's address, for rate limits only. */
	readonly address: string
	/** The session this browser had until now: ended, so that a planted cookie gains nothing. */
	readonly sessionId: string | null
}

/** Signs in and returns the Set-Cookie value of a fresh session. Unknown, disabled and wrong password are one answer after the same work. */
export async function signIn(context: Context, sessions: Sessions, command: SignInCommand): Promise<Result<{ cookie: string }>> {
	const key = signInKey(command.who)
	const account = `${key.kind} ${key.key}`
	const attempt = await context.limits.attempt('sign-in', account, command.address)
	if (!attempt.ok) return attempt
	const found = await findCredentials(context.db, key)
	const isRight = await verifyPassword(found?.passwordHash, command.password)
	if (!found || !isRight || found.isDisabled) return refuse({ code: 'wrong-credentials' })
	await context.limits.forgive('sign-in', account, command.address)
	const actor = { memberId: found.memberId, roles: [] }
	await context.db.transaction().execute((trx) => record(trx, { ...context, actor }, { memberId: found.memberId }, [{ kind: 'signed-in' }]))
	const cookie = await sessions.begin(found.memberId, context.now())
	if (command.sessionId !== null) await sessions.end(command.sessionId)
	return accept({ cookie })
}
