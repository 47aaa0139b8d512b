import { randomBytes, randomUUID } from 'node:crypto'
import { isWithin, setRight } from '#moderation/collection-day/desk.ts'
import { intakeFaults, purposesStillMeant, type Intake } from '#moderation/collection-day/intake.ts'
import { receiptCode } from '#moderation/contribute/receipt-code.ts'
import { deskSlipCode } from '#moderation/contribute/slip-code.ts'
import { canHouse } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { listSlipRanges } from '#db/read/list-slip-ranges.ts'
import type { Transaction } from '#db/schema.ts'
import { findIntake, insertIntake, isSerialUsed, lockDesk } from '#db/write/collection-day.ts'
import { addContributionPerson, updateContributionPerson } from '#db/write/contribution-person.ts'
import { insertContribution, isCodeTaken, lockContribution } from '#db/write/contribution.ts'
import { isSlipOf } from '#db/write/slip.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { giveConsentIn } from '../contribute/give-consent.ts'
import { issueSlip } from '../slips/issue-slip.ts'

/** A device whose clock is further off than sixty years is noted as that far off: its intake counts all the same. */
const mostOffMs = 60 * 366 * 86_400_000

export interface ReceiveIntakeCommand {
	readonly deskId: string
	readonly slipSerial: number
	/** Printed on the slip. */
	readonly slipPin: string
	/** Both by the device's clock, milliseconds since the epoch. */
	readonly takenAt: number
	readonly deviceNow: number
	readonly intake: Intake
}

export interface ReceivedIntake {
	readonly contributionId: string
	/** False: it had arrived before, and nothing was changed. */
	readonly isNew: boolean
}

/**
 * Makes of what a desk took in without a line a draft entered by its helper, with the giver named, the slip handed out and the consent given. The desk's own
 * id is the contribution's, so that sending again, in any order, from any number of tries, makes one; whatever became of it and of its slip since, it has arrived.
 */
export async function receiveIntake(context: Context, command: ReceiveIntakeCommand): Promise<Result<ReceivedIntake>> {
	const { memberId } = context.actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	if (!canHouse(context.actor, 'contribute')) return refuse({ code: 'forbidden', action: 'contribute' })
	const faults = intakeFaults(command.intake)
	if (faults.length > 0) return refuse({ code: 'invalid', faults })
	const written = await context.db.transaction().execute((trx) => write(trx, context, command, memberId))
	if (!written.ok) return written
	const { contributionId, code, isHandedOut } = written.value
	if (isHandedOut) return accept({ contributionId, isNew: false })
	const slip = await issueSlip(context, { contributionId, isForAnother: true, desk: { code, pin: command.slipPin } })
	return slip.ok ? accept({ contributionId, isNew: written.value.isNew }) : slip
}

async function write(
	trx: Transaction,
	context: Context,
	command: ReceiveIntakeCommand,
	memberId: string,
): Promise<Result<ReceivedIntake & { readonly code: string; readonly isHandedOut: boolean }>> {
	const { intake, deskId, slipSerial } = command
	const desk = await lockDesk(trx, deskId)
	if (!desk || desk.member_id !== memberId) return refuse({ code: 'not-found' })
	const code = deskSlipCode(desk.signs, slipSerial)
	if (code === undefined || !isWithin(await listSlipRanges(trx, deskId), slipSerial))
		return refuse({ code: 'invalid', faults: [{ field: 'slipCode', code: 'not-allowed' }] })
	const before = await findIntake(trx, intake.id)
	if (before?.desk_id === deskId && before.slip_serial === slipSerial)
		return accept({ contributionId: intake.id, isNew: false, code, isHandedOut: await isSlipOf(trx, intake.id, code) })
	if (before || (await lockContribution(trx, intake.id))) return refuse({ code: 'conflicting', what: 'intake' })
	if (await isSerialUsed(trx, deskId, slipSerial)) return refuse({ code: 'conflicting', what: 'slip' })
	const personId = await insertAll(trx, context, command, desk)
	const agreed = await agree(trx, context, intake, personId)
	return agreed.ok ? accept({ contributionId: intake.id, isNew: true, code, isHandedOut: false }) : agreed
}

/** The draft, its giver as a person, and where it was taken in. Answers the person's id. */
async function insertAll(
	trx: Transaction,
	context: Context,
	command: ReceiveIntakeCommand,
	desk: { readonly member_id: string; readonly opened_at: Date },
): Promise<string> {
	const { intake, deskId, slipSerial } = command
	const at = context.now()
	const right = setRight(command, { openedAt: desk.opened_at.getTime(), now: at.getTime() })
	await insertContribution(trx, {
		id: intake.id,
		code: await freshCode(trx),
		member_id: desk.member_id,
		state: 'draft',
		version: 1,
		kind: intake.kind,
		title: intake.inShort,
		created_at: at,
		updated_at: at,
		state_since: at,
	})
	const personId = randomUUID()
	await addContributionPerson(trx, intake.id, personId)
	const person = { id: personId, role: intake.role, name: intake.giver, creditChoice: null, otherName: '', mediaId: null }
	await updateContributionPerson(trx, intake.id, person)
	const { consent } = intake
	await insertIntake(trx, {
		contribution_id: intake.id,
		desk_id: deskId,
		slip_serial: slipSerial,
		taken_at: new Date(right.at),
		clock_off_seconds: Math.round(Math.max(-mostOffMs, Math.min(right.offMs, mostOffMs)) / 1000),
		received_at: at,
		awaited_consent: consent && consent.way !== 'tick' ? JSON.stringify({ ...consent, personId }) : null,
	})
	const takenAt = new Date(right.at).toISOString()
	await record(trx, context, { contributionId: intake.id }, [
		{ kind: 'contribution-started' },
		{ kind: 'intake-received', deskId, serial: slipSerial, takenAt },
	])
	return personId
}

/** What was ticked at the desk stands from now; what is shown by a file waits for it. */
async function agree(trx: Transaction, context: Context, { id, consent }: Intake, personId: string): Promise<Result<unknown>> {
	if (consent?.way !== 'tick') return accept(null)
	const purposes = purposesStillMeant(consent)
	if (purposes.length === 0) return accept(null)
	const locked = await lockContribution(trx, id)
	if (!locked) throw new Error('a contribution just written disappeared')
	return giveConsentIn(trx, context, locked, { purposes, by: 'person', personId, way: 'tick', mediaId: null, language: consent.language })
}

async function freshCode(trx: Transaction): Promise<string> {
	for (;;) {
		const code = receiptCode(randomBytes(24))
		if (code !== undefined && !(await isCodeTaken(trx, code))) return code
	}
}
