import { sql } from 'kysely'
import type { VoiceSubject } from '#moderation/contribute/voice.ts'
import type { Db } from '../schema.ts'

/** A gift by voice that was sent, and lacks a title or a description of anybody's. Times are ISO. */
export interface WordlessGift {
	readonly id: string
	readonly code: string
	readonly title: string
	readonly subject: VoiceSubject
	readonly submittedAt: string
	readonly lacks: readonly ('title' | 'description')[]
}

const most = 100

/** Those that wait for words the longest first, at most a hundred: none of the viewer's giving, unless it is `own` they ask for. */
export async function listWordlessGifts(db: Db, viewerId: string, whose: 'own' | 'others'): Promise<WordlessGift[]> {
	const lacksTitle = sql<boolean>`not exists (select from entered_field e where e.contribution_id = c.id and e.field = 'title')`
	const rows = await db
		.selectFrom('contribution as c')
		.innerJoin('voice_gift as v', 'v.contribution_id', 'c.id')
		.select(['c.id', 'c.code', 'c.title', 'c.description', 'c.submitted_at', 'v.subject', lacksTitle.as('lacks_title')])
		.where('c.state', 'in', ['submitted', 'screened'])
		.where('c.member_id', whose === 'own' ? '=' : '<>', viewerId)
		.where((eb) => eb.or([lacksTitle, eb('c.description', '=', '')]))
		.orderBy('c.submitted_at')
		.orderBy('c.id')
		.limit(most)
		.execute()
	return rows.map((row) => ({
		id: row.id,
		code: row.code,
		title: row.title,
		subject: row.subject,
		submittedAt: row.submitted_at?.toISOString() ?? '',
		lacks: [...(row.lacks_title ? (['title'] as const) : []), ...(row.description === '' ? (['description'] as const) : [])],
	}))
}
