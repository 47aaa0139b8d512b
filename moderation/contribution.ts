import type { LicenceChoice } from './contribute/licence.ts'
import type { ContributionState } from './lifecycle.ts'

/** What someone gives (đóng góp): photographs, a recording, a story, or several of these together. */
export const contributionKinds = ['photos', 'recording', 'story', 'mix'] as const
export type ContributionKind = (typeof contributionKinds)[number]

/** How the contributor wants to be named in public (cách ghi tên). */
export const creditChoices = ['own-name', 'other-name', 'anonymous'] as const
export type CreditChoice = (typeof creditChoices)[number]

/** The desks at which a contribution can be held by one person for a while (giữ việc). */
export const claimSteps = ['review', 'verify', 'merge'] as const
export type ClaimStep = (typeof claimSteps)[number]

export interface Claim {
	readonly memberId: string
	readonly step: ClaimStep
	readonly expiresAt: Date
}

/** The facts of a contribution that decisions stand on; the words and files themselves stay in the record. */
export interface Contribution {
	readonly id: string
	readonly memberId: string
	readonly state: ContributionState
	readonly version: number
	readonly licence: LicenceChoice | null
	readonly claim: Claim | null
	/** Who approved it at review, if it has been. */
	readonly reviewedBy: string | null
	/** Who gave the verdict at verification, if there is one. */
	readonly verifiedBy: string | null
	/** Everyone whose opinion at verification stands or still waits for another's: none of them judges again, or merges. */
	readonly judgedBy: readonly string[]
	/** The community whose custodians are asked, while it is held for them. */
	readonly heldFor?: string | null
	/** The community whose custodians said no, where their last answer was that. */
	readonly refusedBy?: string | null
	/** Everyone who declared to be too near to it: its giver's relatives, traders in its class. None of them judges it. */
	readonly conflicted?: readonly string[]
	/** Who entered it for the giver, once the giver has taken it over. */
	readonly enteredBy?: string | null
	/** The reviewer who handed it on to a lead, while nobody has decided since. */
	readonly escalatedBy?: string | null
}
