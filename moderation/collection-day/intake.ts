import { consentPurposes, currentConsent, type ConsentLanguage, type ConsentPurpose } from '../contribute/consent-text.ts'
import { consentWays, type ConsentWay } from '../contribute/consent.ts'
import { tooLong } from '../contribute/typed-text.ts'
import { contributionKinds, type ContributionKind } from '../contribution.ts'
import type { FieldFault } from '../field-fault.ts'
import { personRoles, type PersonRole } from '../merge/attribution.ts'

/** A consent as it was given at the desk: for which purposes, in which versions of the words, how it is shown. */
export interface DeskConsent {
	readonly texts: readonly { readonly purpose: ConsentPurpose; readonly version: string }[]
	readonly way: ConsentWay
	readonly language: ConsentLanguage
}

/** The same while its proof is on the way. */
export interface AwaitedConsent extends DeskConsent {
	readonly personId: string
}

/** What a desk writes down of one giver (lượt nhận): the least, to be described later. */
export interface Intake {
	/** UUID made by the desk: the contribution gets the same. */
	readonly id: string
	readonly kind: ContributionKind
	readonly giver: string
	readonly role: PersonRole
	readonly inShort: string
	/** Null: nothing was agreed to; it is kept for the desk's own eyes until someone asks. */
	readonly consent: DeskConsent | null
}

const intakeLimits = { giver: 300, inShort: 200 } as const
/** Intakes a desk can take in a day, and the slip numbers it is given at once. */
export const slipsAtOnce = 100

/** What lacks or is wrong in an intake, in the order of the form. */
export function intakeFaults(intake: Intake): FieldFault[] {
	const { kind, giver, role, inShort, consent } = intake
	const missing = (field: string) => ({ field, code: 'missing' }) as const
	const notAllowed = (field: string) => ({ field, code: 'not-allowed' }) as const
	return [
		...(contributionKinds.includes(kind) ? [] : [notAllowed('kind')]),
		...(giver.trim() === '' ? [missing('giver')] : []),
		...[tooLong('giver', giver, intakeLimits.giver), tooLong('inShort', inShort, intakeLimits.inShort)].filter(
			(fault) => fault !== undefined,
		),
		...(personRoles.includes(role) ? [] : [notAllowed('role')]),
		...(inShort.trim() === '' ? [missing('inShort')] : []),
		...(consent && !consentWays.includes(consent.way) ? [notAllowed('way')] : []),
		...(consent && (consent.texts.length === 0 || consent.texts.some(({ purpose }) => !consentPurposes.includes(purpose)))
			? [missing('purposes')]
			: []),
	]
}

/** Purposes whose words are still those read out at the desk: to a newer wording nobody has agreed, it is asked again. */
export function purposesStillMeant({ texts }: Pick<DeskConsent, 'texts'>): ConsentPurpose[] {
	return texts.filter(({ purpose, version }) => currentConsent[purpose].version === version).map(({ purpose }) => purpose)
}
