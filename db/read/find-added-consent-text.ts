import type { ConsentPurpose } from '#moderation/contribute/consent-text.ts'
import type { Db, Transaction } from '../schema.ts'

export interface AddedConsentText {
	readonly version: string
	readonly purpose: ConsentPurpose
	readonly language: string
	/** One paragraph a line. */
	readonly words: string
	/** SHA-256 in hex. */
	readonly hash: string
	readonly since: Date
}

/** The newest text an administrator added for a purpose in a language. */
export async function findAddedConsentText(
	db: Db | Transaction,
	purpose: ConsentPurpose,
	language: string,
): Promise<AddedConsentText | undefined> {
	return db
		.selectFrom('consent_text')
		.select(['version', 'purpose', 'language', 'words', 'text_hash as hash', 'since'])
		.where('purpose', '=', purpose)
		.where('language', '=', language)
		.orderBy('since', 'desc')
		.orderBy('version', 'desc')
		.limit(1)
		.executeTakeFirst()
}

/** Every text ever added, the newest first; the first 500. */
export async function listAddedConsentTexts(db: Db | Transaction): Promise<AddedConsentText[]> {
	return db
		.selectFrom('consent_text')
		.select(['version', 'purpose', 'language', 'words', 'text_hash as hash', 'since'])
		.orderBy('since', 'desc')
		.orderBy('version')
		.limit(500)
		.execute()
}
