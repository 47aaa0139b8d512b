import type { Request } from 'express'
import { anonymous, type Actor } from '#moderation/actor.ts'
import { listRolesAndCommunities } from '#db/read/list-roles.ts'
import type { Context, Services } from '../context.ts'
import type { SessionMember, Sessions } from '../members/session.ts'

export interface RequestContext {
	readonly context: Context
	readonly member: SessionMember | null
	readonly sessions: Sessions
	readonly locale: 'vi' | 'en'
	/** The interface language asked for, where it is neither of the two complete ones (BCP 47); pages know whether there is such a one. */
	readonly wantedLanguage?: string | undefined
	/** Whether the reader wants everything larger. */
	readonly isLarge?: boolean
	/** Whether the reader translates, and wants to see what is not translated yet. */
	readonly isTranslator?: boolean
	/** The caller's address, for rate limits only; never stored or logged. */
	readonly address: string
}

/** Who asks, in which language, and the services to answer with: built once for each request. */
export async function requestContext(services: Services, sessions: Sessions, request: Request): Promise<RequestContext> {
	const member = await sessions.read(request.headers.cookie, services.now())
	const actor: Actor = member ? { memberId: member.id, ...(await listRolesAndCommunities(services.db, member.id)) } : anonymous
	const chosen = /(?:^|;\s*)lang=(vi|en)(?:;|$)/.exec(request.headers.cookie ?? '')?.[1]
	const asked = chosen ?? (request.query['lang'] === 'en' ? 'en' : undefined)
	const locale = asked === 'en' || (asked === undefined && member?.locale === 'en') ? 'en' : 'vi'
	const cookie = request.headers.cookie ?? ''
	const wantedLanguage = /(?:^|;\s*)lang=([a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})(?:;|$)/.exec(cookie)?.[1]
	const isLarge = /(?:^|;\s*)type=large(?:;|$)/.test(cookie)
	const isTranslator = /(?:^|;\s*)translator=yes(?:;|$)/.test(cookie)
	return {
		...{ wantedLanguage, isLarge, isTranslator },
		context: { ...services, actor },
		member,
		sessions,
		locale,
		address: request.ip ?? 'unknown',
	}
}
