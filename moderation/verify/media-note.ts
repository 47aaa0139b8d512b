import type { Actor } from '../actor.ts'
import type { Contribution } from '../contribution.ts'
import type { FieldFault } from '../field-fault.ts'
import { can, canHouse } from '../permissions.ts'
import { accept, refuse, type Result } from '../refusal.ts'

/** What a note at a moment of a recording holds (ghi chú theo thời điểm): words heard there, written down, or a remark of the desk. */
export const mediaNoteKinds = ['words', 'remark'] as const
export type MediaNoteKind = (typeof mediaNoteKinds)[number]

export const mediaNoteMax = 2000

export interface MediaNoteCommand {
	readonly mediaId: string
	readonly kind: MediaNoteKind
	/** Milliseconds from the start; null when nothing that reads as a time was typed. */
	readonly fromMs: number | null
	/** Null for a moment without a length, or when `toText` does not read as a time. */
	readonly toMs: number | null
	/** What was typed as the end. */
	readonly toText: string
	readonly body: string
}

export interface MediaNote {
	readonly kind: MediaNoteKind
	readonly fromMs: number
	readonly toMs: number | null
	readonly body: string
}

type Owned = Pick<Contribution, 'memberId' | 'state' | 'verifiedBy'>

/** Notes are for the desks: who judges what others gave may read and write them; the giver and the public never see them. */
export function mayNote(actor: Actor, contribution: Owned): boolean {
	return canHouse(actor, 'see-desk-notes') && contribution.memberId !== actor.memberId && can(actor, 'see', contribution)
}

/** A note that can be kept, or what is wrong with it. `durationMs` is null where the length of the recording is not known. */
export function decideMediaNote(command: MediaNoteCommand, durationMs: number | null): Result<MediaNote> {
	const { kind, fromMs, toMs } = command
	const body = command.body.normalize('NFC').trim()
	const faults = [...timeFaults(command, durationMs), ...bodyFaults(body)]
	return faults.length > 0 || fromMs === null ? refuse({ code: 'invalid', faults }) : accept({ kind, fromMs, toMs, body })
}

function timeFaults({ fromMs, toMs, toText }: MediaNoteCommand, durationMs: number | null): FieldFault[] {
	const faults: FieldFault[] = []
	const last = Math.floor((durationMs ?? Number.MAX_SAFE_INTEGER) / 1000)
	const isPast = (ms: number): boolean => durationMs !== null && Math.floor(ms / 1000) > last
	if (fromMs === null) faults.push({ field: 'from', code: 'malformed' })
	else if (isPast(fromMs)) faults.push({ field: 'from', code: 'out-of-range', min: 0, max: last })
	if (toText.trim() !== '' && toMs === null) faults.push({ field: 'to', code: 'malformed' })
	else if (toMs !== null && fromMs !== null && (toMs < fromMs || isPast(toMs)))
		faults.push({ field: 'to', code: 'out-of-range', min: Math.floor(fromMs / 1000), max: last })
	return faults
}

function bodyFaults(body: string): FieldFault[] {
	if (body === '') return [{ field: 'body', code: 'missing' }]
	return body.length > mediaNoteMax ? [{ field: 'body', code: 'too-long', max: mediaNoteMax, length: body.length }] : []
}
