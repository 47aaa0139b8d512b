import type { ConsentPurpose } from './consent-text.ts'
import type { LicenceChoice } from './licence.ts'
import { licenceIn, type Terms } from './terms.ts'

/** Who agrees (người đồng ý): whoever gave the contribution, someone named on it, or the guardian (người giám hộ) of a child named on it. */
export type ConsentGiver = 'giver' | 'person' | 'guardian'

/** How it is shown to have been given: a tick, a photograph of a signed paper, a recorded voice. The last two stand on a file that stays private. */
export const consentWays = ['tick', 'signature', 'voice'] as const
export type ConsentWay = (typeof consentWays)[number]

/** Where it was ended: by the giver on the site, by whoever holds the slip, by an officer who was asked. */
export type RevocationWay = 'site' | 'slip' | 'office'

/** Why a consent no longer stands: taken back, gone with the whole contribution, or given anew. */
export type RevocationReason = 'revoked' | 'withdrawn' | 'replaced'

/** A consent that stands, as decisions need it. */
export interface StandingConsent {
	readonly purpose: ConsentPurpose
	readonly by: ConsentGiver
	/** The person named on the contribution who agrees, or for whom a guardian does; null for the giver. */
	readonly personId: string | null
	readonly way: ConsentWay
	readonly licence: LicenceChoice
}

/** A consent as it was ever given: those that ended still tell whom it depends on. */
export interface PastConsent extends Pick<StandingConsent, 'purpose' | 'by' | 'personId'> {
	readonly stands: boolean
}

/** A child named on the contribution (trẻ em): nothing is done with it unless the guardian agrees as well. */
export interface Minor {
	readonly id: string
}

/**
 * Purposes for which the contribution may be used now: those to which everyone who was ever asked about it agrees, and every child's guardian. Whoever took
 * their consent back still counts, so that nobody else's word stands in for theirs. Nobody asked is nobody agreeing.
 */
export function grantedPurposes(consents: readonly PastConsent[], minors: readonly Minor[] = []): ReadonlySet<ConsentPurpose> {
	const parties = new Set([...consents.map(partyOf), ...minors.map(({ id }) => partyOf({ by: 'guardian', personId: id }))])
	const standing = consents.filter((consent) => consent.stands)
	const asked = new Set(standing.map(({ purpose }) => purpose))
	return new Set(
		[...asked].filter((purpose) => new Set(standing.filter((one) => one.purpose === purpose).map(partyOf)).size === parties.size),
	)
}

/** Everyone may see it, and may reuse it: what publishing under a licence needs. Under a statement of its rights nobody is asked to let it be reused. */
function publishingPurposes(terms: Terms | null): readonly ConsentPurpose[] {
	return terms !== null && licenceIn(terms) === null ? ['everyone'] : ['everyone', 'reuse']
}

/** Of what publishing on these terms needs, what is not agreed to. */
export function unconsented(granted: ReadonlySet<ConsentPurpose>, terms: Terms | null): ConsentPurpose[] {
	return publishingPurposes(terms).filter((purpose) => !granted.has(purpose))
}

function partyOf({ by, personId }: Pick<PastConsent, 'by' | 'personId'>): string {
	return personId === null ? by : `${by} ${personId}`
}
