import { contributionKinds, type ClaimStep } from '#moderation/contribution.ts'
import { heritageClasses } from '#moderation/heritage.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { refusalReasons, reviewDecisions, type ReviewCommand } from '#moderation/review/decision.ts'
import { confidences, judgements, type JudgementCommand } from '#moderation/verify/judgement.ts'
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

/** An identifier typed by hand counts before the candidate chosen from the list. */
export function parseJudgement(form: FormData): Result<JudgementCommand> {
	const judgement = oneOf(judgements, form.get('judgement'))
	if (!judgement) return refuse({ code: 'invalid', faults: [{ field: 'judgement', code: 'missing' }] })
	const typed = (name: string): string | null => textOf(form, name).trim() || null
	return accept({
		version: versionOf(form),
		judgement,
		identifier: typed('identifier') ?? typed('candidate'),
		duplicateCode: typed('duplicateCode'),
		reason: textOf(form, 'reason'),
		confidence: oneOf(confidences, form.get('confidence')),
	})
}
