import type { ConsentPurpose } from '#moderation/contribute/consent-text.ts'
import type { ConsentAsked } from '#moderation/contribute/give-consent.ts'
import { requireOwn } from '#moderation/contribute/own.ts'
import { refuse, type Result } from '#moderation/refusal.ts'
import { lockContribution } from '#db/write/contribution.ts'
import type { Context } from '#server/context.ts'
import { giveConsentIn } from '#server/contribute/give-consent.ts'

interface Given extends ConsentAsked {
	readonly contributionId: string
	/** Language the words were shown or read out in (BCP 47). */
	readonly language: string
}

/** A consent kept as the deeds of the house keep one, by itself. */
export async function giveConsent(context: Context, given: Given): Promise<Result<readonly ConsentPurpose[]>> {
	return context.db.transaction().execute(async (trx) => {
		const locked = await lockContribution(trx, given.contributionId)
		if (!locked) return refuse({ code: 'not-found' })
		const own = requireOwn(context.actor, 'consent', 'consent', locked.facts)
		return own.ok ? giveConsentIn(trx, context, locked, given) : own
	})
}
