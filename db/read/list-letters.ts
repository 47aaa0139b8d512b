import { sql } from 'kysely'
import type { LetterState, NoticeKind } from '#moderation/notify/notice.ts'
import type { Db } from '../schema.ts'

export interface LetterLine {
	readonly id: string
	readonly kind: NoticeKind
	readonly letter: Extract<LetterState, 'sending' | 'unclear' | 'failed' | 'waiting'>
	readonly since: string
	readonly to: string
	readonly answer: string
}

/** Letters that were not surely sent, the longest first: those under way, those cut off, those refused. At most 200. */
export async function listLetters(db: Db): Promise<LetterLine[]> {
	const { rows } = await sql<LetterLine>`
		select n.id, n.kind, n.letter, to_jsonb(n.letter_since) #>> '{}' as since, m.display_name as "to", n.letter_answer as answer
		from notice n join member m on m.id = n.member_id
		where n.letter in ('waiting', 'sending', 'failed', 'unclear') order by n.letter_since, n.id limit 200`.execute(db)
	return rows
}
