/** What a member may be granted, by an administrator (vai trò). Everyone who signs up is a contributor. */
export const roles = ['contributor', 'collector', 'reviewer', 'officer', 'administrator'] as const
export type Role = (typeof roles)[number]

/** Whoever asks or acts (người thao tác): a signed-in member, an anonymous reader (`memberId` null), or the house itself running a job. */
export interface Actor {
	readonly memberId: string | null
	readonly roles: readonly (Role | 'system')[]
	/** Communities they belong to, as far as its custodians or an officer confirmed it. */
	readonly communities?: readonly string[]
	/** Communities whose custodian they are (người giữ lệ). */
	readonly custodianOf?: readonly string[]
	/** Ids of the circles custodians took them into. */
	readonly circles?: readonly string[]
	/** The receipt slip they hold, code and number given: it stands in for an account, for one contribution. */
	readonly slip?: HeldSlip
}

/** A slip in somebody's hand (phiếu biên nhận). */
export interface HeldSlip {
	readonly id: string
	readonly contributionId: string
	/** Given for somebody else's gift, who may take it over. */
	readonly isForAnother: boolean
	/** Its number is of before it was taken over, and whoever entered it may know it: it shows how things stand, and does nothing. */
	readonly isOld?: boolean
}

export const anonymous: Actor = { memberId: null, roles: [] }
export const system: Actor = { memberId: null, roles: ['system'] }
