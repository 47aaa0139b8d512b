import { decideText, type TextAsked } from '#moderation/contribute/add-consent-text.ts'
import { accept, type Result } from '#moderation/refusal.ts'
import { listAddedConsentTexts } from '#db/read/find-added-consent-text.ts'
import { holdConsentTexts, insertConsentText } from '#db/write/consent.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { hashOfWords } from './consent-words.ts'

/** Adds a consent text in a language the house has none of its own in; returns its version. From now on it is what is shown and read out in that language. */
export async function addConsentText(context: Context, asked: TextAsked): Promise<Result<string>> {
	return context.db.transaction().execute(async (trx) => {
		await holdConsentTexts(trx)
		const known = await listAddedConsentTexts(trx)
		const before = known.filter((text) => text.purpose === asked.purpose && text.language === asked.language).length
		const decided = decideText(context.actor, asked, before)
		if (!decided.ok) return decided
		const { purpose, language, words, version } = decided.value
		const hash = hashOfWords(words)
		const added_by = context.actor.memberId ?? ''
		await insertConsentText(trx, { version, purpose, language, words, text_hash: hash, since: context.now(), added_by })
		await record(trx, context, {}, [{ kind: 'consent-text-added', textVersion: version, textHash: hash, language, purpose }])
		return accept(version)
	})
}
