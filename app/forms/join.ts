import { entryFields } from '#moderation/entry.ts'
import { joinChoices, type JoinChoices } from '#moderation/merge/join.ts'
import { oneOf, textOf, versionOf } from './one-of.ts'

export interface JoinForm {
	readonly into: string
	readonly version: number
	readonly intoVersion: number
	readonly choices: JoinChoices
	readonly files: readonly string[]
	readonly reason: string
}

export function parseJoin(form: FormData): JoinForm {
	const chosen = entryFields.flatMap((field) => {
		const choice = oneOf(joinChoices, form.get(`choice-${field}`))
		return choice ? [[field, choice] as const] : []
	})
	return {
		into: textOf(form, 'into').trim(),
		version: versionOf(form),
		intoVersion: versionOf(form, 'intoVersion'),
		choices: Object.fromEntries(chosen),
		files: form.getAll('file').filter((value): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value)),
		reason: textOf(form, 'reason'),
	}
}
