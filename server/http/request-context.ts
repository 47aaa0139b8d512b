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
	return { context: { ...services, actor }, member, sessions, locale, address: request.ip ?? 'unknown' }
}
