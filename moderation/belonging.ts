import type { Actor } from './actor.ts'
import { canHouse } from './permissions.ts'
import { isCustodian } from './publish/access-rule.ts'
import { accept, refuse, type Result } from './refusal.ts'

/** What may become of a request to belong (xin vào cộng đồng): its member agrees, its keepers agree, either ends it. */
export const belongingActs = ['consent', 'confirm', 'end'] as const
export type BelongingAct = (typeof belongingActs)[number]

export interface Belonging {
	readonly memberId: string
	readonly community: string
	readonly isConsented: boolean
	readonly isConfirmed: boolean
}

/** What a request then is, and whether the member belongs by it. */
export interface BelongingAfter extends Belonging {
	readonly isEnded: boolean
	readonly belongs: boolean
}

/** Who looks after a community here: its custodians, and officers and administrators where it has none yet. */
export function keepsCommunity(actor: Actor, community: string): boolean {
	return isCustodian(actor, community) || canHouse(actor, 'keep-communities')
}

/**
 * Belonging to a people is sensitive data (Law 91/2025/QH15): it is written down only once the member agrees themself, and ends whenever they say so. A
 * member alone does not make themself one: a custodian or an officer confirms.
 */
export function decideBelonging(actor: Actor, asked: Belonging, act: BelongingAct): Result<BelongingAfter> {
	if (actor.memberId === null) return refuse({ code: 'sign-in-needed' })
	const isSelf = actor.memberId === asked.memberId
	const isKeeper = keepsCommunity(actor, asked.community)
	if (!isSelf && !isKeeper) return refuse({ code: 'not-found' })
	if (act === 'end') return accept({ ...asked, isEnded: true, belongs: false })
	const may = act === 'consent' ? isSelf : isKeeper && !isSelf
	if (!may) return refuse({ code: 'forbidden', action: `belonging-${act}` })
	if (act === 'consent' ? asked.isConsented : asked.isConfirmed) return refuse({ code: 'nothing-changed' })
	const isConsented = asked.isConsented || act === 'consent'
	const isConfirmed = asked.isConfirmed || act === 'confirm'
	return accept({ ...asked, isConsented, isConfirmed, isEnded: false, belongs: isConsented && isConfirmed })
}

/** The name a community goes by in addresses: letters without marks. */
export function communitySlug(name: string): string {
	return name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[đĐ]/g, 'd')
		.toLowerCase()
		.replace(/[^a-z]+/g, '-')
}
