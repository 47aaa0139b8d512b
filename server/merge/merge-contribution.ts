import { randomUUID } from 'node:crypto'
import { advance } from '#moderation/advance.ts'
import { needsAct, type Act } from '#moderation/merge/act.ts'
import type { MergePlan } from '#moderation/merge/plan.ts'
import type { RevisedEntry } from '#moderation/merge/revise-entry.ts'
import { can } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { requireAuthority } from '#moderation/review/authority.ts'
import type { Transaction } from '#db/schema.ts'
import { copyRulesToEntry, hasGiftRule } from '#db/write/access-rule.ts'
import { deleteClaim } from '#db/write/claim.ts'
import { lockContribution } from '#db/write/contribution.ts'
import { insertEntry, insertRevision, nextIdentifier, updateEntryFromRecord } from '#db/write/entry.ts'
import { insertEntryMedia, leadingMediaPosition, nextMediaPosition } from '#db/write/entry-media.ts'
import { renewRetelling } from '#db/write/retelling.ts'
import { applyOutcome, record } from '../apply.ts'
import type { Context } from '../context.ts'
import { coverWithAct, takeAct, type HeldAct } from './cover-with-act.ts'
import { isWayTold } from './is-way-told.ts'
import { loadMergeGround, type MergeGround } from './merge-ground.ts'
import { workOutMerge, type MergeDecision, type WorkedOut } from './work-out-merge.ts'

export interface MergeCommand extends MergeDecision {
	readonly contributionId: string
	readonly version: number
	/** Version of the entry the officer had before them; 0 when the merge opens a new one. */
	readonly entryVersion: number
	/** The numbered act it is done under. */
	readonly act?: Act | null
}

export interface Merged {
	readonly identifier: string
	readonly revision: number
}

/**
 * Merges a verified contribution into the entry it matched, or opens a new one: revision, files, attribution, event and the job that publishes, all in one
 * transaction and only onto the versions the officer saw.
 */
export async function mergeContribution(context: Context, command: MergeCommand): Promise<Result<Merged>> {
	return context.db.transaction().execute(async (trx) => {
		const locked = await lockContribution(trx, command.contributionId)
		if (!locked || !can(context.actor, 'see', locked.facts)) return refuse({ code: 'not-found' })
		const authority = requireAuthority(locked.facts, context.actor, 'merge', command.version, context.now())
		if (!authority.ok) return authority
		const ground = await loadMergeGround(trx, locked.row, { lock: true })
		if (ground.entryVersion !== command.entryVersion && ground.hiddenEntry === null)
			return refuse({ code: 'stale-version', expected: command.entryVersion, actual: ground.entryVersion })
		const mergedBy = await displayName(trx, context.actor.memberId)
		const worked = workOutMerge(ground, locked.facts.licence, command, { at: context.now(), mergedBy })
		if (!worked.ok) return worked
		const isRuled = await hasGiftRule(trx, command.contributionId)
		if (isRuled && ground.entry && worked.value.plan.fields.length > 0) return refuse({ code: 'ruled' })
		const next = advance(locked.facts.state, 'merge')
		if (!next.ok) return next
		if (!command.act && needsAct([ground.record, worked.value.plan.record], context.env.isActRequired))
			return refuse({ code: 'invalid', faults: [{ field: 'actNumber', code: 'missing' }] })
		const act = await takeAct(trx, context, command.act)
		if (!act.ok) return act
		const merged = await write(trx, context, { ...command, heldAct: act.value, isRuled }, ground, worked.value)
		await deleteClaim(trx, command.contributionId)
		const applied = await applyOutcome(trx, context, locked.facts, {
			next: next.value,
			events: [{ kind: 'contribution-moved', from: locked.facts.state, to: next.value }],
			jobs: [{ name: 'publish-entry', payload: { contributionId: command.contributionId } }],
		})
		return applied.ok ? accept(merged) : applied
	})
}

async function write(
	trx: Transaction,
	context: Context,
	command: MergeCommand & { heldAct: HeldAct; isRuled: boolean },
	ground: MergeGround,
	{ plan, revised, revision }: WorkedOut,
): Promise<Merged> {
	const at = context.now()
	const entry = ground.entry ?? { id: randomUUID(), identifier: await nextIdentifier(trx) }
	await writeEntry(trx, ground, entry, revised, { at, isRuled: command.isRuled, contributionId: command.contributionId })
	if (ground.entry === null && command.isRuled) await copyRulesToEntry(trx, command.contributionId, entry.id)
	await insertRevision(trx, {
		...revised,
		entryId: entry.id,
		number: revision,
		kind: 'merge',
		reason: command.note.normalize('NFC'),
		authorId: context.actor.memberId,
		contributionId: command.contributionId,
		at,
	})
	await writeFiles(trx, command.contributionId, entry.id, revision, plan, at)
	const { credit, people = [], teller = '' } = ground.words
	await renewRetelling(trx, { contributionId: command.contributionId, telling: { credit, people, teller }, terms: plan.licence }, at)
	await coverWithAct(trx, context, command.heldAct, { entryId: entry.id, number: revision })
	const opened = ground.entry ? [] : [{ kind: 'entry-created' as const, identifier: entry.identifier }]
	await record(trx, context, { contributionId: command.contributionId, entryId: entry.id }, [
		...opened,
		{ kind: 'entry-revised', revision, change: 'merge', fields: revised.fields },
	])
	return { identifier: entry.identifier, revision }
}

async function writeEntry(
	trx: Transaction,
	ground: MergeGround,
	entry: { id: string; identifier: string },
	revised: RevisedEntry,
	{ at, isRuled, contributionId }: { at: Date; isRuled: boolean; contributionId: string },
): Promise<void> {
	const written = { ...revised, at, isWayTold: await isWayTold(trx, entry.id, revised.record, { contributionId }) }
	if (ground.entry === null) {
		const visibility = isRuled ? 'community' : 'public'
		await insertEntry(trx, { ...entry, ...written, standing: 'proposed', visibility, isSample: false })
		return
	}
	const isWritten = await updateEntryFromRecord(trx, entry.id, ground.entryVersion, written)
	if (!isWritten) throw new Error(`entry ${entry.identifier} moved on while it was locked`)
}

/** The picture chosen to lead stands before all others of the entry; the rest behind them, in the order chosen. */
async function writeFiles(
	trx: Transaction,
	contributionId: string,
	entryId: string,
	revision: number,
	plan: MergePlan,
	at: Date,
): Promise<void> {
	if (plan.files.length === 0) return
	const first = await nextMediaPosition(trx, entryId)
	const leading = plan.files.some((file) => file.isLead) ? await leadingMediaPosition(trx, entryId) : first
	const rows = plan.files.map((file, index) => ({
		entry_id: entryId,
		media_id: file.mediaId,
		contribution_id: contributionId,
		revision,
		position: file.isLead ? leading : first + index,
		credit: file.credit,
		people: JSON.stringify(file.people),
		licence: file.licence,
		caption: file.caption,
		merged_at: at,
		published_at: null,
		hidden_at: null,
	}))
	await insertEntryMedia(trx, rows)
}

async function displayName(trx: Transaction, memberId: string | null): Promise<string | null> {
	if (memberId === null) return null
	const row = await trx.selectFrom('member').select('display_name').where('id', '=', memberId).executeTakeFirst()
	return row?.display_name ?? null
}
