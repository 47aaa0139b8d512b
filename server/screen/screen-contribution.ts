import { advance } from '#moderation/advance.ts'
import { accept } from '#moderation/refusal.ts'
import { screeningOutcome } from '#moderation/screen/outcome.ts'
import { SCREENING_VERSION } from '#moderation/screen/version.ts'
import { lockContribution } from '#db/write/contribution.ts'
import { applyOutcome } from '../apply.ts'
import type { Context } from '../context.ts'
import { findScreeningGround, gatherFindings } from './gather-findings.ts'
import { keepScreening } from './keep-screening.ts'

/**
 * Job: screens a submitted contribution's words and files, keeps what was found, and puts it into the review queue. Screening never refuses and never rewrites:
 * what it finds is for the reviewer. While a file is still being read nothing happens; the job that reads the last one calls this again.
 */
export async function screenContribution(context: Context, contributionId: string): Promise<void> {
	const ground = await findScreeningGround(context.db, contributionId)
	await context.db.transaction().execute(async (trx) => {
		const locked = await lockContribution(trx, contributionId)
		const next = locked && advance(locked.facts.state, 'screen')
		if (!locked || !next?.ok) return accept(null)
		const findings = await gatherFindings(trx, locked.row, ground)
		if (!findings) return accept(null)
		const outcome = screeningOutcome(findings)
		await keepScreening(trx, context.now(), locked.row, findings)
		return applyOutcome(trx, context, locked.facts, {
			next: next.value,
			events: [
				{ kind: 'contribution-screened', outcome, findings: findings.length, rules: String(SCREENING_VERSION) },
				{ kind: 'contribution-moved', from: locked.facts.state, to: next.value },
			],
			jobs: [],
		})
	})
}
