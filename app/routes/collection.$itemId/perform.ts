import { idOrNone } from '#app/forms/id-or-none.ts'
import { parseItem, parseItemAct, parsePlaceWords } from '#app/forms/collection.ts'
import { textOf, versionOf } from '#app/forms/one-of.ts'
import { accept, type Result } from '#moderation/refusal.ts'
import { editItem } from '#server/collection/edit-item.ts'
import { listCommunesNamed } from '#server/collection/list-communes-named.ts'
import { moveItem } from '#server/collection/move-item.ts'
import { erasePaper } from '#server/collection/seal-paper.ts'
import { showItem } from '#server/collection/show-item.ts'
import type { Context } from '#server/context.ts'

/** What was done; `unknownPlace`: words typed for a commune that name none for certain, to be asked about. */
interface Done {
	readonly unknownPlace: string
}

/** The deed of the pressed button. */
export async function perform(context: Context, itemId: string, form: FormData): Promise<Result<Done>> {
	const version = versionOf(form)
	const intent = form.get('intent')
	if (intent === 'show' || intent === 'hide') return plainly(await showItem(context, { itemId, version, isShown: intent === 'show' }))
	if (intent === 'erase-paper') return plainly(await erasePaper(context, { itemId, paperId: idOrNone(textOf(form, 'paperId')) }))
	const act = parseItemAct(form)
	if (act && !form.has('name')) return plainly(await moveItem(context, { itemId, ...act }))
	return save(context, itemId, form, act)
}

/** Sending saves first, so that nothing typed is left behind; it waits while a commune is to be asked about. */
async function save(context: Context, itemId: string, form: FormData, act: ReturnType<typeof parseItemAct>): Promise<Result<Done>> {
	const draft = parseItem(form)
	const typed = draft.placeId === null ? parsePlaceWords(form) : ''
	const named = typed === '' ? [] : await listCommunesNamed(context.db, typed)
	const placeId = named.length === 1 ? (named[0]?.placeId ?? null) : draft.placeId
	const saved = await editItem(context, { itemId, version: versionOf(form), draft: { ...draft, placeId } })
	if (!saved.ok) return saved
	if (placeId === null && typed !== '') return accept({ unknownPlace: typed })
	return act ? plainly(await moveItem(context, { itemId, ...act, version: saved.value })) : accept({ unknownPlace: '' })
}

function plainly(done: Result<unknown>): Result<Done> {
	return done.ok ? accept({ unknownPlace: '' }) : done
}
