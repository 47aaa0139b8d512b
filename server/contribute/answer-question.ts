import { randomUUID } from 'node:crypto'
import { decideAnswer } from '#moderation/contribute/answer.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import type { QuestionField } from '#moderation/review/questions.ts'
import { lockContribution } from '#db/write/contribution.ts'
import { insertMessage, wasAsked } from '#db/write/message.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

/** Adds the contributor's words to the talk with the desk, or to the thread about one field that the desk opened; returns the message's id. */
export async function answerQuestion(
	context: Context,
	command: { readonly contributionId: string; readonly body: string; readonly field?: QuestionField | null },
): Promise<Result<string>> {
	return context.db.transaction().execute(async (trx) => {
		const locked = await lockContribution(trx, command.contributionId)
		if (!locked) return refuse({ code: 'not-found' })
		const decided = decideAnswer(context.actor, locked.facts, command.body)
		if (!decided.ok) return decided
		const { field = null } = command
		if (field !== null && !(await wasAsked(trx, command.contributionId, field)))
			return refuse({ code: 'invalid', faults: [{ field: 'body', code: 'not-allowed' }] })
		const id = randomUUID()
		const { row } = locked
		await insertMessage(trx, {
			id,
			contribution_id: row.id,
			author_id: row.member_id,
			side: 'contributor',
			field,
			body: command.body,
			at: context.now(),
		})
		await record(trx, context, { contributionId: row.id }, decided.value)
		return accept(id)
	})
}
