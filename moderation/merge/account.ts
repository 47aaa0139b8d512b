import type { EntryAccount } from '../entry.ts'
import { choicesOf, type ContributedWords, type MergeChoice, type MergeField } from './proposal.ts'

/**
 * What is told, as one teller's account (lời kể) beside those that are there. The teller is whoever speaks in it, else who is credited; where neither is named, the
 * page says so in its own language. `words.recordings` are those that come with it.
 */
export function accountOf(words: ContributedWords, text: string): EntryAccount {
	const { recordings = [], isDisputed } = words
	return {
		lang: words.languages[0] ?? 'und',
		text,
		teller: words.teller ?? (words.shown.trim() || words.credit),
		contributionId: words.contributionId,
		...(recordings.length > 0 ? { recordings } : {}),
		...(isDisputed ? { isDisputed } : {}),
	}
}

/** The accounts with this one beside them: a gift tells once, and telling it again replaces only its own. */
export function withAccount(accounts: readonly EntryAccount[], account: EntryAccount): EntryAccount[] {
	return [...accounts.filter((other) => other.contributionId !== account.contributionId), account]
}

/** What an officer can choose for a field: what is disputed overwrites nothing and stands only as an account, and a recording alone is no description. */
export function choicesFor(field: MergeField, words: ContributedWords): readonly MergeChoice[] {
	if (field !== 'descriptions') return words.isDisputed ? ['keep'] : choicesOf[field]
	return words.isDisputed || words.description.trim() === '' ? ['keep', 'both'] : choicesOf.descriptions
}

/** The choice set before the officer chooses: nothing is taken into an entry unasked, all into a new one; the disputed is there for its account. */
export function firstChoice(field: MergeField, words: ContributedWords, isNew: boolean): MergeChoice {
	const isAccount = field === 'descriptions' && (words.isDisputed || (isNew && words.description.trim() === ''))
	if (isAccount) return 'both'
	return isNew && !words.isDisputed ? 'take' : 'keep'
}

/** Whether someone can be heard to tell in this file. */
export function isRecording({ kind, state }: { readonly kind?: string | null; readonly state: string }): boolean {
	return (kind === 'audio' || kind === 'video') && (state === 'ready' || state === 'received')
}
