import type { Contribution } from '#moderation/contribution.ts'
import type { AuditEvent, EventSubject } from '#moderation/event.ts'
import type { Job } from '#moderation/job.ts'
import type { ContributionState } from '#moderation/lifecycle.ts'
import type { Outcome } from '#moderation/outcome.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import type { Transaction } from '#db/schema.ts'
import type { ContributionPatch } from '#db/tables/contribution.ts'
import { updateContribution } from '#db/write/contribution.ts'
import { insertEvents } from '#db/write/event.ts'
import { insertJobs } from '#db/write/job.ts'
import { keepEvents } from './audit/keep-events.ts'
import type { Context } from './context.ts'
import { tell } from './notify/tell.ts'

export interface Applied {
	readonly state: ContributionState
	readonly version: number
}

/** The one place an Outcome becomes rows: state and version, events, jobs, all in the caller's transaction. `patch` is what the deed itself changes beside the state. */
export async function applyOutcome(
	trx: Transaction,
	context: Context,
	contribution: Contribution,
	outcome: Outcome,
	patch: ContributionPatch = {},
): Promise<Result<Applied>> {
	const at = context.now()
	const moved = outcome.next !== contribution.state
	const changed = await updateContribution(trx, contribution.id, contribution.version, {
		...patch,
		...(moved ? { state: outcome.next, state_since: at, escalated_by: null } : {}),
		updated_at: at,
	})
	if (!changed) return refuse({ code: 'stale-version', expected: contribution.version, actual: contribution.version + 1 })
	await record(trx, context, { contributionId: contribution.id }, outcome.events, outcome.jobs)
	return accept({ state: outcome.next, version: contribution.version + 1 })
}

/** Appends events, tells whoever gave the contribution what of them concerns them, and queues jobs. */
export async function record(
	trx: Transaction,
	context: Pick<Context, 'actor' | 'now'>,
	subject: EventSubject,
	events: readonly AuditEvent[],
	jobs: readonly Job[] = [],
): Promise<void> {
	const at = context.now()
	const { memberId, slip } = context.actor
	const said = slip === undefined ? events : events.map((event) => ({ ...event, bySlip: slip.id }))
	const ids = await insertEvents(trx, at, memberId, subject, await keepEvents(trx, subject, said))
	await insertJobs(trx, [...jobs, ...(await tell(trx, at, subject, events, ids))])
}
