import type { Insertable } from 'kysely'
import type { AwaitedConsent } from '#moderation/collection-day/intake.ts'
import type { CollectionDeskTable, IntakeTable, SlipRangeTable } from '../tables/collection-day.ts'
import type { Transaction } from '../schema.ts'
import { lockMember } from './member.ts'

type Desk = Insertable<CollectionDeskTable>

/** The desk, held until the transaction ends. */
export async function lockDesk(trx: Transaction, id: string) {
	return trx.selectFrom('collection_desk').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** How many desks a member has opened after a moment; no further one is opened by them until the transaction ends. */
export async function countDesksSince(trx: Transaction, memberId: string, after: Date): Promise<number> {
	await lockMember(trx, memberId)
	const opened = trx
		.selectFrom('collection_desk')
		.select((eb) => eb.fn.countAll<string>().as('count'))
		.where('member_id', '=', memberId)
	return Number((await opened.where('opened_at', '>', after).executeTakeFirstOrThrow()).count)
}

/** False when id or signs are another desk's. */
export async function insertDesk(trx: Transaction, desk: Desk): Promise<boolean> {
	const row = await trx
		.insertInto('collection_desk')
		.values(desk)
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst()
	return row !== undefined
}

export async function insertSlipRange(trx: Transaction, range: Insertable<SlipRangeTable>): Promise<void> {
	await trx.insertInto('slip_range').values(range).execute()
}

export async function findIntake(trx: Transaction, id: string) {
	return trx.selectFrom('intake').selectAll().where('contribution_id', '=', id).executeTakeFirst()
}

export async function isSerialUsed(trx: Transaction, deskId: string, serial: number): Promise<boolean> {
	const found = trx.selectFrom('intake').select('contribution_id').where('desk_id', '=', deskId).where('slip_serial', '=', serial)
	return (await found.executeTakeFirst()) !== undefined
}

export async function insertIntake(trx: Transaction, intake: Insertable<IntakeTable>): Promise<void> {
	await trx.insertInto('intake').values(intake).execute()
}

/** The consent an intake waits for a proof of; null when it waits for none. */
export async function findAwaitedConsent(trx: Transaction, id: string): Promise<AwaitedConsent | null> {
	const row = await trx.selectFrom('intake').select('awaited_consent').where('contribution_id', '=', id).executeTakeFirst()
	return row?.awaited_consent ?? null
}

export async function endAwaitedConsent(trx: Transaction, id: string): Promise<void> {
	await trx.updateTable('intake').set({ awaited_consent: null }).where('contribution_id', '=', id).execute()
}
