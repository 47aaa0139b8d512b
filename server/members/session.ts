import { createHash, randomBytes } from 'node:crypto'
import { NodePostgresAdapter } from '@lucia-auth/adapter-postgresql'
import { Lucia, TimeSpan } from 'lucia'
import type pg from 'pg'
import type { Env } from '../env.ts'
import { cookieValue } from './cookie-value.ts'

declare module 'lucia' {
	interface Register {
		Lucia: Lucia<{ createdAt: Date }, { displayName: string; locale: 'vi' | 'en'; disabled: boolean }>
		DatabaseSessionAttributes: { created_at: Date }
		DatabaseUserAttributes: { display_name: string; locale: 'vi' | 'en'; disabled_at: Date | null }
	}
}

const idleDays = 30
/** However busy, a session ends this long after sign-in. */
const absoluteDays = 90
const dayMs = 24 * 60 * 60 * 1000

/** A member as the session knows them. */
export interface SessionMember {
	readonly id: string
	readonly displayName: string
	readonly locale: 'vi' | 'en'
	readonly sessionId: string
}

/** Sessions of our own, behind which Lucia keeps the rows: the cookie holds a random token, the table only its SHA-256. */
export interface Sessions {
	/** Begins a fresh session; returns the Set-Cookie value. */
	begin(memberId: string, now: Date): Promise<string>
	/** The member behind a Cookie header, or null: for no cookie, a malformed, unknown, expired or disabled one alike. */
	read(cookieHeader: string | null | undefined, now: Date): Promise<SessionMember | null>
	end(sessionId: string): Promise<void>
	endAll(memberId: string): Promise<void>
	/** Set-Cookie value that makes the browser forget. */
	readonly blankCookie: string
}

export function makeSessions(pool: pg.Pool, env: Pick<Env, 'secureCookies'>): Sessions {
	const name = env.secureCookies ? '__Host-session' : 'session'
	const lucia = new Lucia(new NodePostgresAdapter(pool, { user: 'member', session: 'session' }), {
		sessionExpiresIn: new TimeSpan(idleDays, 'd'),
		getSessionAttributes: (row) => ({ createdAt: row.created_at }),
		getUserAttributes: (row) => ({ displayName: row.display_name, locale: row.locale, disabled: row.disabled_at !== null }),
	})
	const cookie = (value: string, maxAge: number): string =>
		`${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${env.secureCookies ? '; Secure' : ''}`
	return {
		async begin(memberId, now) {
			const token = randomBytes(32).toString('base64url')
			await lucia.createSession(memberId, { created_at: now }, { sessionId: hashed(token) })
			return cookie(token, absoluteDays * 24 * 60 * 60)
		},
		async read(cookieHeader, now) {
			const token = cookieValue(cookieHeader, name)
			if (!token) return null
			const { session, user } = await lucia.validateSession(hashed(token))
			if (!session || user.disabled) return null
			if (now.getTime() - session.createdAt.getTime() > absoluteDays * dayMs) {
				await lucia.invalidateSession(session.id)
				return null
			}
			return { id: user.id, displayName: user.displayName, locale: user.locale, sessionId: session.id }
		},
		end: (sessionId) => lucia.invalidateSession(sessionId),
		endAll: (memberId) => lucia.invalidateUserSessions(memberId),
		blankCookie: cookie('', 0),
	}
}

function hashed(token: string): string {
	return createHash('sha256').update(token).digest('hex')
}
