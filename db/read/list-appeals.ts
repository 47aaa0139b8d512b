import { sql } from 'kysely'
import type { AppealGround, AppealOutcome } from '#moderation/review/appeal.ts'
import type { Db } from '../schema.ts'

export interface AppealLine {
	readonly id: string
	readonly contributionId: string
	readonly code: string
	readonly title: string
	readonly ground: AppealGround
	/** ISO times. */
	readonly lodgedAt: string
	readonly dueAt: string
	readonly isOverdue: boolean
	readonly outcome: AppealOutcome | null
	readonly heardAt: string | null
}

export interface AppealDetail extends AppealLine {
	readonly appellantId: string
	readonly words: string
	readonly decidedAt: string
	readonly takedownId: string | null
	/** The decision appealed against: its coded reason, the words with it. */
	readonly reason: string | null
	readonly decisionWords: string
	readonly outcomeWords: string
	readonly identifier: string | null
}

const line = sql`
	a.id, a.contribution_id as "contributionId", c.code, c.title, a.ground, to_jsonb(a.lodged_at) #>> '{}' as "lodgedAt",
	to_jsonb(a.due_at) #>> '{}' as "dueAt", a.outcome, to_jsonb(a.heard_at) #>> '{}' as "heardAt"`

/** Appeals that wait, the most urgent first, then the last twenty that were heard. */
export async function listAppeals(db: Db, now: Date): Promise<{ readonly waiting: AppealLine[]; readonly heard: AppealLine[] }> {
	const overdue = sql`(a.outcome is null and a.due_at < ${now}) as "isOverdue"`
	const waiting = await sql<AppealLine>`
		select ${line}, ${overdue} from appeal a join contribution c on c.id = a.contribution_id
		where a.outcome is null order by a.due_at, a.id limit 200`.execute(db)
	const heard = await sql<AppealLine>`
		select ${line}, ${overdue} from appeal a join contribution c on c.id = a.contribution_id
		where a.outcome is not null order by a.heard_at desc limit 20`.execute(db)
	return { waiting: waiting.rows, heard: heard.rows }
}

export async function findAppeal(db: Db, id: string, now: Date): Promise<AppealDetail | undefined> {
	const { rows } = await details(db, sql`a.id = ${id}`, now)
	return rows[0]
}

/** What the contributor appealed about one contribution, latest first. */
export async function listOwnAppeals(db: Db, contributionId: string, now: Date): Promise<AppealDetail[]> {
	const { rows } = await details(db, sql`a.contribution_id = ${contributionId}`, now)
	return rows
}

function details(db: Db, which: ReturnType<typeof sql>, now: Date) {
	return sql<AppealDetail>`
		select ${line}, (a.outcome is null and a.due_at < ${now}) as "isOverdue", a.appellant_id as "appellantId", a.words,
			to_jsonb(a.decided_at) #>> '{}' as "decidedAt", a.takedown_id as "takedownId", coalesce(r.reason, t.reason) as reason,
			coalesce(r.message, m.reason, t.words, '') as "decisionWords", a.outcome_words as "outcomeWords", e.identifier
		from appeal a join contribution c on c.id = a.contribution_id
		left join takedown t on t.id = a.takedown_id left join entry e on e.id = t.entry_id
		left join lateral (select * from review r where a.ground = 'refusal' and r.contribution_id = c.id and r.at <= a.decided_at
			order by r.at desc limit 1) r on true
		left join lateral (select * from match m where a.ground = 'not-heritage' and m.contribution_id = c.id and m.at <= a.decided_at
			order by m.at desc limit 1) m on true
		where ${which} order by a.lodged_at desc limit 50`.execute(db)
}
