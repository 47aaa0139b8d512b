import { keepsCommunity } from '#moderation/belonging.ts'
import { canHouse } from '#moderation/permissions.ts'
import type { Community } from '#moderation/heritage.ts'
import { isCustodian } from '#moderation/publish/access-rule.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { listHolds, type Hold } from '#db/read/find-hold.ts'
import { listBelonging, listCircles, type BelongingLine, type CircleLine } from '#db/read/list-belonging.ts'
import { listGivenForCommunity, type GivenForCommunity } from '#db/read/list-given-for-community.ts'
import { listRuleSubjects, type RuleSubjectEntry } from '#db/read/list-rule-subjects.ts'
import { listCommunityRules, type CommunityRule } from '#db/read/list-rules.ts'
import type { Context } from '../context.ts'

export interface SeenCommunity {
	readonly community: Community
	readonly isCustodian: boolean
	readonly isKeeper: boolean
	readonly maySetCustodians: boolean
	readonly members: readonly BelongingLine[]
	readonly circles: readonly CircleLine[]
	readonly holds: readonly Pick<Hold, 'id' | 'title' | 'askedAt'>[]
	readonly rules: readonly CommunityRule[]
	readonly given: readonly GivenForCommunity[]
	/** Entries and files a custodian may set a rule on: those found by the words sought. */
	readonly subjects: readonly RuleSubjectEntry[]
}

/** A community's page: for its members what was given for them; for its keepers who belongs; for its custodians circles, rules and what waits for them. */
export async function seeCommunity({ actor, db }: Context, community: Community, sought = ''): Promise<Result<SeenCommunity>> {
	if (actor.memberId === null) return refuse({ code: 'sign-in-needed' })
	const keeps = keepsCommunity(actor, community)
	const isOwn = (actor.communities ?? []).includes(community)
	if (!keeps && !isOwn) return refuse({ code: 'not-found' })
	const custodian = isCustodian(actor, community)
	return accept({
		community,
		isCustodian: custodian,
		isKeeper: keeps,
		maySetCustodians: canHouse(actor, 'keep-communities'),
		members: keeps ? await listBelonging(db, { community }) : [],
		circles: custodian ? await listCircles(db, community) : [],
		holds: custodian ? (await listHolds(db, community)).map(({ id, title, askedAt }) => ({ id, title, askedAt })) : [],
		rules: keeps ? await listCommunityRules(db, community) : [],
		subjects: custodian ? await listRuleSubjects(db, community, sought) : [],
		given: isOwn ? await listGivenForCommunity(db, community) : [],
	})
}
