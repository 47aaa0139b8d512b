import type { AuditEvent } from '../event.ts'
import type { FieldFault } from '../field-fault.ts'
import { accept, refuse, type Result } from '../refusal.ts'
import type { ContributionState } from '../lifecycle.ts'
import type { ConsentGiver, ConsentWay, StandingConsent } from './consent.ts'
import type { ConsentPurpose } from './consent-text.ts'
import type { LicenceChoice } from './licence.ts'

/** A consent as it is asked to be kept. */
export interface ConsentAsked {
	readonly purposes: readonly ConsentPurpose[]
	readonly by: ConsentGiver
	/** The person named who agrees, or the child whose guardian does; null for the giver. */
	readonly personId: string | null
	readonly way: ConsentWay
	/** The file that proves it: a photograph of the signed paper, the recorded voice. */
	readonly mediaId: string | null
}

/** What is known of the contribution when consent is given. */
export interface ConsentGround {
	readonly state: ContributionState
	readonly licence: LicenceChoice | null
	readonly people: readonly { readonly id: string; readonly isMinor?: boolean; readonly guardian?: string }[]
	/** Files of the contribution neither removed nor refused; `isPublic`: it stands in the registry. */
	readonly files: readonly { readonly id: string; readonly kind: string | null; readonly isPublic: boolean }[]
	readonly standing: readonly Pick<StandingConsent, 'purpose' | 'by' | 'personId'>[]
}

/** The words agreed to: version, SHA-256 in hex, language. */
export interface WordsAgreedTo {
	readonly purpose: ConsentPurpose
	readonly textVersion: string
	readonly textHash: string
	readonly language: string
}

/** Of a consent, the purposes still to be written down: what stands already is not given twice. */
export function decideConsent(asked: ConsentAsked, ground: ConsentGround): Result<readonly ConsentPurpose[]> {
	if (ground.state === 'withdrawn') return refuse({ code: 'wrong-state', state: ground.state, act: 'consent' })
	const faults = faultsOf(asked, ground)
	if (faults.length > 0) return refuse({ code: 'invalid', faults })
	const isStanding = (purpose: ConsentPurpose): boolean =>
		ground.standing.some((one) => one.purpose === purpose && one.by === asked.by && one.personId === asked.personId)
	return accept([...new Set(asked.purposes)].filter((purpose) => !isStanding(purpose)))
}

/** What the audit is told of each: the words agreed to, for what, by whom, how. */
export function consentEvents(
	asked: Pick<ConsentAsked, 'by' | 'personId' | 'way'>,
	words: readonly WordsAgreedTo[],
	licence: LicenceChoice,
): AuditEvent[] {
	const { by, personId, way } = asked
	return words.map((each) => ({ kind: 'consent-given', ...each, licence, by, way, ...(personId === null ? {} : { personId }) }))
}

function faultsOf({ purposes, by, personId, way, mediaId }: ConsentAsked, { people, files }: ConsentGround): FieldFault[] {
	const person = people.find(({ id }) => id === personId)
	const file = files.find(({ id }) => id === mediaId)
	const faults: FieldFault[] = []
	if (purposes.length === 0) faults.push({ field: 'purposes', code: 'missing' })
	if (by === 'giver' ? personId !== null : person === undefined) faults.push({ field: 'person', code: 'not-allowed' })
	if (by === 'guardian' && person && person.isMinor !== true) faults.push({ field: 'person', code: 'not-allowed' })
	if (by === 'guardian' && person?.isMinor && !person.guardian?.trim()) faults.push({ field: 'guardian', code: 'missing' })
	if (way === 'tick' ? mediaId !== null : mediaId === null)
		faults.push({ field: 'proof', code: way === 'tick' ? 'not-allowed' : 'missing' })
	if (mediaId !== null && way !== 'tick' && !isProof(file, way)) faults.push({ field: 'proof', code: 'not-allowed' })
	return faults
}

/** A signature is a picture, a voice a recording with or without a picture; what is public proves nothing, for it would have to be hidden. Not yet looked at (`kind` null) may be either. */
function isProof(file: ConsentGround['files'][number] | undefined, way: ConsentWay): boolean {
	if (!file || file.isPublic) return false
	return file.kind === null || (way === 'signature' ? file.kind === 'image' : file.kind !== 'image')
}
