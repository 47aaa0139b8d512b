import type { EntryVisibility } from '../entry.ts'
import { limitsSight, type AccessRule } from './access-rule.ts'

/** Longest words on whom to ask, in characters as a reader counts them. */
export const askMax = 300

/** What may be told of something sacred to those it is not shown to (hỏi trước): that it is there, whose it is, and whom to ask. */
export interface AskFirst {
	readonly identifier: string
	readonly asked: readonly { readonly community: string; readonly ask: string }[]
}

/**
 * Whether an entry may be known to be there though it may not be seen: only where nothing but rules "sacred: ask first" keeps it back, and the custodians of
 * every one of them agreed to its being known. Whatever else hides it hides that it exists; null then.
 */
export function askFirst(entry: {
	readonly identifier: string
	readonly visibility: EntryVisibility
	readonly rules: readonly AccessRule[]
	readonly isTakenDown: boolean
}): AskFirst | null {
	const { identifier, visibility, rules, isTakenDown } = entry
	const limits = rules.filter((rule) => limitsSight(rule.kind))
	if (visibility !== 'community' || isTakenDown || limits.length === 0) return null
	const asked = limits.flatMap(({ kind, community, ask }) => (kind === 'sacred' && ask ? [{ community, ask }] : []))
	return asked.length === limits.length ? { identifier, asked } : null
}
