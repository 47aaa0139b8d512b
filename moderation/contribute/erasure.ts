import { creditLine, type CreditPart } from '../merge/attribution.ts'
import type { ContributionState } from '../lifecycle.ts'

/** What is done with the name under published works when an account is erased (ghi công sau khi xoá tài khoản). */
export const creditsAfter = ['keep', 'anonymous'] as const
export type CreditAfter = (typeof creditsAfter)[number]

/** What becomes of a contribution when its giver erases their account: `erased`: words, files and names in it go; `stays`: published, or another's. */
export type Fate = 'erased' | 'stays'

/** What is in the registry stays there; what was entered for somebody who holds its slip stays theirs; everything else goes. */
export function fateOf({ state, isOthers }: { readonly state: ContributionState; readonly isOthers: boolean }): Fate {
	if (state === 'merged' || state === 'published') return 'stays'
	return isOthers && state !== 'draft' && state !== 'withdrawn' ? 'stays' : 'erased'
}

/** What somebody was to a contribution whose name is to go: they gave it, or they entered it for who did. */
export interface Leaving {
	readonly role: 'giver' | 'helper'
	readonly name: string
}

/**
 * A credit line without somebody: the part of what they were to it, whatever name they bore then, and every part that says their name. Lines of before names were
 * kept apart are a name alone.
 */
export function withoutPerson(
	credited: { readonly credit: string; readonly people: readonly CreditPart[] },
	{ role, name }: Leaving,
): { readonly credit: string; readonly people: readonly CreditPart[] } {
	const people = credited.people.filter((part) => part.role !== role && part.name !== name)
	if (credited.people.length === 0) return { credit: credited.credit === name ? '' : credited.credit, people }
	return { credit: creditLine(people), people }
}
