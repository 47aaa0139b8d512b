import { createHash, randomBytes } from 'node:crypto'
import type { HeldSlip } from '#moderation/actor.ts'
import { findSlipSession } from '#db/read/find-slip.ts'
import type { Transaction } from '#db/schema.ts'
import type { SlipRow } from '#db/tables/slip.ts'
import { insertSlipSession } from '#db/write/slip.ts'
import type { Context } from '../context.ts'
import { cookieValue } from '../members/cookie-value.ts'

const minutes = 20

/** A slip whose code and number were given in this browser some minutes ago. */
export interface OpenSlip extends HeldSlip {
	readonly code: string
	readonly takenOverAt: Date | null
}

/** Who acts by a slip acts as nobody else: the context in which deeds are done, and the slip itself. */
export interface SlipContext {
	readonly context: Context
	readonly slip: OpenSlip
}

/** Begins a session of some minutes; returns the Set-Cookie value. The cookie holds a random token, the table its SHA-256. */
export async function beginSlipSession(trx: Transaction, { env, now }: Pick<Context, 'env' | 'now'>, slipId: string): Promise<string> {
	const token = randomBytes(32).toString('base64url')
	const at = now()
	await insertSlipSession(trx, {
		id: hashed(token),
		slip_id: slipId,
		created_at: at,
		expires_at: new Date(at.getTime() + minutes * 60_000),
	})
	return cookie(env, token, minutes * 60)
}

/** The slip a Cookie header opens, or null: for none, a malformed, an unknown, a lapsed, an ended one alike. */
export async function readSlip(context: Context, cookieHeader: string | null | undefined): Promise<SlipContext | null> {
	const id = slipSessionId(context, cookieHeader)
	const found = id === undefined ? undefined : await findSlipSession(context.db, id, context.now())
	if (!found) return null
	const slip = { id: found.id, contributionId: found.contribution_id, isForAnother: found.is_for_another, isOld: isOldNumber(found) }
	const actor = { memberId: null, roles: [], slip }
	return { context: { ...context, actor }, slip: { ...slip, code: found.code, takenOverAt: found.taken_over_at } }
}

/** Whether nobody has drawn a new number since it was used to take the contribution over. */
function isOldNumber({ taken_over_at, pin_changed_at }: Pick<SlipRow, 'taken_over_at' | 'pin_changed_at'>): boolean {
	return taken_over_at !== null && (pin_changed_at === null || pin_changed_at <= taken_over_at)
}

/** Id of the session in a Cookie header. */
export function slipSessionId({ env }: Pick<Context, 'env'>, cookieHeader: string | null | undefined): string | undefined {
	const token = cookieValue(cookieHeader, nameOf(env))
	return token === undefined ? undefined : hashed(token)
}

/** Set-Cookie value that makes the browser forget. */
export function blankSlipCookie({ env }: Pick<Context, 'env'>): string {
	return cookie(env, '', 0)
}

function cookie(env: Context['env'], value: string, maxAge: number): string {
	return `${nameOf(env)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${env.secureCookies ? '; Secure' : ''}`
}

function nameOf({ secureCookies }: Context['env']): string {
	return secureCookies ? '__Host-slip' : 'slip'
}

function hashed(token: string): string {
	return createHash('sha256').update(token).digest('hex')
}
