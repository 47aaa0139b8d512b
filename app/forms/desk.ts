import { contributionKinds, type ClaimStep } from '#moderation/contribution.ts'
import { heritageClasses } from '#moderation/heritage.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { refusalReasons, reviewDecisions, type ReviewCommand } from '#moderation/review/decision.ts'
import type { QueueFilter } from '#db/read/list-desk-queue.ts'
import { oneOf, textOf, versionOf } from './one-of.ts'

const pageSize = 25

export function parseQueueFilter(step: ClaimStep, url: URL): QueueFilter {
	const asked = url.searchParams
	const flag = oneOf(['yes', 'no'], asked.get('flagged'))
	return {
		step,
		heritageClass: oneOf(heritageClasses, asked.get('class')) ?? undefined,
		kind: oneOf(contributionKinds, asked.get('kind')) ?? undefined,
		flagged: flag === null ? undefined : flag === 'yes',
		after: asked.get('after') ?? undefined,
		limit: pageSize,
	}
}

export function parseReview(form: FormData): Result<ReviewCommand> {
	const decision = oneOf(reviewDecisions, form.get('decision'))
	if (!decision) return refuse({ code: 'invalid', faults: [{ field: 'decision', code: 'missing' }] })
	return accept({
		version: versionOf(form),
		decision,
		reason: decision === 'refuse' ? oneOf(refusalReasons, form.get('reason')) : null,
		message: textOf(form, 'message'),
	})
}
