import { sql } from 'kysely'
import type { ReviewerScope } from '#moderation/review/scope.ts'
import type { TrainingCaseId } from '#moderation/review/training.ts'
import type { ReviewDecision } from '#moderation/review/decision.ts'
import { isUuid } from '../is-uuid.ts'
import type { Db } from '../schema.ts'

/** That somebody did the exercise, or was excused; times are ISO. */
export interface Training {
	readonly doneAt: string
	readonly isWaived: boolean
	readonly note: string
}

/** Somebody who reviews, as those who lead see them. */
export interface Reviewer {
	readonly id: string
	readonly name: string
	readonly scope: ReviewerScope
	readonly training: Training | null
	/** Decisions so far. */
	readonly decisions: number
}

export interface TrainingAnswerView {
	readonly caseId: TrainingCaseId
	readonly decision: ReviewDecision
	readonly isFitting: boolean
	readonly tries: number
}

const anything: ReviewerScope = { classes: [], languages: [], places: [] }

export async function findScope(db: Db, memberId: string): Promise<ReviewerScope> {
	const row = await db
		.selectFrom('reviewer_scope')
		.select(['classes', 'languages', 'places'])
		.where('member_id', '=', memberId)
		.executeTakeFirst()
	return row ?? anything
}

/** Whether they may go to the queue without doing the exercise first. */
export async function isTrained(db: Db, memberId: string): Promise<boolean> {
	return (await db.selectFrom('reviewer_training').select('member_id').where('member_id', '=', memberId).executeTakeFirst()) !== undefined
}

export async function listTrainingAnswers(db: Db, memberId: string): Promise<TrainingAnswerView[]> {
	return db
		.selectFrom('training_answer')
		.select(['case_id as caseId', 'decision', 'is_fitting as isFitting', 'tries'])
		.where('member_id', '=', memberId)
		.execute()
}

/** Undefined where nobody of that id reviews. */
export async function findReviewer(db: Db, memberId: string): Promise<Reviewer | undefined> {
	return isUuid(memberId) ? (await listReviewersWhere(db, memberId, 1))[0] : undefined
}

/** Those who review, by name; at most 300. */
export async function listReviewers(db: Db): Promise<Reviewer[]> {
	return listReviewersWhere(db, null, 300)
}

async function listReviewersWhere(db: Db, memberId: string | null, most: number): Promise<Reviewer[]> {
	const { rows } = await sql<
		Omit<Reviewer, 'scope' | 'training'> & ReviewerScope & { doneAt: Date | null; isWaived: boolean; note: string }
	>`
		select m.id, m.display_name as name, coalesce(s.classes, '{}') as classes, coalesce(s.languages, '{}') as languages, coalesce(s.places, '{}') as places,
			t.done_at as "doneAt", coalesce(t.is_waived, false) as "isWaived", coalesce(t.note, '') as note,
			(select count(*) from review where reviewer_id = m.id) as decisions
		from member_role r join member m on m.id = r.member_id
		left join reviewer_scope s on s.member_id = m.id left join reviewer_training t on t.member_id = m.id
		where r.role = 'reviewer' and m.disabled_at is null ${memberId === null ? sql`` : sql`and m.id = ${memberId}`}
		order by m.display_name, m.id limit ${most}`.execute(db)
	return rows.map(({ classes, languages, places, doneAt, isWaived, note, ...row }) => ({
		...row,
		scope: { classes, languages, places },
		training: doneAt && { doneAt: doneAt.toISOString(), isWaived, note },
	}))
}
