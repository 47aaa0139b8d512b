import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { idIn } from './after.ts'
import { oneOf, textOf } from './one-of.ts'

const changes = ['show', 'hide', 'remove'] as const

export interface ScanForm {
	readonly scanId: string
	readonly change: (typeof changes)[number]
}

export function parseScanChange(form: FormData): Result<ScanForm> {
	const change = oneOf(changes, form.get('intent'))
	const scanId = idIn(textOf(form, 'scanId'))
	return change && scanId ? accept({ scanId, change }) : refuse({ code: 'not-found' })
}
