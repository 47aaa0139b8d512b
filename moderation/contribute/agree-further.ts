import type { PastConsent, RevocationWay } from './consent.ts'
import type { ConsentPurpose } from './consent-text.ts'

/** Who agrees: the giver, or one of the people named. */
export type Agreeing = { readonly by: 'giver'; readonly personId: null } | { readonly by: 'person'; readonly personId: string }

const giver: Agreeing = { by: 'giver', personId: null }

/**
 * Whose word it is when one more purpose is agreed to. What was given on the word of one person alone goes on standing on it: were the giver asked beside them, all
 * they were not asked about would end. `holdsTheirSlip`: the slip was given for somebody else, and whoever holds it speaks for them.
 */
export function whoAgrees(consents: readonly PastConsent[], holdsTheirSlip: boolean): readonly Agreeing[] {
	const isGiverAsked = consents.some(({ by }) => by === 'giver')
	const [person, ...others] = new Set(consents.flatMap(({ by, personId }) => (by === 'person' && personId !== null ? [personId] : [])))
	if (person === undefined || others.length > 0) return [giver]
	const theirs: Agreeing = { by: 'person', personId: person }
	if (!isGiverAsked) return [theirs]
	return holdsTheirSlip ? [giver, theirs] : [giver]
}

/** Whether whoever entered it for them may put their agreement down: not against what they took back with their slip, or at the office. */
export function mayAgreeFor(
	party: Agreeing,
	purpose: ConsentPurpose,
	consents: readonly (PastConsent & { readonly via: RevocationWay | null })[],
): boolean {
	const isTheirNo = (one: (typeof consents)[number]): boolean => !one.stands && one.via !== 'site'
	return party.by === 'giver' || !consents.some((one) => one.personId === party.personId && one.purpose === purpose && isTheirNo(one))
}
