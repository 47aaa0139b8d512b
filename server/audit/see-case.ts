import { can } from '#moderation/permissions.ts'
import { hiddenJudges } from '#moderation/verify/opinions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { findContributionFacts } from '#db/read/find-contribution-facts.ts'
import { listCaseEvents, listCaseLinks, type CasePage } from '#db/read/list-case-events.ts'
import { findHead } from '#db/read/list-audit.ts'
import { listUnsettledJudges } from '#db/read/list-opinions.ts'
import { isUuid } from '#db/is-uuid.ts'
import type { Context } from '../context.ts'

/** A page of a case's whole history, for those who may read the audit; for all others there is no such case. */
export async function seeCase(context: Context, contributionId: string, after: number): Promise<Result<CasePage>> {
	const allowed = await mayRead(context, contributionId)
	if (!allowed.ok) return allowed
	const page = await listCaseEvents(context.db, contributionId, { after, hidden: allowed.value })
	return page ? accept(page) : refuse({ code: 'not-found' })
}

const batch = 500

/** The same as lines of JSON: a head, each event with its link, and where the chain ended meanwhile. Ids and codes only, no names. */
export async function exportCase(context: Context, contributionId: string): Promise<Result<AsyncGenerator<string>>> {
	const allowed = await mayRead(context, contributionId)
	return allowed.ok ? accept(caseLines(context, contributionId, allowed.value)) : allowed
}

async function* caseLines({ db, now }: Context, contributionId: string, hidden: readonly string[]): AsyncGenerator<string> {
	yield JSON.stringify({ type: 'case', version: 1, contributionId, exportedAt: now().toISOString() })
	let after = 0
	for (let isMore = true; isMore;) {
		const links = await listCaseLinks(db, contributionId, { after, limit: batch, hidden })
		for (const { event, link } of links) {
			yield JSON.stringify({ type: 'event', event, link })
			after = event.id
		}
		isMore = links.length === batch
	}
	const head = await findHead(db)
	yield JSON.stringify({ type: 'head', head: head ? { position: head.position, hash: head.hash } : null })
}

/** Whose part in verification is not told to this reader yet, if they may read the case at all. */
async function mayRead(context: Context, contributionId: string): Promise<Result<readonly string[]>> {
	if (context.actor.memberId === null) return refuse({ code: 'sign-in-needed' })
	const facts = isUuid(contributionId) ? await findContributionFacts(context.db, contributionId) : undefined
	if (!facts || !can(context.actor, 'see-audit', facts)) return refuse({ code: 'not-found' })
	return accept(hiddenJudges(await listUnsettledJudges(context.db, contributionId), context.actor, facts.memberId))
}
