import { parseItemAct, parseSuspicionAnswer } from '#app/forms/collection.ts'
import { idOrNone } from '#app/forms/id-or-none.ts'
import { textOf } from '#app/forms/one-of.ts'
import type { Result } from '#moderation/refusal.ts'
import { moveItem } from '#server/collection/move-item.ts'
import { acknowledgeSuspicion, closeSuspicion, eraseSuspicionContact } from '#server/collection/triage-suspicion.ts'
import type { Context } from '#server/context.ts'

/** The deed of the pressed button; an application that may be the object is stopped from here too. */
export async function performOnSuspicion(context: Context, suspicionId: string, form: FormData): Promise<Result<unknown>> {
	const act = parseItemAct(form)
	if (act) return moveItem(context, { itemId: idOrNone(textOf(form, 'itemId')), ...act, isSuspected: true })
	if (form.get('intent') === 'acknowledge') return acknowledgeSuspicion(context, suspicionId)
	if (form.get('intent') === 'erase-contact') return eraseSuspicionContact(context, suspicionId)
	return closeSuspicion(context, { suspicionId, ...parseSuspicionAnswer(form) })
}
