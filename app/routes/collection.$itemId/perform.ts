import { idOrNone } from '#app/forms/id-or-none.ts'
import { parseItem, parseItemAct } from '#app/forms/collection.ts'
import { textOf, versionOf } from '#app/forms/one-of.ts'
import type { Result } from '#moderation/refusal.ts'
import { editItem } from '#server/collection/edit-item.ts'
import { moveItem } from '#server/collection/move-item.ts'
import { erasePaper } from '#server/collection/seal-paper.ts'
import { showItem } from '#server/collection/show-item.ts'
import type { Context } from '#server/context.ts'

/** The deed of the pressed button. Sending saves first, so that nothing typed is left behind. */
export async function perform(context: Context, itemId: string, form: FormData): Promise<Result<unknown>> {
	const version = versionOf(form)
	const intent = form.get('intent')
	if (intent === 'show' || intent === 'hide') return showItem(context, { itemId, version, isShown: intent === 'show' })
	if (intent === 'erase-paper') return erasePaper(context, { itemId, paperId: idOrNone(textOf(form, 'paperId')) })
	const act = parseItemAct(form)
	if (act && !form.has('name')) return moveItem(context, { itemId, ...act })
	const saved = await editItem(context, { itemId, version, draft: parseItem(form) })
	return saved.ok && act ? moveItem(context, { itemId, ...act, version: saved.value }) : saved
}
