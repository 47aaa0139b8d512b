import { randomUUID } from 'node:crypto'
import { decideAnswer } from '#moderation/contribute/answer.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { lockContribution } from '#db/write/contribution.ts'
import { insertMessage } from '#db/write/message.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

/** Adds the contributor's words to the talk with the desk; returns the message's id. */
export async function answerQuestion(
	context: Context,
	command: { readonly contributionId: string; readonly body: string },
): Promise<Result<string>> {
	return context.db.transaction().execute(async (trx) => {
		const locked = await lockContribution(trx, command.contributionId)
		if (!locked) return refuse({ code: 'not-found' })
		const decided = decideAnswer(context.actor, locked.facts, command.body)
		if (!decided.ok) return decided
		const id = randomUUID()
		const { row } = locked
		await insertMessage(trx, {
			id,
			contribution_id: row.id,
			author_id: row.member_id,
			side: 'contributor',
			body: command.body,
			at: context.now(),
		})
		await record(trx, context, { contributionId: row.id }, decided.value)
		return accept(id)
	})
}
