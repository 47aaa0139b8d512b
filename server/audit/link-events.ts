import { findTailState } from '#db/read/find-tail-state.ts'
import type { Db } from '#db/schema.ts'
import { announceLinks, insertLinks, insertSeal, listWaiting, lockHead, updateHead } from '#db/write/audit.ts'
import type { Head, Seal } from '#db/audit-chain.ts'
import { endOfDay, grow, sealDay } from './chain.ts'

export interface Linked {
	readonly links: number
	readonly seals: readonly Seal[]
	readonly head: Head
}

const batch = 1000
/** A day is sealed this long after it ended, so that what was under way at midnight still finds its day open. */
const graceMs = 10 * 60_000

/**
 * Links the oldest waiting events, at most a thousand, and seals the day if it is over. Null when there is nothing to do, or another process is at it. Deeds are never waited for and
 * never wait: they insert their events unlinked, and only linkers lock the chain's end.
 */
export async function linkEvents(db: Db, now: Date): Promise<Linked | null> {
	const state = await findTailState(db)
	if (!state.isWaiting && !isDayOver(state, now)) return null
	return db.transaction().execute(async (trx) => {
		const from = await lockHead(trx)
		if (!from) return null
		const waiting = await listWaiting(trx, batch)
		const events = waiting.map((event) => ({ ...event, payload: { ...event.payload } }))
		const grown = grow(from, events, now.toISOString())
		const last = waiting.length < batch && isDayOver(grown.head, now) ? sealDay(grown.head, now.toISOString()) : null
		const seals = [...grown.seals, ...(last ? [last.seal] : [])]
		const head = last?.head ?? grown.head
		if (grown.links.length === 0 && seals.length === 0) return null
		if (grown.links.length > 0) {
			await insertLinks(trx, grown.links)
			await announceLinks(trx)
		}
		for (const seal of seals) await insertSeal(trx, seal)
		await updateHead(trx, head)
		return { links: grown.links.length, seals, head }
	})
}

function isDayOver(head: Pick<Head, 'day' | 'sealedDay'>, now: Date): boolean {
	return head.day !== null && head.day !== head.sealedDay && now.getTime() >= endOfDay(head.day).getTime() + graceMs
}
