import { accept, refuse, type Result } from '#moderation/refusal.ts'

const undoReasonMax = 2000

/** The reason of an act that undoes, joins or parts: it must be given, and stands in the history. */
export function checkReason(typed: string): Result<string> {
	const reason = typed.normalize('NFC').trim()
	if (reason === '') return refuse({ code: 'invalid', faults: [{ field: 'reason', code: 'missing' }] })
	if (reason.length > undoReasonMax)
		return refuse({ code: 'invalid', faults: [{ field: 'reason', code: 'too-long', max: undoReasonMax, length: reason.length }] })
	return accept(reason)
}
