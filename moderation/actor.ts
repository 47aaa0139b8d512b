/** What a member may be granted, by an administrator (vai trò). Everyone who signs up is a contributor. */
export const roles = ['contributor', 'collector', 'reviewer', 'officer', 'administrator'] as const
export type Role = (typeof roles)[number]

/** Whoever asks or acts (người thao tác): a signed-in member, an anonymous reader (`memberId` null), or the house itself running a job. */
export interface Actor {
	readonly memberId: string | null
	readonly roles: readonly (Role | 'system')[]
	/** Communities they belong to, as far as an administrator confirmed it. */
	readonly communities?: readonly string[]
}

export const anonymous: Actor = { memberId: null, roles: [] }
export const system: Actor = { memberId: null, roles: ['system'] }
