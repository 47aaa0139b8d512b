import { randomBytes, randomUUID } from 'node:crypto'
import { nextRange, type SerialRange } from '#moderation/collection-day/desk.ts'
import { drawnDeskSigns } from '#moderation/collection-day/desk-signs.ts'
import { slipsAtOnce } from '#moderation/collection-day/intake.ts'
import { deskSerials } from '#moderation/contribute/slip-code.ts'
import { canHouse } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { listSlipRanges } from '#db/read/list-slip-ranges.ts'
import type { Transaction } from '#db/schema.ts'
import { countDesksSince, insertDesk, insertSlipRange, lockDesk } from '#db/write/collection-day.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

/** Three signs name some thirty thousand desks, for all helpers and all years. */
const mostDesksADay = 20
const dayMs = 86_400_000

export interface OpenDeskCommand {
	/** UUID made by the device, which asks again under the same until it was answered. */
	readonly deskId: string
	readonly name: string
	/** How many slip numbers the device still has: below half a day's it gets more. */
	readonly left: number
}

export interface OpenedDesk {
	readonly deskId: string
	readonly memberId: string
	readonly signs: string
	readonly name: string
	readonly ranges: readonly SerialRange[]
	/** ISO, for the device to know how far its clock is off. */
	readonly now: string
}

/** Opens a desk for a collection day while there is still a line, or fills up one that was: slip numbers that no other desk has. Asked twice it gives no more. */
export async function openDesk(context: Context, command: OpenDeskCommand): Promise<Result<OpenedDesk>> {
	const { memberId } = context.actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	if (!canHouse(context.actor, 'contribute')) return refuse({ code: 'forbidden', action: 'contribute' })
	const at = context.now()
	return context.db.transaction().execute(async (trx): Promise<Result<OpenedDesk>> => {
		const known = await lockDesk(trx, command.deskId)
		if (!known && (await countDesksSince(trx, memberId, new Date(at.getTime() - dayMs))) >= mostDesksADay)
			return refuse({ code: 'too-many-attempts', retryAfterSeconds: 3600 })
		const desk = known ?? (await newDesk(trx, context, command, memberId))
		if (desk.member_id !== memberId) return refuse({ code: 'not-found' })
		const given = await listSlipRanges(trx, desk.id)
		const next = given.length === 0 || command.left < slipsAtOnce / 2 ? nextRange(given, slipsAtOnce, deskSerials) : undefined
		if (next) {
			const range = { id: randomUUID(), desk_id: desk.id, first_serial: next.first, last_serial: next.last }
			await insertSlipRange(trx, { ...range, given_by: memberId, given_at: at })
			await record(trx, context, { memberId }, [{ kind: 'slip-range-given', deskId: desk.id, ...next }])
		}
		const ranges = next ? [...given, next] : given
		return accept({ deskId: desk.id, memberId, signs: desk.signs, name: desk.name, ranges, now: at.toISOString() })
	})
}

async function newDesk(trx: Transaction, context: Context, { deskId, name }: OpenDeskCommand, memberId: string) {
	for (;;) {
		const signs = drawnDeskSigns(randomBytes(12))
		const desk = { id: deskId, signs: signs ?? '', name, member_id: memberId, opened_at: context.now() }
		if (signs === undefined) continue
		if (await insertDesk(trx, desk)) {
			await record(trx, context, { memberId }, [{ kind: 'desk-opened', deskId }])
			return desk
		}
		// Its own request, sent a second time, came first; else another desk has these signs.
		const opened = await lockDesk(trx, deskId)
		if (opened) return opened
	}
}
