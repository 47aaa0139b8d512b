import type { DraftChange } from '#moderation/contribute/draft.ts'
import type { Result } from '#moderation/refusal.ts'
import { accept } from '#moderation/refusal.ts'
import { parseContribution } from './contribution.ts'

export interface FillForm {
	readonly contributionId: string
	readonly version: number
	readonly change: DraftChange
}

/** Words put down for a gift by voice: the fields of the draft's form that tell what it is. */
export function parseFill(id: string | undefined, form: FormData): Result<FillForm> {
	const whole = new FormData()
	for (const [name, value] of form) whole.append(name, value)
	whole.set('set', 'what')
	const parsed = parseContribution(id, whole)
	if (!parsed.ok) return parsed
	const line = (name: 'maker' | 'shown'): string =>
		String(form.get(name) ?? '')
			.trim()
			.normalize('NFC')
	const { contributionId, edit } = parsed.value
	return accept({ contributionId, version: edit.version, change: { ...edit.change, maker: line('maker'), shown: line('shown') } })
}
