import { promptLanguageOf } from '#app/prompt-language.ts'
import { findSpokenPrompts, type SpokenPrompts } from '#db/read/find-spoken-prompts.ts'
import { findSlipStatus, type SlipStatus } from '#db/read/find-slip-status.ts'
import { actionsFor, type Action } from '#moderation/permissions.ts'
import type { Context } from '#server/context.ts'
import { readSlip } from '#server/slips/slip-session.ts'

export interface HeldStatus extends SlipStatus {
	readonly may: readonly Action[]
	readonly isForAnother: boolean
	readonly takenOverAt: Date | null
	readonly prompts: SpokenPrompts
}

/** What an open slip shows; null where this browser has not opened this one, or no longer. */
export async function seeBySlip(context: Context, request: Request, code: string, locale: string): Promise<HeldStatus | null> {
	const open = await readSlip(context, request.headers.get('cookie'))
	if (open?.slip.code !== code) return null
	const { contributionId: id, isForAnother, takenOverAt } = open.slip
	const status = await findSlipStatus(context.db, id, context.now())
	if (!status) return null
	const may = actionsFor(open.context.actor, { id, memberId: status.memberId, state: status.state, verifiedBy: null })
	const prompts = await findSpokenPrompts(context.db, promptLanguageOf(request, locale))
	return { ...status, may, isForAnother, takenOverAt, prompts }
}
