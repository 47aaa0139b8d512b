import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { textOf, versionOf } from './one-of.ts'

export interface BatchForm {
	readonly items: readonly { readonly contributionId: string; readonly version: number; readonly entryVersion: number }[]
	readonly note: string
}

const mostItems = 50

/** The contributions ticked, each with the versions it was shown at. */
export function parseBatch(form: FormData): Result<BatchForm> {
	const ids = form.getAll('row').filter((value): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value))
	const ticked = [...new Set(ids)]
	if (ticked.length === 0) return refuse({ code: 'nothing-chosen' })
	if (ticked.length > mostItems)
		return refuse({ code: 'invalid', faults: [{ field: 'row', code: 'too-long', max: mostItems, length: ticked.length }] })
	const items = ticked.map((contributionId) => ({
		contributionId,
		version: versionOf(form, `version-${contributionId}`),
		entryVersion: versionOf(form, `entry-${contributionId}`),
	}))
	return accept({ items, note: textOf(form, 'note').trim() })
}
