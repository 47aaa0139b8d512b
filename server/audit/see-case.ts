import { can } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { findContributionFacts } from '#db/read/find-contribution-facts.ts'
import { listCaseEvents, listCaseLinks, type CasePage } from '#db/read/list-case-events.ts'
import { findHead } from '#db/read/list-audit.ts'
import { isUuid } from '#db/is-uuid.ts'
import type { Context } from '../context.ts'

/** A page of a case's whole history, for those who may read the audit; for all others there is no such case. */
export async function seeCase(context: Context, contributionId: string, after: number): Promise<Result<CasePage>> {
	const allowed = await mayRead(context, contributionId)
	if (!allowed.ok) return allowed
	const page = await listCaseEvents(context.db, contributionId, after)
	return page ? accept(page) : refuse({ code: 'not-found' })
}

const batch = 500

/** The same as lines of JSON: a head, each event with its link, and where the chain ended meanwhile. Ids and codes only, no names. */
export async function exportCase(context: Context, contributionId: string): Promise<Result<AsyncGenerator<string>>> {
	const allowed = await mayRead(context, contributionId)
	return allowed.ok ? accept(caseLines(context, contributionId)) : allowed
}

async function* caseLines({ db, now }: Context, contributionId: string): AsyncGenerator<string> {
	yield JSON.stringify({ type: 'case', version: 1, contributionId, exportedAt: now().toISOString() })
	let after = 0
	for (let isMore = true; isMore;) {
		const links = await listCaseLinks(db, contributionId, after, batch)
		for (const { event, link } of links) {
			yield JSON.stringify({ type: 'event', event, link })
			after = event.id
		}
		isMore = links.length === batch
	}
	const head = await findHead(db)
	yield JSON.stringify({ type: 'head', head: head ? { position: head.position, hash: head.hash } : null })
}

async function mayRead(context: Context, contributionId: string): Promise<Result<null>> {
	if (context.actor.memberId === null) return refuse({ code: 'sign-in-needed' })
	const facts = isUuid(contributionId) ? await findContributionFacts(context.db, contributionId) : undefined
	return facts && can(context.actor, 'see-audit', facts) ? accept(null) : refuse({ code: 'not-found' })
}
