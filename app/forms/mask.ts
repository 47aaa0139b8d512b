import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { maskKinds, maskReasons, type MaskCommand, type MaskPart, type Stretch } from '#moderation/review/mask.ts'
import { oneOf, textOf, versionOf } from './one-of.ts'

/** What the page of masks asks for: to cover a part, or to uncover one. */
export type MaskIntent =
	| { readonly intent: 'mask'; readonly command: MaskCommand }
	| {
			readonly intent: 'lift'
			readonly command: { readonly maskId: string; readonly version: number; readonly maskVersion: number; readonly words: string }
	  }

export function parseMask(form: FormData): Result<MaskIntent> {
	const versions = { version: versionOf(form), maskVersion: versionOf(form, 'maskVersion'), words: textOf(form, 'words') }
	if (form.get('intent') === 'lift') return accept({ intent: 'lift', command: { ...versions, maskId: uuidOf(form, 'maskId') } })
	const kind = oneOf(maskKinds, form.get('kind'))
	const reason = oneOf(maskReasons, form.get('reason'))
	const faults = [
		kind ? [] : [{ field: 'kind', code: 'missing' as const }],
		reason ? [] : [{ field: 'reason', code: 'missing' as const }],
	].flat()
	if (!kind || !reason) return refuse({ code: 'invalid', faults })
	const part = partOf(form, kind)
	return part.ok ? accept({ intent: 'mask', command: { ...versions, part: part.value, reason } }) : part
}

function uuidOf(form: FormData, name: string): string {
	const value = textOf(form, name)
	return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value) ? value : '00000000-0000-0000-0000-000000000000'
}

function partOf(form: FormData, kind: MaskPart['kind']): Result<MaskPart> {
	if (kind === 'hide') return accept({ kind })
	if (kind === 'mute') {
		const times = { from: timeOf(textOf(form, 'from')), to: timeOf(textOf(form, 'to')) }
		const { from, to } = times
		return from === null || to === null ? refuse(malformed(form, times)) : accept({ kind, stretch: { fromMs: from, toMs: to } })
	}
	const shares = { x: shareOf(form, 'x'), y: shareOf(form, 'y'), width: shareOf(form, 'width'), height: shareOf(form, 'height') }
	const { x, y, width, height } = shares
	if (x === null || y === null || width === null || height === null) return refuse(malformed(form, shares))
	const during = duringOf(form)
	return during.ok ? accept({ kind, region: { x, y, width, height }, ...(during.value && { during: during.value }) }) : during
}

/** Of a place in a film: nothing typed is all the time. */
function duringOf(form: FormData): Result<Stretch | null> {
	if (textOf(form, 'from').trim() === '' && textOf(form, 'to').trim() === '') return accept(null)
	const times = { from: timeOf(textOf(form, 'from')), to: timeOf(textOf(form, 'to')) }
	const { from, to } = times
	return from === null || to === null ? refuse(malformed(form, times)) : accept({ fromMs: from, toMs: to })
}

function malformed(form: FormData, read: Readonly<Record<string, number | null>>) {
	const wrong = Object.keys(read).filter((field) => read[field] === null)
	return {
		code: 'invalid' as const,
		faults: wrong.map((field) => ({ field, code: textOf(form, field).trim() === '' ? ('missing' as const) : ('malformed' as const) })),
	}
}

/** Percent, with comma or point, as a share. */
function shareOf(form: FormData, name: string): number | null {
	const value = textOf(form, name).trim().replace(/\s*%$/, '').replace(',', '.')
	return /^\d{1,3}(?:\.\d{1,4})?$/.test(value) ? Number(value) / 100 : null
}

/** `3:10`, `1:03:10`, `3:10,5` or seconds, as milliseconds. */
export function timeOf(typed: string): number | null {
	const match = /^(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,5}(?:\.\d{1,3})?)$/.exec(typed.trim().replace(',', '.'))
	if (!match) return null
	const [, hours = '0', minutes, seconds = ''] = match
	if (minutes !== undefined && Number(seconds) >= 60) return null
	return Math.round((Number(hours) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds)) * 1000)
}

/** Milliseconds as `3:10` or `3:10.5`. */
export function clockOf(ms: number): string {
	const tenths = Math.round(ms / 100)
	const seconds = (tenths / 10) % 60
	const whole = Math.floor(seconds)
	const tenth = tenths % 10
	return `${Math.floor(tenths / 600)}:${String(whole).padStart(2, '0')}${tenth ? `.${tenth}` : ''}`
}
