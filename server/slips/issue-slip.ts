import { randomBytes, randomUUID } from 'node:crypto'
import { readDeskSlipCode } from '#moderation/contribute/slip-code.ts'
import { receiptCode } from '#moderation/contribute/receipt-code.ts'
import { readSlipPin } from '#moderation/contribute/slip-pin.ts'
import { decideIssue } from '#moderation/contribute/slip.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import type { Transaction } from '#db/schema.ts'
import type { SlipRow } from '#db/tables/slip.ts'
import { isCodeTaken, lockContribution } from '#db/write/contribution.ts'
import { changePin, insertSlip, lockSlipOf } from '#db/write/slip.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { hashPassword } from '../members/password.ts'
import { forgetGuesses } from './count-guess.ts'
import { freshPin } from './fresh-pin.ts'

export interface IssueSlipCommand {
	readonly contributionId: string
	/** Given for somebody else's gift, who may take it over with the slip. Once said, it stays so. */
	readonly isForAnother: boolean
	/** When the number the asker knows of was drawn, ISO; empty for none yet. A page sent a second time draws no second number: the first is on paper. */
	readonly seen?: string
	/** A slip that a collection desk handed out before: its code, of the desk's own ranges, and the number printed on it. */
	readonly desk?: { readonly code: string; readonly pin: string }
}

export interface IssuedSlip {
	readonly slipId: string
	readonly code: string
	/** Told this once; only its hash is kept. */
	readonly pin: string
}

/**
 * Hands out the receipt slip of a contribution: a new one, or the one in force with a new number. A desk's code is kept as it was printed; sent twice it
 * changes nothing, and a code that another contribution has is refused as `conflicting`.
 */
export async function issueSlip(context: Context, command: IssueSlipCommand): Promise<Result<IssuedSlip>> {
	const { contributionId, desk } = command
	const given = desk && deskSlip(desk)
	if (desk && !given) return refuse({ code: 'invalid', faults: [{ field: 'slipCode', code: 'malformed' }] })
	const pin = given?.pin ?? freshPin()
	const pinHash = await hashPassword(pin)
	return context.db.transaction().execute(async (trx): Promise<Result<IssuedSlip>> => {
		const locked = await lockContribution(trx, contributionId)
		if (!locked) return refuse({ code: 'not-found' })
		const held = await lockSlipOf(trx, contributionId)
		const slip = { id: held?.id ?? randomUUID(), isForAnother: held?.is_for_another ?? command.isForAnother }
		const decided = decideIssue(context.actor, locked.facts, slip, !held)
		if (!decided.ok) return decided
		if (command.seen !== undefined && command.seen !== drawnAt(held)) return refuse({ code: 'conflicting', what: 'slip-number' })
		if (held && given && held.code !== given.code) return refuse({ code: 'conflicting', what: 'slip' })
		if (held && given) return accept({ slipId: held.id, code: held.code, pin })
		const at = context.now()
		if (held) {
			await changePin(trx, held.id, pinHash, at)
			await forgetGuesses(trx, context, held.code)
		}
		const code =
			held?.code ?? (await newSlip(trx, locked.row.code, given?.code, { ...slip, contributionId, pinHash, by: locked.row.member_id, at }))
		if (code === undefined) return refuse({ code: 'conflicting', what: 'slip' })
		await record(trx, context, { contributionId }, decided.value)
		return accept({ slipId: slip.id, code, pin })
	})
}

function drawnAt(held: SlipRow | undefined): string {
	return (held?.pin_changed_at ?? held?.issued_at)?.toISOString() ?? ''
}

function deskSlip(desk: { readonly code: string; readonly pin: string }): { readonly code: string; readonly pin: string } | undefined {
	const code = readDeskSlipCode(desk.code)?.code
	const pin = readSlipPin(desk.pin)
	return code !== undefined && pin !== undefined ? { code, pin } : undefined
}

interface SlipToBe {
	readonly id: string
	readonly isForAnother: boolean
	readonly contributionId: string
	readonly pinHash: string
	readonly by: string
	readonly at: Date
}

/** The code it got: the desk's; else the contribution's own, so that there is one to remember; else, for a slip after an ended one, one drawn anew. */
async function newSlip(trx: Transaction, ownCode: string, deskCode: string | undefined, slip: SlipToBe): Promise<string | undefined> {
	const write = (code: string): Promise<boolean> =>
		insertSlip(trx, {
			id: slip.id,
			code,
			contribution_id: slip.contributionId,
			pin_hash: slip.pinHash,
			is_for_another: slip.isForAnother,
			issued_by: slip.by,
			issued_at: slip.at,
		})
	if (deskCode !== undefined) return (await write(deskCode)) ? deskCode : undefined
	if (await write(ownCode)) return ownCode
	for (;;) {
		const code = receiptCode(randomBytes(24))
		if (code !== undefined && !(await isCodeTaken(trx, code)) && (await write(code))) return code
	}
}
