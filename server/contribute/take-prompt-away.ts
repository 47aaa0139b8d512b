import { promptKeys, type PromptLanguage } from '#moderation/contribute/prompts.ts'
import { canHouse } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { endPrompt } from '#db/write/prompt.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

/** Takes a prompt's reading away: the page shows its words again, in large type, and says nothing. */
export async function takePromptAway(
	context: Context,
	{ key, language }: { readonly key: string; readonly language: PromptLanguage },
): Promise<Result<null>> {
	const { memberId } = context.actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	if (!canHouse(context.actor, 'record-prompts')) return refuse({ code: 'forbidden', action: 'record-prompts' })
	if (!promptKeys.includes(key)) return refuse({ code: 'not-found' })
	return context.db.transaction().execute(async (trx) => {
		const ended = await endPrompt(trx, language, key, context.now())
		if (ended === undefined) return refuse({ code: 'not-found' })
		await record(trx, context, { memberId }, [{ kind: 'prompt-taken-away', promptId: ended, key, language }])
		return accept(null)
	})
}
