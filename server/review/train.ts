import { canHouse } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { isTrainingDone, judgeAnswer, trainingCases, trainingVersion, type TrainingAnswer } from '#moderation/review/training.ts'
import { findReviewer, listTrainingAnswers } from '#db/read/find-reviewer.ts'
import { insertTraining, upsertTrainingAnswer } from '#db/write/reviewer.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

export interface Answered {
	readonly isFitting: boolean
	/** This answer was the last one wanting. */
	readonly isDone: boolean
}

/** An answer to a sample case; with the last one that does right by its case, the exercise is done, and that is recorded. */
export async function answerTraining(
	context: Context,
	{ caseId, ...answer }: TrainingAnswer & { readonly caseId: string },
): Promise<Result<Answered>> {
	const { memberId } = context.actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	if (!canHouse(context.actor, 'see-review-queue')) return refuse({ code: 'forbidden', action: 'review' })
	const sample = trainingCases.find(({ id }) => id === caseId)
	if (!sample) return refuse({ code: 'not-found' })
	const judged = judgeAnswer(sample, answer)
	if (!judged.ok) return judged
	const { decision, reason } = answer
	if (decision === null) return refuse({ code: 'not-found' })
	const { isFitting } = judged.value
	return context.db.transaction().execute(async (trx) => {
		const at = context.now()
		await upsertTrainingAnswer(trx, { member_id: memberId, case_id: sample.id, decision, reason, is_fitting: isFitting, at })
		const answers = await listTrainingAnswers(trx, memberId)
		const row = { member_id: memberId, set_version: trainingVersion, done_at: at, is_waived: false, waived_by: null }
		const isDone = isTrainingDone(answers) && (await insertTraining(trx, row))
		const tries = answers.reduce((sum, one) => sum + one.tries, 0)
		if (isDone) await record(trx, context, { memberId }, [{ kind: 'training-completed', set: trainingVersion, tries }])
		return accept({ isFitting, isDone })
	})
}

/** Who leads excuses a reviewer from the exercise, and says why. */
export async function waiveTraining(
	context: Context,
	{ memberId, words }: { readonly memberId: string; readonly words: string },
): Promise<Result<null>> {
	const leadId = context.actor.memberId
	if (leadId === null) return refuse({ code: 'sign-in-needed' })
	if (!canHouse(context.actor, 'lead-reviewers') || leadId === memberId) return refuse({ code: 'forbidden', action: 'lead-reviewers' })
	if (!(await findReviewer(context.db, memberId))) return refuse({ code: 'not-found' })
	const note = words.normalize('NFC').trim()
	if (note === '') return refuse({ code: 'invalid', faults: [{ field: 'note', code: 'missing' }] })
	if (note.length > 500) return refuse({ code: 'invalid', faults: [{ field: 'note', code: 'too-long', max: 500, length: note.length }] })
	return context.db.transaction().execute(async (trx) => {
		const row = { member_id: memberId, set_version: trainingVersion, done_at: context.now(), is_waived: true, waived_by: leadId, note }
		if (!(await insertTraining(trx, row))) return refuse({ code: 'nothing-changed' })
		await record(trx, context, { memberId }, [{ kind: 'training-waived', set: trainingVersion, words: { plain: note } }])
		return accept(null)
	})
}
