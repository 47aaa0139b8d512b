import { sql } from 'kysely'
import { isUuid } from '../is-uuid.ts'
import type { Db, Transaction } from '../schema.ts'

/** Whose an entry is, or the entries a file stands in; undefined for what is not there. */
export async function findRuleSubject(
	db: Db | Transaction,
	subject: { readonly identifier: string } | { readonly mediaId: string } | { readonly contributionId: string },
): Promise<{ readonly communities: readonly string[] } | undefined> {
	if ('contributionId' in subject) return undefined
	if ('identifier' in subject) {
		return db.selectFrom('entry').select('communities').where('identifier', '=', subject.identifier).executeTakeFirst()
	}
	if (!isUuid(subject.mediaId)) return undefined
	const { rows } = await sql<{ communities: string[] }>`
		select array(select distinct unnest(e.communities) from entry_media m join entry e on e.id = m.entry_id
			where m.media_id = ${subject.mediaId}) as communities`.execute(db)
	return rows[0]
}
