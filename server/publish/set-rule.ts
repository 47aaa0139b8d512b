import { randomUUID } from 'node:crypto'
import { isUuid } from '#db/is-uuid.ts'
import { isCustodian, limitsSight, type AccessRuleKind, type Season } from '#moderation/publish/access-rule.ts'
import { decideRule } from '#moderation/publish/set-rule.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { findRuleSubject } from '#db/read/find-rule-subject.ts'
import type { Transaction } from '#db/schema.ts'
import { findCircle, findRule, hideRuledMedia, insertRule, liftRuleRow, lockRule, showUnruledMedia } from '#db/write/access-rule.ts'
import { isRuled } from '#db/read/list-rules.ts'
import { findActiveTakedowns } from '#db/write/takedown.ts'
import { lockContributions, lockContributionsOf } from '#db/write/contribution.ts'
import { lockEntry, lockEntryOf } from '#db/write/entry.ts'
import { whyJoined } from '../merge/why-joined.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { changeSightIn } from './change-visibility.ts'
import { lockConcerned } from './concerned.ts'

export interface RuleAsked {
	readonly kind: AccessRuleKind | null
	readonly circleId: string | null
	readonly season: Season | null
	/** Whom to ask, where something sacred may be known to be there. */
	readonly ask?: string | null
}

export type RuleSubject = { readonly identifier: string } | { readonly mediaId: string } | { readonly contributionId: string }

/** A custodian sets a rule of the community on an entry of theirs, or on a file in one. What it keeps from the public is out of its sight in this transaction. */
export async function setRule(
	context: Context,
	command: { readonly subject: RuleSubject; readonly community: string; readonly rule: RuleAsked },
): Promise<Result<null>> {
	return context.db.transaction().execute(async (trx) => {
		const { subject, community } = command
		if ('identifier' in subject) await lockConcerned(trx, subject.identifier)
		if ('mediaId' in subject) await lockContributionsOf(trx, [subject.mediaId])
		const known = await findRuleSubject(trx, subject)
		if (!known?.communities.includes(community)) return refuse({ code: 'not-found' })
		return setRuleIn(trx, context, subject, community, command.rule)
	})
}

/** The same within a deed that has found the subject to be the community's. */
export async function setRuleIn(
	trx: Transaction,
	context: Context,
	subject: RuleSubject,
	community: string,
	asked: RuleAsked | null,
): Promise<Result<null>> {
	const circle = asked?.circleId && isUuid(asked.circleId) ? await findCircle(trx, asked.circleId) : null
	const decided = decideRule(context.actor, community, {
		kind: asked?.kind ?? null,
		season: asked?.season ?? null,
		circle: circle ?? null,
		ask: asked?.ask ?? null,
		isOnFile: 'mediaId' in subject,
	})
	if (!decided.ok) return decided
	const { kind, circleId, season, ask } = decided.value
	const entry = 'identifier' in subject ? await lockEntryOf(trx, subject.identifier) : undefined
	if ('identifier' in subject && !entry) return refuse({ code: 'not-found' })
	const joined = entry && (await whyJoined(trx, entry))
	if (joined) return refuse(joined)
	if (entry && limitsSight(kind) && entry.visibility === 'public') {
		const closed = await changeSightIn(trx, context, entry, { version: entry.version, to: 'community', reason: kind, byRule: true })
		if (!closed.ok) return closed
	}
	const id = randomUUID()
	await insertRule(trx, {
		id,
		community,
		kind,
		entry_id: entry?.id ?? null,
		media_id: 'mediaId' in subject ? subject.mediaId : null,
		contribution_id: 'contributionId' in subject ? subject.contributionId : null,
		circle_id: circleId,
		calendar: season?.calendar ?? null,
		from_day: season?.from ?? null,
		to_day: season?.to ?? null,
		ask,
		set_by: context.actor.memberId ?? '',
		set_at: context.now(),
	})
	await hideRuledMedia(trx, context.now())
	const about = entry ? { entryId: entry.id } : 'contributionId' in subject ? { contributionId: subject.contributionId } : {}
	await record(trx, context, about, [{ kind: 'rule-set', ruleId: id, rule: kind }])
	return accept(null)
}

/** A custodian of the community lifts a rule. What no other rule keeps from the public is shown again; an entry, where nothing else hid it. */
export async function liftRule(context: Context, ruleId: string): Promise<Result<null>> {
	return context.db.transaction().execute(async (trx) => {
		const known = isUuid(ruleId) ? await findRule(trx, ruleId) : undefined
		if (known) await holdRuled(trx, known)
		const rule = known && (await lockRule(trx, ruleId))
		if (!rule || !isCustodian(context.actor, rule.community)) return refuse({ code: 'not-found' })
		if (rule.lifted_at !== null) return refuse({ code: 'nothing-changed' })
		await liftRuleRow(trx, ruleId, context.actor.memberId, context.now())
		await showUnruledMedia(trx)
		if (rule.entry_id) await showAgain(trx, context, rule.entry_id, rule.kind)
		const about = rule.entry_id ? { entryId: rule.entry_id } : rule.contribution_id ? { contributionId: rule.contribution_id } : {}
		await record(trx, context, about, [{ kind: 'rule-lifted', ruleId, rule: rule.kind }])
		return accept(null)
	})
}

/** Contributions and the entry before what is of them, as every deed does. */
async function holdRuled(
	trx: Transaction,
	{ entry_id, media_id, contribution_id }: Awaited<ReturnType<typeof findRule>> & object,
): Promise<void> {
	const entry = entry_id && (await trx.selectFrom('entry').select('identifier').where('id', '=', entry_id).executeTakeFirst())
	if (entry) await lockConcerned(trx, entry.identifier)
	if (media_id) await lockContributionsOf(trx, [media_id])
	if (contribution_id) await lockContributions(trx, [contribution_id])
	if (entry_id) await lockEntry(trx, entry_id)
}

async function showAgain(trx: Transaction, context: Context, entryId: string, kind: AccessRuleKind): Promise<void> {
	const entry = await lockEntry(trx, entryId)
	if (entry?.visibility !== 'community' || (await isRuled(trx, entryId))) return
	if ((await findActiveTakedowns(trx, entryId)).length > 0) return
	await changeSightIn(trx, context, entry, { version: entry.version, to: 'public', reason: kind, byRule: true })
}
