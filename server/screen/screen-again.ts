import { differenceOf, screenedAgainStates } from '#moderation/screen/difference.ts'
import { screeningOutcome } from '#moderation/screen/outcome.ts'
import { SCREENING_VERSION } from '#moderation/screen/version.ts'
import { findLastScreening } from '#db/read/find-last-screening.ts'
import { lockContribution } from '#db/write/contribution.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { findScreeningGround, gatherFindings } from './gather-findings.ts'
import { keepScreening } from './keep-screening.ts'

/** Codes told in the event, of each side. */
const mostTold = 50

/**
 * Job: screens a contribution anew because the rules changed, or more became known of its files. Keeps what was found and records what changed since; state, version and
 * every decision stay as they are. Nothing is written when the rules are the same and nothing changed.
 */
export async function screenAgain(context: Context, contributionId: string): Promise<void> {
	const ground = await findScreeningGround(context.db, contributionId)
	await context.db.transaction().execute(async (trx) => {
		const locked = await lockContribution(trx, contributionId)
		if (!locked || !screenedAgainStates.includes(locked.facts.state)) return
		const findings = await gatherFindings(trx, locked.row, ground)
		if (!findings) return
		const last = await findLastScreening(trx, contributionId)
		const { added, removed } = differenceOf(last?.findings ?? [], findings)
		const rules = String(SCREENING_VERSION)
		if (last?.rulesVersion === rules && added.length === 0 && removed.length === 0) return
		await keepScreening(trx, context.now(), locked.row, findings)
		await record(trx, context, { contributionId }, [
			{
				kind: 'contribution-screened-again',
				outcome: screeningOutcome(findings),
				rules,
				rulesBefore: last?.rulesVersion ?? null,
				added: added.slice(0, mostTold),
				removed: removed.slice(0, mostTold),
			},
		])
	})
}
