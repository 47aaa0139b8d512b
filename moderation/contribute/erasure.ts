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

/** A credit line without whoever gave it: the part of the giver, and every part that says the same name. Lines of before names were kept apart are a name alone. */
export function withoutGiver(
	credited: { readonly credit: string; readonly people: readonly CreditPart[] },
	name: string,
): { readonly credit: string; readonly people: readonly CreditPart[] } {
	const people = credited.people.filter((part) => part.role !== 'giver' && part.name !== name)
	if (credited.people.length === 0) return { credit: credited.credit === name ? '' : credited.credit, people }
	return { credit: creditLine(people), people }
}
