import { findAppeal, type AppealDetail } from '#db/read/list-appeals.ts'
import { listInvolved } from '#db/read/list-involved.ts'
import { mayHear } from '#moderation/review/appeal.ts'
import { accept, refuse, type Refusal, type Result } from '#moderation/refusal.ts'
import type { Context } from '../context.ts'

export interface SeenAppeal {
	readonly appeal: AppealDetail
	/** Why this person does not hear it; null when they may. */
	readonly whyNot: Refusal | null
}

/** An appeal for someone of the desks, and whether they may hear it. */
export async function seeAppeal(context: Context, id: string | null): Promise<Result<SeenAppeal>> {
	const appeal = id === null ? undefined : await findAppeal(context.db, id, context.now())
	if (!appeal) return refuse({ code: 'not-found' })
	const involved = await listInvolved(context.db, appeal.contributionId, appeal.takedownId)
	const may = mayHear(context.actor, { ...appeal, involved })
	return accept({ appeal, whyNot: may.ok ? null : may.refusal })
}
