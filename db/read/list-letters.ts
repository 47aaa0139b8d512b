import { sql } from 'kysely'
import type { LetterState } from '#moderation/notify/notice.ts'
import type { Db } from '../schema.ts'

export interface LetterLine {
	readonly id: string
	readonly letter: Extract<LetterState, 'sending' | 'unclear' | 'failed' | 'waiting'>
	readonly since: string
	/** A member's name, or the number of a report. */
	readonly to: string
	readonly answer: string
}

/** Letters that were not surely sent, the longest first: those under way, those cut off, those refused. At most 200. */
export async function listLetters(db: Db): Promise<LetterLine[]> {
	const { rows } = await sql<LetterLine>`
		select n.id, n.letter, to_jsonb(n.letter_since) #>> '{}' as since, m.display_name as "to", n.letter_answer as answer
		from notice n join member m on m.id = n.member_id
		where n.letter in ('waiting', 'sending', 'failed', 'unclear')
		union all
		select l.id, l.letter, to_jsonb(l.letter_since) #>> '{}', coalesce(r.reference, s.reference), l.letter_answer
		from report_letter l left join report r on r.id = l.report_id left join suspicion s on s.id = l.suspicion_id
		where l.letter in ('waiting', 'sending', 'failed', 'unclear')
		order by since, id limit 200`.execute(db)
	return rows
}
