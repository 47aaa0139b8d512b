import { dayHere } from '#moderation/day-here.ts'
import type { EntryRecord } from '#moderation/entry.ts'
import { decisionFaults } from '#moderation/merge/decision-conflict.ts'
import type { Refusal } from '#moderation/refusal.ts'
import { listDecisionsElsewhere } from '#db/read/list-decisions-elsewhere.ts'
import type { Transaction } from '#db/schema.ts'

/** What stands against the decisions of a record about to be written, or nothing. */
export async function checkDecisions(
	trx: Transaction,
	identifier: string,
	{ next, held, isShared, at }: { next: EntryRecord; held: EntryRecord | null; isShared: boolean; at: Date },
): Promise<Refusal | undefined> {
	const numbers = next.ranks.flatMap(({ decisionNumber }) => decisionNumber?.normalize('NFC').replace(/\s+/gu, '').toLowerCase() ?? [])
	const elsewhere = await listDecisionsElsewhere(trx, identifier, numbers)
	const faults = decisionFaults(next.ranks, held?.ranks ?? [], elsewhere, { isShared, today: dayHere(at) })
	return faults.length > 0 ? { code: 'invalid', faults } : undefined
}
