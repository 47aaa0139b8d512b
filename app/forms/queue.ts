import { claimSteps, contributionKinds, type ClaimStep } from '#moderation/contribution.ts'
import { canonicalLanguage } from '#moderation/contribute/language-tag.ts'
import { heritageClasses } from '#moderation/heritage.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { textCategories } from '#moderation/screen/finding.ts'
import type { QueueQuestion } from '#db/read/find-queue.ts'
import type { GiverStanding } from '#db/read/queue-filter.ts'
import type { KeepViewCommand } from '#server/review/keep-queue-view.ts'
import { oneOf, textOf } from './one-of.ts'

const pageSize = 25

/** Names a queue's address may carry, besides the page's own cursor. */
const queueNames = ['class', 'kind', 'language', 'days', 'flagged', 'finding', 'standing', 'escalated', 'mine', 'place', 'sort'] as const

/** A queue as asked for in the address; what is no choice of ours asks nothing. */
export function parseQueue(step: ClaimStep, url: URL): QueueQuestion {
	const asked = url.searchParams
	const flag = oneOf(['yes', 'no'], asked.get('flagged'))
	const escalated = oneOf(['yes', 'no'], asked.get('escalated'))
	const days = oneOf(['1', '3', '7', '30'], asked.get('days'))
	return {
		step,
		heritageClass: oneOf(heritageClasses, asked.get('class')) ?? undefined,
		kind: oneOf(contributionKinds, asked.get('kind')) ?? undefined,
		language: canonicalLanguage(asked.get('language') ?? '') ?? undefined,
		days: days === null ? undefined : Number(days),
		flagged: flag === null ? undefined : flag === 'yes',
		finding: oneOf(textCategories, asked.get('finding')) ?? undefined,
		standing: oneOf<GiverStanding>(['first', 'known'], asked.get('standing')) ?? undefined,
		escalated: escalated === null ? undefined : escalated === 'yes',
		isMine: asked.get('mine') === 'yes',
		placeText: asked.get('place') ?? '',
		newestFirst: asked.get('sort') === 'newest',
		after: asked.get('after') ?? undefined,
		limit: pageSize,
	}
}

/** The filters of an address, in a fixed order, without what is empty or none of ours. */
export function queueQueryOf(given: URLSearchParams): string {
	const kept = new URLSearchParams()
	for (const name of queueNames) {
		const value = given.get(name)?.normalize('NFC').slice(0, 120)
		if (value) kept.set(name, value)
	}
	return kept.toString()
}

/** Saving the filters of the page under a name, or forgetting them. */
export function parseKeepView(form: FormData): Result<KeepViewCommand> {
	const step = oneOf(claimSteps, form.get('step'))
	if (!step) return refuse({ code: 'not-found' })
	const query = form.get('intent') === 'forget' ? null : queueQueryOf(new URLSearchParams(textOf(form, 'query')))
	return accept({ step, name: textOf(form, 'name'), query })
}
