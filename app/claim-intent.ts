import { redirect, type TypedResponse } from '@remix-run/node'
import type { ClaimStep } from '#moderation/contribution.ts'
import type { Context } from '#server/context.ts'
import { claimContribution } from '#server/review/claim-contribution.ts'
import { releaseClaim } from '#server/review/release-claim.ts'
import { refusedResponse, type Refused } from './refusal-response.ts'

/** Answers the two small forms every desk has, take and give back; null when the form is neither. `search` is what the address asks of the desk. */
export async function answerClaim(
	context: Context,
	step: ClaimStep,
	contributionId: string,
	form: FormData,
	search = '',
): Promise<TypedResponse<Refused<undefined>> | TypedResponse<never> | null> {
	const intent = form.get('intent')
	if (intent === 'release') {
		const released = await releaseClaim(context, { contributionId })
		return released.ok ? redirect(`/${step}`) : refusedResponse(released.refusal)
	}
	if (intent !== 'claim') return null
	const claimed = await claimContribution(context, { contributionId, step })
	return claimed.ok ? redirect(`/${step}/${contributionId}${search}`) : refusedResponse(claimed.refusal)
}
