import { readSlipCode } from '#moderation/contribute/slip-code.ts'
import { readSlipPin } from '#moderation/contribute/slip-pin.ts'
import type { FieldFault } from '#moderation/field-fault.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { findSlip } from '#db/read/find-slip.ts'
import { lockContribution } from '#db/write/contribution.ts'
import { lockSlipOf } from '#db/write/slip.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { verifyPassword } from '../members/password.ts'
import { countGuess, forgiveGuess } from './count-guess.ts'
import { isPaperSign } from './paper-sign.ts'
import { beginSlipSession } from './slip-session.ts'

export interface OpenSlipCommand {
	/** As typed, read from the address, or scanned. */
	readonly code: string
	readonly pin: string
	/** The sign in the square of the paper, when that was scanned. */
	readonly paper?: string | null
	/** The caller's address, for rate limits only. */
	readonly address: string
}

export interface OpenedSlip {
	readonly code: string
	/** Set-Cookie value. */
	readonly cookie: string
}

/**
 * Opens a slip for some minutes. What its check sign or its length shows to be mistyped is said at once, and counts as no attempt; an unknown code, an ended
 * slip and a wrong number are one answer after the same work.
 */
export async function openSlip(context: Context, command: OpenSlipCommand): Promise<Result<OpenedSlip>> {
	const [code, pin] = [readSlipCode(command.code), readSlipPin(command.pin)]
	if (code === undefined || pin === undefined) return refuse({ code: 'invalid', faults: faultsOf(command, code, pin) })
	const attempt = await context.limits.attempt('slip', code, command.address)
	if (!attempt.ok) return attempt
	const slip = await findSlip(context.db, code)
	const guess = { code, address: command.address, hasPaper: slip !== undefined && isPaperSign(context, slip, command.paper ?? '') }
	const counted = await countGuess(context, guess)
	if (!counted.ok) return counted
	const isRight = await verifyPassword(slip?.pin_hash, pin)
	if (!slip || !isRight) return refuse({ code: 'wrong-slip' })
	await context.limits.forgive('slip', code, command.address)
	await forgiveGuess(context, guess, counted.value.isStranger)
	const bearer = { id: slip.id, contributionId: slip.contribution_id, isForAnother: slip.is_for_another }
	const by = { ...context, actor: { memberId: null, roles: [], slip: bearer } }
	return context.db.transaction().execute(async (trx) => {
		// Another number may have been drawn, or the slip ended, while this one was being compared.
		const held = (await lockContribution(trx, slip.contribution_id)) && (await lockSlipOf(trx, slip.contribution_id))
		if (held?.pin_hash !== slip.pin_hash) return refuse({ code: 'wrong-slip' })
		const cookie = await beginSlipSession(trx, context, slip.id)
		await record(trx, by, { contributionId: slip.contribution_id }, [{ kind: 'slip-opened' }])
		return accept({ code, cookie })
	})
}

function faultsOf(typed: OpenSlipCommand, code: string | undefined, pin: string | undefined): FieldFault[] {
	const faultOf = (field: 'code' | 'pin'): FieldFault => ({ field, code: typed[field].trim() === '' ? 'missing' : 'malformed' })
	return [...(code === undefined ? [faultOf('code')] : []), ...(pin === undefined ? [faultOf('pin')] : [])]
}
