import { mayAgreeFor, whoAgrees } from '#moderation/contribute/agree-further.ts'
import type { ConsentPurpose } from '#moderation/contribute/consent-text.ts'
import { requireOwn } from '#moderation/contribute/own.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { listConsents } from '#db/read/list-consents.ts'
import { lockContribution } from '#db/write/contribution.ts'
import type { Context } from '../context.ts'
import { giveConsentIn } from './give-consent.ts'

export interface AgreeFurther {
	readonly contributionId: string
	readonly purpose: ConsentPurpose
	/** Language the words were shown in (BCP 47). */
	readonly language: string
}

/** One purpose more is agreed to on the site or with a slip, by those on whose word the contribution stands: nobody new is asked, whose silence would end what was agreed to. */
export async function agreeFurther(context: Context, { contributionId, purpose, language }: AgreeFurther): Promise<Result<null>> {
	return context.db.transaction().execute(async (trx): Promise<Result<null>> => {
		const locked = await lockContribution(trx, contributionId)
		if (!locked) return refuse({ code: 'not-found' })
		const own = requireOwn(context.actor, 'consent', 'consent', locked.facts)
		if (!own.ok) return own
		const consents = await listConsents(trx, contributionId)
		const isHelper = context.actor.slip === undefined && locked.row.entered_by === null
		for (const party of whoAgrees(consents, context.actor.slip?.isForAnother === true)) {
			if (isHelper && !mayAgreeFor(party, purpose, consents)) return refuse({ code: 'forbidden', action: 'consent' })
			const given = await giveConsentIn(trx, context, locked, { ...party, purposes: [purpose], way: 'tick', mediaId: null, language })
			if (!given.ok) return given
		}
		return accept(null)
	})
}
