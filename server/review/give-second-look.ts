import { canHouse } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { checkLook, type SecondLookCommand } from '#moderation/review/second-look.ts'
import { findDeskContribution, type DeskContribution } from '#db/read/find-desk-contribution.ts'
import { findLookToGive, type LookToGive } from '#db/read/list-second-looks.ts'
import { fillSecondLook, insertSecondLookShare } from '#db/write/second-look.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import type { SeenContribution } from './see-contribution.ts'
import { tellFindings } from './tell-findings.ts'

/** What a second reviewer sees: what was given, and nothing of what anybody decided, asked or answered about it. */
export interface SeenLook extends LookToGive {
	readonly contribution: DeskContribution & Pick<SeenContribution, 'actions' | 'copies'>
}

/** The next decision to look at again, blind; null when none waits for this reviewer. */
export async function seeSecondLook(context: Context): Promise<Result<SeenLook | null>> {
	const { memberId } = context.actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	if (!canHouse(context.actor, 'give-second-look')) return refuse({ code: 'forbidden', action: 'give-second-look' })
	const look = await findLookToGive(context.db, memberId)
	const found = look && (await findDeskContribution(context.db, look.contributionId))
	if (!look || !found) return accept(null)
	const facts = {
		...found.facts,
		reviewedBy: null,
		verifiedBy: null,
		escalatedBy: null,
		judgedBy: [],
		claim: null,
		state: 'screened' as const,
	}
	const told = await tellFindings(context, found.findings, false)
	const blind = { ...found, ...told, facts, steps: [], match: null, joined: [], claimHolder: null, actions: [] }
	return accept({ ...look, contribution: blind })
}

/** What the second reviewer would have decided: kept beside the first decision, and changing nothing. */
export async function giveSecondLook(context: Context, command: SecondLookCommand & { readonly lookId: string }): Promise<Result<null>> {
	const { memberId } = context.actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	if (!canHouse(context.actor, 'give-second-look')) return refuse({ code: 'forbidden', action: 'give-second-look' })
	const checked = checkLook({ ...command, words: command.words.normalize('NFC').trim() })
	if (!checked.ok) return checked
	return context.db.transaction().execute(async (trx) => {
		const look = await findLookToGive(trx, memberId)
		if (look?.id !== command.lookId) return refuse({ code: 'nothing-changed' })
		if (!(await fillSecondLook(trx, look.id, memberId, checked.value, context.now()))) return refuse({ code: 'nothing-changed' })
		await record(trx, context, { contributionId: look.contributionId }, [{ kind: 'second-look-given', lookId: look.id }])
		return accept(null)
	})
}

/** How many decisions in a thousand are looked at again, from now on. */
export async function setSecondLookShare(context: Context, { perMille }: { readonly perMille: number }): Promise<Result<null>> {
	const { memberId } = context.actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	if (!canHouse(context.actor, 'lead-reviewers')) return refuse({ code: 'forbidden', action: 'lead-reviewers' })
	if (!Number.isInteger(perMille) || perMille < 0 || perMille > 1000)
		return refuse({ code: 'invalid', faults: [{ field: 'share', code: 'out-of-range', min: 0, max: 100 }] })
	return context.db.transaction().execute(async (trx) => {
		if (!(await insertSecondLookShare(trx, perMille, memberId, context.now()))) return refuse({ code: 'nothing-changed' })
		await record(trx, context, { memberId }, [{ kind: 'second-look-share-set', perMille }])
		return accept(null)
	})
}
