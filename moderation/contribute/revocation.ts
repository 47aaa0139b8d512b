import { advance } from '../advance.ts'
import type { Contribution } from '../contribution.ts'
import type { AuditEvent } from '../event.ts'
import type { Outcome } from '../outcome.ts'
import { accept, refuse, type Result } from '../refusal.ts'
import { grantedPurposes, type Minor, type PastConsent, type RevocationWay } from './consent.ts'
import type { ConsentPurpose } from './consent-text.ts'

export interface RevocationAsked {
	readonly purposes: readonly ConsentPurpose[]
	/** Whose consent: null ends it for everyone who gave it. */
	readonly personId: string | null
	readonly via: RevocationWay
	/** When it was asked for, where that was before now: a letter, a visit to the office. */
	readonly askedAt: Date
}

/** What must follow a revocation beside the consents ended. */
export interface Revocation extends Outcome {
	/** What was shown of it leaves the registry in the same transaction. */
	readonly takesBack: boolean
	/** No new reuse is offered of what still shows. */
	readonly stopsReuse: boolean
}

/**
 * Consent for one or more purposes is taken back (thôi đồng ý). Without "keep" nothing may be kept at work: that is a withdrawal of the whole, and refused here.
 * Without "everyone" what was published rests, kept and shown to nobody but those the other consents name.
 */
export function decideRevocation(
	contribution: Contribution,
	asked: RevocationAsked,
	consents: readonly PastConsent[],
	minors: readonly Minor[],
): Result<Revocation> {
	if (asked.purposes.includes('keep')) return refuse({ code: 'invalid', faults: [{ field: 'purposes', code: 'not-allowed' }] })
	const before = grantedPurposes(consents, minors)
	const ends = (one: PastConsent): boolean =>
		one.stands && asked.purposes.includes(one.purpose) && (asked.personId === null || asked.personId === one.personId)
	const ended = consents.filter(ends)
	if (ended.length === 0) return refuse({ code: 'nothing-changed' })
	const after = grantedPurposes(
		consents.map((one) => (ends(one) ? { ...one, stands: false } : one)),
		minors,
	)
	const lost = (purpose: ConsentPurpose): boolean => before.has(purpose) && !after.has(purpose)
	const isShown = contribution.state === 'merged' || contribution.state === 'published'
	const takesBack = isShown && lost('everyone')
	const next = takesBack ? advance(contribution.state, 'conceal') : accept(contribution.state)
	if (!next.ok) return next
	const moved: AuditEvent[] = takesBack ? [{ kind: 'contribution-moved', from: contribution.state, to: next.value }] : []
	const told = ended.map(({ purpose, personId }): AuditEvent => ({
		kind: 'consent-revoked',
		purpose,
		via: asked.via,
		askedAt: asked.askedAt.toISOString(),
		...(personId === null ? {} : { personId }),
	}))
	return accept({ next: next.value, events: [...told, ...moved], jobs: [], takesBack, stopsReuse: isShown && lost('reuse') })
}
